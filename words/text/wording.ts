/** A language that sentences are written in, by its BCP 47 tag. */
export type TextLanguage = 'en' | 'es';

/** The names of a list in a row: "warm, mellow and soft". */
export type Listed = (names: readonly string[]) => string;

/** How sentences put things in one language. Names of words are given as they are. */
export interface Wording {
  readonly listed: Listed;

  // A blend of words.
  readonly touch: (main: string, other: string) => string;
  readonly little: (main: string, other: string) => string;
  readonly more: (main: string, other: string) => string;
  readonly half: (a: string, b: string) => string;
  readonly equalParts: (names: string) => string;
  readonly between: (names: string) => string;
  readonly under1Percent: string;
  readonly turned: string;
  readonly opposite: (blend: string) => string;
  readonly zeroAmount: string;

  // What a curve does.
  readonly flat: string;
  readonly almostFlat: string;
  /** Amounts of up to 2 dB, up to 6 dB and beyond. */
  readonly lifted: readonly [string, string, string];
  readonly lowered: readonly [string, string, string];
  readonly lift: readonly [string, string, string];
  readonly dip: readonly [string, string, string];
  readonly everywhere: string;
  readonly below: (frequency: string) => string;
  readonly above: (frequency: string) => string;
  readonly from: (low: string, high: string) => string;
  readonly around: (frequency: string) => string;
}

/** @param and the word before the last of two names and more */
const listing =
  (and: (last: string) => string): Listed =>
  (names) => {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and(last)} ${last}`;
  };

const en: Wording = {
  listed: listing(() => 'and'),
  touch: (main, other) => `${main}, a touch ${other}`,
  little: (main, other) => `mostly ${main}, a little ${other}`,
  more: (main, other) => `more ${main} than ${other}`,
  half: (a, b) => `half ${a}, half ${b}`,
  equalParts: (names) => `${names} in equal parts`,
  between: (names) => `between ${names}`,
  under1Percent: 'under 1 %',
  turned: ', turned round',
  opposite: (blend) => `the opposite: ${blend}`,
  zeroAmount: 'amount is zero',
  flat: 'flat: nothing changes',
  almostFlat: 'almost flat: hardly anything changes',
  lifted: ['a little more', 'more', 'much more'],
  lowered: ['a little less', 'less', 'much less'],
  lift: ['a slight lift', 'a lift', 'a strong lift'],
  dip: ['a slight dip', 'a dip', 'a strong dip'],
  everywhere: 'everywhere',
  below: (frequency) => `below ${frequency}`,
  above: (frequency) => `above ${frequency}`,
  from: (low, high) => `from ${low} to ${high}`,
  around: (frequency) => `around ${frequency}`,
};

const es: Wording = {
  // Before the sound of i, "y" becomes "e": "claro e intenso", but "agua y hielo".
  listed: listing((last) => (/^(?:[ií]|h[ií](?!e))/iu.test(last) ? 'e' : 'y')),
  touch: (main, other) => `${main}, con un toque de ${other}`,
  little: (main, other) => `sobre todo ${main}, un poco ${other}`,
  more: (main, other) => `más ${main} que ${other}`,
  half: (a, b) => `mitad ${a}, mitad ${b}`,
  equalParts: (names) => `${names} a partes iguales`,
  between: (names) => `entre ${names}`,
  under1Percent: 'menos de 1 %',
  turned: ', al revés',
  opposite: (blend) => `lo contrario: ${blend}`,
  zeroAmount: 'la cantidad es cero',
  flat: 'plano: no cambia nada',
  almostFlat: 'casi plano: apenas cambia nada',
  lifted: ['un poco más', 'más', 'mucho más'],
  lowered: ['un poco menos', 'menos', 'mucho menos'],
  lift: ['un leve realce', 'un realce', 'un fuerte realce'],
  dip: ['un leve recorte', 'un recorte', 'un fuerte recorte'],
  everywhere: 'en todo el espectro',
  below: (frequency) => `por debajo de ${frequency}`,
  above: (frequency) => `por encima de ${frequency}`,
  from: (low, high) => `de ${low} a ${high}`,
  around: (frequency) => `en torno a ${frequency}`,
};

/** The wording of each language: a table of its own, because the sentences do without the GUI. */
export const WORDINGS: Readonly<Record<TextLanguage, Wording>> = { en, es };
