import { clamp } from './limits.ts';

/** How one kind of value is shown to and typed by a person, and lies on a control's way. */
export interface ValueFormat {
  /** "1.2 kHz", "+3.0 dB", "50 %". */
  toText(value: number): string;
  /** The value that a typed text means, or undefined where it means none. Units may be left out. */
  fromText(text: string): number | undefined;
  /** Position on a control, 0 … 1, clamped. */
  toUnit(value: number): number;
  /** Value at a position 0 … 1, clamped. */
  fromUnit(unit: number): number;
}

const NUMBER = String.raw`[+-]?(?:\d+[.,]?\d*|[.,]\d+)`;

function parser(
  unitPattern: string,
  scale: (unit: string) => number,
): (text: string) => number | undefined {
  const pattern = new RegExp(String.raw`^\s*(${NUMBER})\s*(${unitPattern})?\s*$`, 'iu');
  return (text) => {
    // A minus sign copied from a text is often U+2212.
    const match = pattern.exec(text.replace('\u2212', '-'));
    if (match === null) return undefined;
    const number = Number(match[1]?.replace(',', '.'));
    return Number.isFinite(number) ? number * scale((match[2] ?? '').toLowerCase()) : undefined;
  };
}

function linear(min: number, max: number): Pick<ValueFormat, 'toUnit' | 'fromUnit'> {
  return {
    toUnit: (value) => clamp((value - min) / (max - min), 0, 1),
    fromUnit: (unit) => min + (max - min) * clamp(unit, 0, 1),
  };
}

/** Decibels, linear, with a sign: "+3.0 dB". */
export function decibels(min: number, max: number): ValueFormat {
  return {
    ...linear(min, max),
    toText: (value) => {
      const rounded = value.toFixed(1);
      return `${Number(rounded) > 0 ? '+' : ''}${rounded === '-0.0' ? '0.0' : rounded} dB`;
    },
    fromText: parser('db', () => 1),
  };
}

/** A share, linear, shown in percent: 0.5 is "50 %". */
export function percent(min: number, max: number): ValueFormat {
  return {
    ...linear(min, max),
    toText: (value) => `${Math.round(value * 100) + 0} %`,
    fromText: parser('%', () => 0.01),
  };
}

/** Octaves, linear, with a sign: "+1.50 oct". A typed fraction is one: "1/2 oct". */
export function octaves(min: number, max: number): ValueFormat {
  const parse = parser('oct(?:aves?)?', () => 1);
  return {
    ...linear(min, max),
    toText: (value) => {
      const rounded = value.toFixed(2);
      return `${Number(rounded) > 0 ? '+' : ''}${rounded === '-0.00' ? '0.00' : rounded} oct`;
    },
    fromText: (text) => {
      const fraction = /^(.*?)\/\s*([1-9]\d*)(.*)$/u.exec(text);
      const value = parse(fraction ? `${fraction[1] ?? ''} ${fraction[3] ?? ''}` : text);
      return value === undefined ? undefined : value / Number(fraction?.[2] ?? 1);
    },
  };
}

/** Frequency in Hz, logarithmic: "287 Hz", "1.2 kHz". */
export function hertz(min = 20, max = 20_000): ValueFormat {
  const octaves = Math.log2(max / min);
  return {
    toUnit: (value) => clamp(Math.log2(value / min) / octaves, 0, 1),
    fromUnit: (unit) => min * 2 ** (octaves * clamp(unit, 0, 1)),
    toText: (value) =>
      value < 999.5 ? `${Math.round(value)} Hz` : `${trimZeros((value / 1000).toPrecision(3))} kHz`,
    fromText: parser('k?hz|k', (unit) => (unit.startsWith('k') ? 1000 : 1)),
  };
}

/** Q, logarithmic: "0.71". */
export function quality(min = 0.1, max = 10): ValueFormat {
  const octaves = Math.log2(max / min);
  return {
    toUnit: (value) => clamp(Math.log2(value / min) / octaves, 0, 1),
    fromUnit: (unit) => min * 2 ** (octaves * clamp(unit, 0, 1)),
    toText: (value) => value.toFixed(2),
    fromText: parser('q', () => 1),
  };
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}
