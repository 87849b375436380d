import { DataError } from './data-error.ts';

/** What one person taught for one word. */
export interface Contribution {
  readonly id: string;
  /** The word, lower case. */
  readonly term: string;
  /** ISO 639-1, or '' if the data do not tell it. */
  readonly language: string;
  /** Relative gains at SOCIALFX_FREQUENCIES_HZ: a shape, without a level or a unit. */
  readonly gains: Float64Array;
}

/** Centre frequencies in Hz of SocialFX's forty bands, as its column names give them. */
export const SOCIALFX_FREQUENCIES_HZ: readonly number[] = [
  20, 50, 83, 120, 161, 208, 259, 318, 383, 455, 537, 628, 729, 843, 971, 1114, 1273, 1452, 1652,
  1875, 2126, 2406, 2719, 3070, 3462, 3901, 4392, 4941, 5556, 6244, 7014, 7875, 8839, 9917, 11_124,
  12_474, 13_984, 15_675, 17_566, 19_682,
];

/** The word as it is counted: lower case, one space between words, one Unicode spelling. */
export function normaliseTerm(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['en', 'en'],
  ['english', 'en'],
  ['es', 'es'],
  ['español', 'es'],
  ['espanol', 'es'],
  ['spanish', 'es'],
]);

/** ISO 639-1 of a language's name or code; '' for a language that the data do not use. */
export function normaliseLanguage(text: string): string {
  return LANGUAGES.get(text.normalize('NFC').trim().toLowerCase()) ?? '';
}

/**
 * A number as a file gives it.
 *
 * @param at file, row and column, for the message
 * @throws {DataError} if it is no finite number
 */
export function finiteNumber(value: unknown, at: string): number {
  const text = typeof value === 'string' ? value.trim() : value;
  const number =
    typeof text === 'number' ||
    typeof text === 'bigint' ||
    (typeof text === 'string' && text !== '')
      ? Number(text)
      : NaN;
  if (Number.isFinite(number)) return number;
  throw new DataError(`${at}: ${show(value)} is not a finite number`);
}

/** A value in a message, cut to a length that a person reads. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
