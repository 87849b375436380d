import { clamp, decibelFormat, hertzFormat, octaveFormat, qFormat } from '../../eq/index.ts';
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
  /** The offset that a typed text asks for, before limits. Undefined for a text without a number. */
  readonly toOffset: (text: string, base: number) => number | undefined;
  /** Tells what to type, after a text without a number. */
  readonly hint: string;
}

/** The octaves from a base, as log2, to a value; undefined for values that are not above zero. */
const octavesFrom = (value: number | undefined, base: number): number | undefined =>
  value !== undefined && value > 0 ? Math.log2(value) - base : undefined;

/** The Q of a bell by its bandwidth (R. Bristow-Johnson, Audio EQ Cookbook); undefined without a bandwidth. */
const bandwidthQ = (widthOctaves = 0): number | undefined =>
  widthOctaves > 0 ? 1 / (2 * Math.sinh((Math.LN2 / 2) * widthOctaves)) : undefined;

export const NUMBER_TEXTS: Readonly<Record<EditKind, NumberText>> = {
  Gain: {
    name: 'Gain',
    toText: outputText,
    toSpeech: (value) => outputText(value).replace('dB', 'decibels'),
    toOffset(text, base) {
      const gainDb = decibelFormat.fromText(text);
      return gainDb === undefined ? undefined : gainDb - base;
    },
    hint: 'Type −3 or 2.5 dB',
  },
  Frequency: {
    name: 'Frequency',
    toText: (value) => hertzFormat.toText(2 ** value),
    toSpeech: (value) =>
      hertzFormat
        .toText(2 ** value)
        .replace('kHz', 'kilohertz')
        .replace('Hz', 'hertz'),
    toOffset: (text, base) =>
      /oct/iu.test(text)
        ? octaveFormat.fromText(text)
        : octavesFrom(hertzFormat.fromText(text), base),
    hint: 'Type 287, 1.2k or 1/2 oct',
  },
  Q: {
    name: 'Q',
    toText: (value) => qFormat.toText(2 ** value),
    toSpeech: (value) => `Q ${qFormat.toText(2 ** value)}`,
    toOffset: (text, base) =>
      octavesFrom(
        /oct/iu.test(text) ? bandwidthQ(octaveFormat.fromText(text)) : qFormat.fromText(text),
        base,
      ),
    hint: 'Type 0.71 or 1/2 oct',
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
    `Band ${band}`,
    TYPE_NAMES[type],
    frequency.toText(Frequency.value),
    gain.toText(Gain.value),
    quality.toSpeech(q.value),
    ...(on ? [] : ['off']),
    ...(isPinned ? ['pinned'] : []),
  ].join(' · ');
}

/** The offset that a typed text asks for, within its limits. Undefined for a text without a number. */
export function typedOffset(
  kind: EditKind,
  { base, spec }: EditedNumber,
  text: string,
): number | undefined {
  const offset = NUMBER_TEXTS[kind].toOffset(text, base);
  return offset === undefined ? undefined : clamp(offset, spec.minValue, spec.maxValue);
}
