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
  NUMBERS_PER_BAND,
  SLOT_TYPES,
  clamp,
  maxLog2FrequencyHz,
} from '../../eq/index.ts';
import type { Band, BandType } from '../../eq/index.ts';
import { BAND_NUMBERS, EDIT_KINDS } from '../instrument/edits.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import type { Instrument, InstrumentState } from '../instrument/instrument.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

/** One number of a band, on the scale of a band row: dB, log2 of Hz, log2 of Q. */
export interface EditedNumber {
  /** What the words say, with amount. An offset is counted from here. */
  readonly said: number;
  /** The same within what a band may be: where it is heard without the hand. */
  readonly plain: number;
  /** What is heard, or would be if the band were on. */
  readonly value: number;
  /** What the hand adds to what the words say: dB or octaves. */
  readonly offset: number;
  /** How far the offset can go until the value stops, and by which steps. */
  readonly spec: RangeSpec;
}

/** A band as a person sees and edits it. */
export interface BandView {
  readonly band: BandNumber;
  readonly type: BandType;
  readonly on: boolean;
  readonly numbers: Readonly<Record<EditKind, EditedNumber>>;
}

/** What an arrow adds, and with Shift: dB, semitones and hundredths of one, octaves of Q. */
const STEPS: Readonly<Record<EditKind, Pick<RangeSpec, 'step' | 'fineStep'>>> = {
  Gain: { step: 0.5, fineStep: 0.1 },
  Frequency: { step: 1 / 12, fineStep: 1 / 120 },
  Q: { step: 0.1, fineStep: 0.01 },
};

const PLACE: Readonly<Record<EditKind, number>> = {
  Gain: GAIN_DB,
  Frequency: LOG2_FREQUENCY_HZ,
  Q: LOG2_Q,
};

/**
 * The five bands of an instrument whose values are `values`.
 *
 * @param row the band row that the words say there, before amount
 */
export function bandViews(
  { parameters, sampleRate }: Pick<Instrument, 'parameters' | 'sampleRate'>,
  values: InstrumentState['values'],
  row: Float64Array,
): readonly BandView[] {
  return BAND_NUMBERS.map((band, slot): BandView => {
    const type = SLOT_TYPES[slot] ?? 'peaking';
    const numberOf = (kind: EditKind): EditedNumber => {
      const id = `band${band}${kind}` as const;
      const number = row[slot * NUMBERS_PER_BAND + PLACE[kind]] ?? NaN;
      const said = kind === 'Gain' ? number * values.amount : number;
      const offset = values[id];
      const [lowest, highest] = limits(kind, type, sampleRate);
      const { minValue, maxValue, defaultValue } = parameters[id];
      return {
        said,
        plain: clamp(said, lowest, highest),
        value: clamp(said + offset, lowest, highest),
        offset,
        spec: {
          // No way beyond what a band may be, and always one back to the words.
          minValue: Math.max(minValue, Math.min(0, lowest - said)),
          maxValue: Math.min(maxValue, Math.max(0, highest - said)),
          defaultValue,
          ...STEPS[kind],
        },
      };
    };
    const numbers = { Gain: numberOf('Gain'), Frequency: numberOf('Frequency'), Q: numberOf('Q') };
    return { band, type, on: values[`band${band}On`] >= 0.5, numbers };
  });
}

/** Whether a hand has moved anything of a band. */
export function isEdited({ numbers }: BandView): boolean {
  return EDIT_KINDS.some((kind) => numbers[kind].offset !== 0);
}

/** The band of its own, on. */
export function bandOf({ type, numbers: { Gain, Frequency, Q } }: BandView): Band {
  return { type, gainDb: Gain.value, frequencyHz: 2 ** Frequency.value, q: 2 ** Q.value };
}

/** What a band may be, on the scale of a band row. */
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
