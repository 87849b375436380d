import { isPersonalTerm } from '../../words/index.ts';

/** Whether two names look the same, however their accents are encoded. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize() === other.normalize();
}

/** `name`, or with the first number behind it that nobody has; still short enough for a word. */
export function freeName(name: string, taken: readonly string[]): string {
  const isFree = (wanted: string): boolean => !taken.some((each) => isSameName(each, wanted));
  if (isFree(name)) return name;
  const stem = name.replace(/ \(\d{1,3}\)$/u, '');
  for (let number = 2; ; number++) {
    const next = numbered(stem, number);
    if (isFree(next)) return next;
  }
}

function numbered(stem: string, number: number): string {
  const name = `${stem} (${number})`;
  // A whole sign less, for half of one is none.
  return isPersonalTerm(name)
    ? name
    : numbered(Array.from(stem).slice(0, -1).join('').trim(), number);
}
