import type { Spread } from './statistics.ts';

/** A Markdown table, padded for terminals. The first column is aligned left, the others right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A median with its quartiles, as `0.97 (0.95 … 0.99)`; empty if nothing was measured. */
export function formatSpread(spread: Spread | undefined, digits = 2): string {
  if (spread === undefined) return '';
  const [low, high] = spread.iqr;
  return `${spread.median.toFixed(digits)} (${low.toFixed(digits)} … ${high.toFixed(digits)})`;
}

/** The most that a figure may be, marked where it is more: `≤ 1.10`, or `EXCEEDED: ≤ 1.10`. */
export function formatGoal(figure: number, most: number, digits: number): string {
  return `${figure > most ? 'EXCEEDED: ' : ''}≤ ${most.toFixed(digits)}`;
}
