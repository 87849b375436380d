import {
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  MAX_GAIN_DB,
  MAX_Q,
  MAX_SHELF_Q,
  MIN_FREQUENCY_HZ,
  MIN_Q,
  MIN_SHELF_Q,
  NEUTRAL_ROW,
  NUMBERS_PER_BAND,
  BAND_TYPES,
  clamp,
  maxLog2FrequencyHz,
} from '../../eq/index.ts';
import type { Band, BandType } from '../../eq/index.ts';
import { BAND_NUMBERS, EDIT_KINDS, isPinned } from '../instrument/edits.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import type { Instrument, InstrumentState } from '../instrument/instrument.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

/** One number of a band, on the scale of a row: dB, log2 of Hz, log2 of Q. */
export interface EditedNumber {
  /** What the offset counts from: what the words give, after amount, or the neutral number of a pinned band. */
  readonly base: number;
  /** What the words give, within the limits of a band; of a pinned band its own value. */
  readonly plain: number;
  /** The number with edits, whether the band is on or off. */
  readonly value: number;
  /** What the edit adds to `base`: dB or octaves. */
  readonly offset: number;
  /** The offset that keeps the number where it is when the band is pinned, or unpinned where it is. */
  readonly switchedOffset: number;
  /** The number after that: another one only where the range of offsets ends before. */
  readonly switchedValue: number;
  /** The lowest and the highest number that edits lead to, as the band is and after the switch of its pin. */
  readonly reach: readonly [lowest: number, highest: number];
  readonly switchedReach: readonly [lowest: number, highest: number];
  /** The range of the offset, which ends where the number reaches its limit, and its steps. */
  readonly spec: RangeSpec;
}

/** A band as a person sees and edits it. */
export interface BandView {
  readonly band: BandNumber;
  readonly type: BandType;
  readonly on: boolean;
  /** Whether the band stays where it is whatever the words say. */
  readonly isPinned: boolean;
  readonly numbers: Readonly<Record<EditKind, EditedNumber>>;
}

/** What an arrow key adds, alone and with Shift: dB, semitones and tenths of one, octaves of Q. */
const STEPS: Readonly<Record<EditKind, Pick<RangeSpec, 'step' | 'fineStep'>>> = {
  Gain: { step: 0.5, fineStep: 0.1 },
  Frequency: { step: 1 / 12, fineStep: 1 / 120 },
  Q: { step: 0.1, fineStep: 0.01 },
};

/** The index of a number among those of its band in a row. */
const NUMBER_INDEX: Readonly<Record<EditKind, number>> = {
  Gain: GAIN_DB,
  Frequency: LOG2_FREQUENCY_HZ,
  Q: LOG2_Q,
};

/**
 * The five bands of an instrument at `values`.
 *
 * @param wordRow the row that the words give at `values`, before amount
 */
export function bandViews(
  { parameters, sampleRate }: Pick<Instrument, 'parameters' | 'sampleRate'>,
  values: InstrumentState['values'],
  wordRow: Float64Array,
): readonly BandView[] {
  return BAND_NUMBERS.map((band, bandIndex): BandView => {
    const type = BAND_TYPES[bandIndex] ?? 'peaking';
    const pinned = isPinned(values, band);
    const numberOf = (kind: EditKind): EditedNumber => {
      const id = `band${band}${kind}` as const;
      const index = bandIndex * NUMBERS_PER_BAND + NUMBER_INDEX[kind];
      const fromWords = (wordRow[index] ?? NaN) * (kind === 'Gain' ? values.amount : 1);
      const neutral = NEUTRAL_ROW[index] ?? NaN;
      const [base, otherBase] = pinned ? [neutral, fromWords] : [fromWords, neutral];
      const offset = values[id];
      const [lowest, highest] = limits(kind, type, sampleRate);
      const { minValue, maxValue, defaultValue } = parameters[id];
      const value = clamp(base + offset, lowest, highest);
      const reachFrom = (from: number) =>
        [clamp(from + minValue, lowest, highest), clamp(from + maxValue, lowest, highest)] as const;
      const switchedOffset = clamp(value - otherBase, minValue, maxValue);
      return {
        base,
        plain: pinned ? value : clamp(base, lowest, highest),
        value,
        offset,
        switchedOffset,
        switchedValue: clamp(otherBase + switchedOffset, lowest, highest),
        reach: reachFrom(base),
        switchedReach: reachFrom(otherBase),
        spec: {
          // The offset cannot go farther beyond the limits of a band, but can always go back to 0.
          minValue: Math.max(minValue, Math.min(0, lowest - base)),
          maxValue: Math.min(maxValue, Math.max(0, highest - base)),
          defaultValue,
          ...STEPS[kind],
        },
      };
    };
    const numbers = { Gain: numberOf('Gain'), Frequency: numberOf('Frequency'), Q: numberOf('Q') };
    return { band, type, on: values[`band${band}On`] >= 0.5, isPinned: pinned, numbers };
  });
}

/** Whether an edit moves any number of a band from what the words give. A pinned band has nothing of the words. */
export function isEdited({ numbers, isPinned }: BandView): boolean {
  return !isPinned && EDIT_KINDS.some((kind) => numbers[kind].offset !== 0);
}

/** Whether a person has moved, switched or pinned anything of a band. */
export function isTouched(view: BandView): boolean {
  return isEdited(view) || !view.on || view.isPinned;
}

/** The edits that give a band back to the words: those that differ from their defaults. */
export function resetEdits({
  numbers,
  isPinned,
}: BandView): Partial<Record<EditKind | 'Pinned', number>> {
  const edited = EDIT_KINDS.filter((kind) => numbers[kind].offset !== 0);
  return {
    ...Object.fromEntries(edited.map((kind) => [kind, numbers[kind].spec.defaultValue])),
    ...(isPinned ? { Pinned: 0 } : {}),
  };
}

/** The edits that pin a band where it is, or let a pinned one follow the words from where it is. */
export function switchPin({ numbers, isPinned }: BandView): Record<EditKind | 'Pinned', number> {
  return {
    Gain: numbers.Gain.switchedOffset,
    Frequency: numbers.Frequency.switchedOffset,
    Q: numbers.Q.switchedOffset,
    Pinned: isPinned ? 0 : 1,
  };
}

/** The numbers of a band that `switchPin` cannot keep where they are. */
export function movedBySwitch({ numbers }: BandView): readonly EditKind[] {
  return EDIT_KINDS.filter(
    (kind) => Math.abs(numbers[kind].switchedValue - numbers[kind].value) > 1e-9,
  );
}

/** The band by itself, as if it were on. */
export function bandOf({ type, numbers: { Gain, Frequency, Q } }: BandView): Band {
  return { type, gainDb: Gain.value, frequencyHz: 2 ** Frequency.value, q: 2 ** Q.value };
}

/** The limits of a number of a band, on the scale of a row. */
function limits(kind: EditKind, type: BandType, sampleRate: number): readonly [number, number] {
  switch (kind) {
    case 'Gain':
      return [-MAX_GAIN_DB, MAX_GAIN_DB];
    case 'Frequency':
      return [Math.log2(MIN_FREQUENCY_HZ), maxLog2FrequencyHz(sampleRate)];
    case 'Q':
      return type === 'peaking'
        ? [Math.log2(MIN_Q), Math.log2(MAX_Q)]
        : [Math.log2(MIN_SHELF_Q), Math.log2(MAX_SHELF_Q)];
  }
}
