/** A number as a person typed it, with what stands before and after it. */
export interface TypedNumber {
  /** What stands before the number, in small letters: "q", "" for nothing. */
  readonly prefix: string;
  /** What stands behind the number, in small letters: "khz", "" for nothing. */
  readonly unit: string;
  /**
   * The numbers that the digits may mean: mostly one. "1,200" is two, 1.2 and 1200. The reading with a decimal
   * mark comes first.
   */
  readonly numbers: readonly number[];
}

const MINUS = /[\u2010-\u2015\u2212\u207b\u2796]/gu;
const PLUS = /[\u207a\u2795]/gu;
/** Marks between groups of digits that are never decimal marks: apostrophes, the Arabic mark, the low line. */
const GROUP_MARKS = /['\u2018\u2019\u02bc\u2032\u066c_]/gu;
/** Decimal marks that never separate groups of digits: the Arabic one, and the raised dot. */
const DECIMAL_MARKS = /[\u066b\u00b7\u2219\u3002]/gu;
const COMMAS = /[\u060c\u3001]/gu;

/**
 * A typed text in one spelling: digits of every script as 0 … 9, one minus and one plus sign, one kind of blank,
 * "½" as "1/2", small letters, and no signs that turn the direction of a text.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/\p{No}/gu, (sign) => {
      const plain = sign.normalize('NFKC');
      // The blank keeps "1½" from becoming eleven halves.
      return plain.includes('\u2044') ? ` ${plain.replace('\u2044', '/')}` : sign;
    })
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(MINUS, '-')
    .replaceAll(PLUS, '+')
    .replaceAll(GROUP_MARKS, "'")
    .replaceAll(DECIMAL_MARKS, ';')
    .replaceAll(COMMAS, ',')
    .replaceAll('\u066a', '%')
    .replaceAll('\u221e', 'inf')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

const NUMBER =
  /^(?<prefix>\p{L}*)\s?[=:]?\s?(?<sign>[+-]?)\s?(?<digits>\d[\d ,.';]*|[,.;]\d+)(?:e(?<power>[+-]?\d{1,2})(?!\d))?\s?(?<unit>\D*)$/u;
const ENDLESS =
  /^(?<prefix>(?:(?!inf)\p{L})*)\s?[=:]?\s?(?<sign>[+-]?)\s?inf(?:inity)?\s?(?<unit>\D*)$/u;
/** "1k2" is 1.2k, as on the parts of a circuit. */
const UNIT_AS_MARK = /(?<=\d)k(?<decimals>\d+)/u;

/** The number in a text that `plainText` returned; undefined for a text without one. */
export function readTypedNumber(plain: string): TypedNumber | undefined {
  const endless = ENDLESS.exec(plain)?.groups;
  if (endless !== undefined) {
    const { prefix = '', sign, unit = '' } = endless;
    return { prefix, unit, numbers: [sign === '-' ? -Infinity : Infinity] };
  }
  const groups = NUMBER.exec(plain.replace(UNIT_AS_MARK, ';$<decimals> k'))?.groups;
  if (groups === undefined) return undefined;
  const { prefix = '', sign, digits = '', power = '0', unit = '' } = groups;
  const numbers = numbersOf(digits.trim()).map(
    (number) => Number(`${number}e${power}`) * (sign === '-' ? -1 : 1),
  );
  if (numbers.length === 0) return undefined;
  return { prefix, unit: unit.replaceAll(/^ | ?\.?$/gu, ''), numbers };
}

/** Groups of three digits; of two before the last three, as in India. */
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/u;

/** The decimal numbers that digits with marks may mean; none for marks in places where nobody writes them. */
function numbersOf(written: string): string[] {
  const grouped = written.replaceAll(/[ ']/gu, '&');
  const marks = [...new Set(grouped.replaceAll(/\d/gu, ''))];
  const last = grouped.replaceAll(/\d/gu, '').at(-1);
  if (last === undefined) return [written];
  const split = (decimal: string): string[] => {
    const at = grouped.lastIndexOf(decimal);
    const whole = ungrouped(grouped.slice(0, at));
    return whole === undefined ? [] : [`${whole}.${grouped.slice(at + 1)}`];
  };
  const isOnce = grouped.indexOf(last) === grouped.lastIndexOf(last);
  if (last === '&' || !isOnce) return wholes(grouped);
  // A second kind of mark tells which of the two is the decimal one.
  if (last === ';' || marks.length > 1) return split(last);
  // "0.125" has no groups: no number begins with a group of zeros.
  return grouped.startsWith('0') ? split(last) : [...split(last), ...wholes(grouped)];
}

function wholes(grouped: string): string[] {
  const whole = ungrouped(grouped);
  return whole === undefined ? [] : [whole];
}

/** Digits without the marks between their groups; undefined where the groups are none. */
function ungrouped(digits: string): string | undefined {
  if (/^\d*$/u.test(digits)) return digits === '' ? '0' : digits;
  const [mark = ''] = /\D/u.exec(digits) ?? [];
  const groups = digits.replaceAll(mark, ',');
  return mark !== ';' && GROUPED.test(groups) ? groups.replaceAll(',', '') : undefined;
}

/** The digits of a script stand in a row from nought to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
