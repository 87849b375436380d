import { graphemes } from './visible-name.ts';

/** A number that `freeName` may have added; a longer one is part of the name, as in “bass 808”. Words that an earlier version saved have it in brackets: "warm (2)". */
const NUMBER = / (?:\d{1,2}|\(\d{1,2}\))$/u;

/**
 * `name` where it is free, else its stem with the first free number from 2 on: "warm", "warm 2", "warm 3".
 *
 * @param fits whether a name is allowed, for instance short enough; the stem loses characters until it is
 */
export function freeName(
  name: string,
  isFree: (name: string) => boolean,
  fits: (name: string) => boolean = () => true,
): string {
  if (isFree(name)) return name;
  const stem = name.replace(NUMBER, '');
  for (let number = 2; ; number++) {
    const next = numbered(stem, number, fits);
    if (isFree(next)) return next;
  }
}

function numbered(stem: string, number: number, fits: (name: string) => boolean): string {
  // As a person counts: half of an emoji is no character.
  const characters = graphemes(stem);
  for (let count = characters.length; count > 0; count--) {
    const name = `${characters.slice(0, count).join('').trim()} ${number}`;
    if (fits(name)) return name;
  }
  return String(number);
}
