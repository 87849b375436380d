const NARROWEST = 3;

/**
 * Lines of a Markdown table whose columns stand under each other in the file, too.
 *
 * @param kind `numbers` has all columns but the first at the right, `texts` all at the left
 */
export function alignedTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  kind: 'numbers' | 'texts' = 'numbers',
): string[] {
  const widths = columns.map((name, i) =>
    Math.max(NARROWEST, ...[name, ...rows.map((row) => row[i] ?? '')].map((cell) => cell.length)),
  );
  const isRight = (column: number): boolean => kind === 'numbers' && column > 0;
  const line = (cells: readonly string[]): string => {
    const padded = widths.map((width, i) =>
      isRight(i) ? (cells[i] ?? '').padStart(width) : (cells[i] ?? '').padEnd(width),
    );
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, i) =>
    isRight(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(columns), line(rule), ...rows.map(line), ''];
}
