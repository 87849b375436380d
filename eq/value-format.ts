/** How one kind of value is printed for a person and read from what a person types. */
export interface ValueFormat {
  /** "1.2 kHz", "+3.0 dB", "50 %". */
  toText(value: number): string;
  /** The value of a typed text, or undefined if it is none. Units may be left out. */
  fromText(text: string): number | undefined;
}

const NUMBER = String.raw`[+-]?(?:\d+[.,]?\d*|[.,]\d+)`;

function parser(
  unitPattern: string,
  scale: (unit: string) => number,
): (text: string) => number | undefined {
  const pattern = new RegExp(String.raw`^\s*(${NUMBER})\s*(${unitPattern})?\s*$`, 'iu');
  return (text) => {
    // A minus sign that is copied from a text is often U+2212.
    const match = pattern.exec(text.replace('\u2212', '-'));
    if (match === null) return undefined;
    const number = Number(match[1]?.replace(',', '.'));
    return Number.isFinite(number) ? number * scale((match[2] ?? '').toLowerCase()) : undefined;
  };
}

/** With a sign, "+0.5", but never "-0.0". */
function signed(value: number, decimals: number): string {
  const rounded = value.toFixed(decimals);
  const number = Number(rounded);
  if (number === 0) return rounded.replace('-', '');
  return number > 0 ? `+${rounded}` : rounded;
}

/** Decibels: "+3.0 dB". */
export const decibelFormat: ValueFormat = {
  toText: (value) => `${signed(value, 1)} dB`,
  fromText: parser('db', () => 1),
};

/** A share in percent: 0.5 is "50 %". */
export const percentFormat: ValueFormat = {
  toText: (value) => `${Math.round(value * 100) + 0} %`,
  fromText: parser('%', () => 0.01),
};

const parseOctaves = parser('oct(?:aves?)?', () => 1);

/** Octaves: "+1.50 oct". A typed fraction counts as well: "1/2 oct". */
export const octaveFormat: ValueFormat = {
  toText: (value) => `${signed(value, 2)} oct`,
  fromText: (text) => {
    const fraction = /^(.*?)\/\s*([1-9]\d*)(.*)$/u.exec(text);
    const value = parseOctaves(fraction ? `${fraction[1] ?? ''} ${fraction[3] ?? ''}` : text);
    return value === undefined ? undefined : value / Number(fraction?.[2] ?? 1);
  },
};

/** Frequency in Hz: "287 Hz", "1.2 kHz". */
export const hertzFormat: ValueFormat = {
  toText: (value) =>
    value < 999.5
      ? `${Math.round(value)} Hz`
      : `${withoutTrailingZeros((value / 1000).toPrecision(3))} kHz`,
  fromText: parser('k?hz|k', (unit) => (unit.startsWith('k') ? 1000 : 1)),
};

/** Quality factor: "0.71". */
export const qFormat: ValueFormat = {
  toText: (value) => value.toFixed(2),
  fromText: parser('q', () => 1),
};

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}
