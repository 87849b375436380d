import type { Interval } from '../statistics/bootstrap.ts';

/** A number that was not measured. */
export const NONE = '–';

/** Lines of a Markdown table. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [
    `| ${columns.join(' | ')} |`,
    `|${columns.map((_, i) => (i === 0 ? '---|' : '---:|')).join('')}`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ];
}

/** A number to so many decimals, with a real minus. */
export function fixed(value: number | null | undefined, decimals = 2): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return NONE;
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The same with its sign. */
export function signed(value: number | null | undefined, decimals = 2): string {
  const text = fixed(value, decimals);
  return value !== undefined && value !== null && value > 0 && Number(text) !== 0
    ? `+${text}`
    : text;
}

/** A difference and its 95 % interval. */
export function difference(interval: Interval | undefined): string {
  if (interval === undefined) return NONE;
  const { mean, low, high } = interval;
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

/** A size in bytes for a person. */
export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  return value < 1e6 ? `${(value / 1e3).toFixed(1)} KB` : `${(value / 1e6).toFixed(1)} MB`;
}

/** Numbers one after another, as in "1, 2, 3". */
export function list(values: readonly (string | number)[]): string {
  return values.join(', ');
}

/** As in "1 seed" and "3 seeds". */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
