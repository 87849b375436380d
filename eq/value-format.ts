import { plainText, readTypedNumber } from './typed-number.ts';

/** How one kind of value is printed for a person and read from what a person types. */
export interface ValueFormat {
  /** "1.2 kHz", "+3.0 dB", "50 %". */
  toText(value: number): string;
  /** The value of a typed text, or undefined if it has none or may have two. Units may be left out. */
  fromText(text: string): number | undefined;
  /**
   * The values that a typed text may mean: "20.000 Hz" is 20 and 20,000. Most texts have one, a text that is no
   * value has none, and a value without end is infinite.
   */
  readings(text: string): readonly number[];
}

interface Reader {
  /** Units, as a pattern, with the factor of each; '' is no unit. */
  readonly units: readonly (readonly [pattern: RegExp, factor: number])[];
  /** Words that may stand before the number. */
  readonly names: RegExp;
  /** Values outside are not what a person means, if the text has another reading. */
  readonly plausible: readonly [min: number, max: number];
}

function readings(
  text: string,
  { units, names, plausible: [min, max] }: Reader,
): readonly number[] {
  const typed = readTypedNumber(plainText(text));
  if (typed === undefined || !(typed.prefix === '' || names.test(typed.prefix))) return [];
  const factor = units.find(([pattern]) => pattern.test(typed.unit))?.[1];
  if (factor === undefined) return [];
  const values = [...new Set(typed.numbers.map((number) => number * factor))];
  const plausible = values.filter((value) => value >= min && value <= max);
  // Without a plausible reading the first one counts, and a limit that is told.
  return plausible.length > 0 ? plausible : values.slice(0, 1);
}

function reader(settings: Reader): Pick<ValueFormat, 'fromText' | 'readings'> {
  const read = (text: string): readonly number[] => readings(text, settings);
  return { readings: read, fromText: (text) => onlyValue(read(text)) };
}

/** The one finite value of a text that can be read in one way. */
function onlyValue(values: readonly number[]): number | undefined {
  const [value, ...others] = values;
  return others.length === 0 && Number.isFinite(value) ? value : undefined;
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
  ...reader({
    units: [[/^(?:|dbs?|decibels?|decibelios?|decibeles|dezibel|дб|デシベル|分贝|分貝)$/u, 1]],
    names: /^(?:gain|ganancia)$/u,
    plausible: [-200, 200],
  }),
};

/** A share in percent: 0.5 is "50 %". */
export const percentFormat: ValueFormat = {
  toText: (value) => `${Math.round(value * 100) + 0} %`,
  ...reader({
    units: [[/^(?:|%|percent|per cent|por ciento)$/u, 0.01]],
    names: /^$/u,
    plausible: [-4, 4],
  }),
};

const octaves: Reader = {
  units: [
    [/^(?:|oct|octaves?|octavas?)$/u, 1],
    [/^(?:st|semi|semis|semitones?|semitonos?)$/u, 1 / 12],
  ],
  names: /^(?:bw|bandwidth|width|ancho)$/u,
  plausible: [-12, 12],
};

const FRACTION = /^(?<before>\D*?|.*\d )(?<count>\d+)\s?\/\s?(?<parts>[1-9]\d*)(?<unit>\D*)$/u;

/** Octaves, which may be written as a fraction: "1/2 oct", "-1 1/2". */
function octaveReadings(text: string): readonly number[] {
  const plain = plainText(text);
  const { before = '', count, parts, unit = '' } = FRACTION.exec(plain)?.groups ?? {};
  if (count === undefined) return readings(plain, octaves);
  const fraction = Number(count) / Number(parts);
  // A whole number before the fraction, or no more than a name and a sign.
  const isMixed = /\d $/u.test(before);
  return readings(`${isMixed ? before : `${before}0`} ${unit}`, octaves).map((whole) => {
    const factor = readings(`1 ${unit}`, octaves)[0] ?? 1;
    return before.includes('-') ? whole - fraction * factor : whole + fraction * factor;
  });
}

/** Octaves: "+1.50 oct". A typed fraction counts as well: "1/2 oct". */
export const octaveFormat: ValueFormat = {
  toText: (value) => `${signed(value, 2)} oct`,
  readings: octaveReadings,
  fromText: (text) => onlyValue(octaveReadings(text)),
};

/** Frequency in Hz: "287 Hz", "1.2 kHz". */
export const hertzFormat: ValueFormat = {
  toText: (value) =>
    value < 999.5
      ? `${Math.round(value)} Hz`
      : `${withoutTrailingZeros((value / 1000).toPrecision(3))} kHz`,
  ...reader({
    units: [
      [/^(?:|hz|hertz|hercios?|гц|ヘルツ|赫|赫兹|赫茲)$/u, 1],
      [/^(?:k|kilo|khz|k hz|kilohertz|kilohercios?|кгц|キロヘルツ|千赫|千赫兹|千赫茲)$/u, 1000],
    ],
    names: /^(?:f|freq|frequency|frecuencia)$/u,
    // What is audible, and the frequencies above it that people know by heart, as half of a sample rate.
    plausible: [20, 99_999],
  }),
};

/** Quality factor: "0.71". */
export const qFormat: ValueFormat = {
  toText: (value) => value.toFixed(2),
  ...reader({
    units: [[/^q?$/u, 1]],
    names: /^q$/u,
    plausible: [0, 200],
  }),
};

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}
