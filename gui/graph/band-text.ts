import { clamp, decibels, hertz, octaves, quality } from '../../eq/index.ts';
import type { BandType } from '../../eq/index.ts';
import type { BandView, EditedNumber } from './band-view.ts';
import { outputText } from '../instrument/dial-text.ts';
import type { EditKind } from '../instrument/edits.ts';

export const TYPE_NAMES: Readonly<Record<BandType, string>> = {
  lowshelf: 'low shelf',
  peaking: 'bell',
  highshelf: 'high shelf',
};

/** How one kind of a band's numbers is shown, spoken and typed; values as in a band row. */
export interface NumberText {
  readonly name: string;
  /** "287 Hz" */
  readonly toText: (value: number) => string;
  /** "287 hertz" */
  readonly toSpeech: (value: number) => string;
  /** The offset that a typed text asks for, before limits; undefined where it asks for none. */
  readonly toOffset: (text: string, said: number) => number | undefined;
  /** What to type, for who has typed something else. */
  readonly hint: string;
}

const GAIN = decibels(-24, 24);
const FREQUENCY = hertz();
const Q = quality();
const OCTAVES = octaves(-4, 4);

/** Counted from `said` on a scale of octaves; nothing is below zero there. */
const octavesFrom = (value: number | undefined, said: number): number | undefined =>
  value !== undefined && value > 0 ? Math.log2(value) - said : undefined;

/** Q of a bell so many octaves wide (R. Bristow-Johnson, Audio EQ Cookbook); of none for no width. */
const bandwidthQ = (widthOctaves = 0): number | undefined =>
  widthOctaves > 0 ? 1 / (2 * Math.sinh((Math.LN2 / 2) * widthOctaves)) : undefined;

export const NUMBER_TEXTS: Readonly<Record<EditKind, NumberText>> = {
  Gain: {
    name: 'Gain',
    toText: outputText,
    toSpeech: (value) => outputText(value).replace('dB', 'decibels'),
    toOffset(text, said) {
      const gainDb = GAIN.fromText(text);
      return gainDb === undefined ? undefined : gainDb - said;
    },
    hint: 'Type −3 or 2.5 dB',
  },
  Frequency: {
    name: 'Frequency',
    toText: (value) => FREQUENCY.toText(2 ** value),
    toSpeech: (value) =>
      FREQUENCY.toText(2 ** value)
        .replace('kHz', 'kilohertz')
        .replace('Hz', 'hertz'),
    toOffset: (text, said) =>
      /oct/iu.test(text) ? OCTAVES.fromText(text) : octavesFrom(FREQUENCY.fromText(text), said),
    hint: 'Type 287, 1.2k or 1/2 oct',
  },
  Q: {
    name: 'Q',
    toText: (value) => Q.toText(2 ** value),
    toSpeech: (value) => `Q ${Q.toText(2 ** value)}`,
    toOffset: (text, said) =>
      octavesFrom(/oct/iu.test(text) ? bandwidthQ(OCTAVES.fromText(text)) : Q.fromText(text), said),
    hint: 'Type 0.71 or 1/2 oct',
  },
};

/** "Band 2 · bell · 287 Hz · +3.0 dB · Q 0.71" */
export function bandSummary({
  band,
  type,
  on,
  numbers: { Frequency, Gain, Q: q },
}: BandView): string {
  const { Frequency: frequency, Gain: gain, Q: quality } = NUMBER_TEXTS;
  return [
    `Band ${band}`,
    TYPE_NAMES[type],
    frequency.toText(Frequency.value),
    gain.toText(Gain.value),
    quality.toSpeech(q.value),
    ...(on ? [] : ['off']),
  ].join(' · ');
}

/** The offset that a typed text asks for, within its limits; undefined where it asks for none. */
export function typedOffset(
  kind: EditKind,
  { said, spec }: EditedNumber,
  text: string,
): number | undefined {
  const offset = NUMBER_TEXTS[kind].toOffset(text, said);
  return offset === undefined ? undefined : clamp(offset, spec.minValue, spec.maxValue);
}
