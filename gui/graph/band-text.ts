import { msg, str } from '@lit/localize';
import { decibelFormat, hertzFormat, octaveFormat, qFormat } from '../../eq/index.ts';
import type { BandType } from '../../eq/index.ts';
import type { BandView, EditedNumber } from './band-view.ts';
import { outputText } from '../instrument/dial-text.ts';
import type { EditKind } from '../instrument/edits.ts';
import { limitedReadings } from '../kit/typed-number.ts';
import type { TypedReading } from '../kit/typed-number.ts';

export function typeName(type: BandType): string {
  switch (type) {
    case 'lowshelf':
      return msg('low shelf');
    case 'peaking':
      return msg('bell');
    case 'highshelf':
      return msg('high shelf');
  }
}

/** How one kind of a band's numbers is shown, spoken and typed; values as in a band row. */
export interface NumberText {
  readonly name: string;
  /** "287 Hz" */
  readonly toText: (value: number) => string;
  /** "287 hertz" */
  readonly toSpeech: (value: number) => string;
  /** The offsets that a typed text may ask for, before limits: none for a text without a number. */
  readonly toOffsets: (text: string, base: number) => readonly number[];
  /** Tells what to type, after a text without a number. */
  readonly hint: string;
}

/** The octaves from a base, as log2, to values, of which those above zero have some. */
const octavesFrom = (values: readonly number[], base: number): readonly number[] =>
  values.filter((value) => value > 0).map((value) => Math.log2(value) - base);

/** The Q of a bell by its bandwidth (R. Bristow-Johnson, Audio EQ Cookbook); 0 without a bandwidth. */
const bandwidthQ = (widthOctaves: number): number =>
  widthOctaves > 0 ? 1 / (2 * Math.sinh((Math.LN2 / 2) * widthOctaves)) : 0;

const OCTAVE_UNIT = /oct|(?:\P{L}|^)st$|semi/iu;
const WIDTH_NAME = /oct|bw|width|ancho/iu;
const LOWEST_AUDIBLE_HZ = 20;

/** Frequencies in Hz. "3.5" without a unit may mean 3.5 kHz as well. */
function typedHertz(text: string): readonly number[] {
  const found = hertzFormat.readings(text);
  const [only = NaN, ...others] = found;
  if (others.length > 0 || !(only > 0 && only < LOWEST_AUDIBLE_HZ)) return found;
  // A second unit is refused.
  const inKilohertz = hertzFormat.readings(`${text} kHz`);
  return [only, ...inKilohertz.filter((value) => value >= LOWEST_AUDIBLE_HZ)];
}

/** Values of Q. "1/2" without a unit may be a Q as well as a width in octaves. */
function typedQ(text: string): readonly number[] {
  if (WIDTH_NAME.test(text)) return octaveFormat.readings(text).map(bandwidthQ);
  const plain = qFormat.readings(text);
  if (plain.length > 0) return plain;
  return octaveFormat.readings(text).flatMap((value) => [value, bandwidthQ(value)]);
}

export const NUMBER_TEXTS: Readonly<Record<EditKind, NumberText>> = {
  Gain: {
    get name() {
      return msg('Gain');
    },
    toText: outputText,
    toSpeech: (value) => outputText(value).replace('dB', msg('decibels')),
    toOffsets: (text, base) => decibelFormat.readings(text).map((gainDb) => gainDb - base),
    get hint() {
      return msg('Type −3 or 2.5 dB');
    },
  },
  Frequency: {
    get name() {
      return msg('Frequency');
    },
    toText: (value) => hertzFormat.toText(2 ** value),
    toSpeech: (value) =>
      hertzFormat
        .toText(2 ** value)
        .replace('kHz', msg('kilohertz'))
        .replace('Hz', msg('hertz')),
    toOffsets: (text, base) =>
      OCTAVE_UNIT.test(text.trim())
        ? octaveFormat.readings(text)
        : octavesFrom(typedHertz(text), base),
    get hint() {
      return msg('Type 287, 1.2k or 1/2 oct');
    },
  },
  Q: {
    name: 'Q',
    toText: (value) => qFormat.toText(2 ** value),
    toSpeech: (value) => `Q ${qFormat.toText(2 ** value)}`,
    toOffsets: (text, base) => octavesFrom(typedQ(text), base),
    get hint() {
      return msg('Type 0.71 or 1/2 oct');
    },
  },
};

/** "Band 2 · bell · 287 Hz · +3.0 dB · Q 0.71" */
export function bandSummary({
  band,
  type,
  on,
  isPinned,
  numbers: { Frequency, Gain, Q: q },
}: BandView): string {
  const { Frequency: frequency, Gain: gain, Q: quality } = NUMBER_TEXTS;
  return [
    msg(str`Band ${band}`),
    typeName(type),
    frequency.toText(Frequency.value),
    gain.toText(Gain.value),
    quality.toSpeech(q.value),
    ...(on ? [] : [msg('off')]),
    ...(isPinned ? [msg('pinned')] : []),
  ].join(' · ');
}

/** The ways to read a typed text, each with the offset that it asks for. */
export function typedReadings(
  kind: EditKind,
  { base, spec }: EditedNumber,
  text: string,
): readonly TypedReading[] {
  const { toText, toOffsets } = NUMBER_TEXTS[kind];
  return limitedReadings(toOffsets(text, base), spec, (offset) => toText(base + offset));
}
