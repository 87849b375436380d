import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../eq/index.ts';
import { effectiveRow, heardRow } from '../words/index.ts';
import { editsOf } from './edits.ts';
import type { InstrumentState } from './instrument.ts';

/** Gains in dB at `frequenciesHz`, of what is heard and of the two words by themselves. */
export interface Curves {
  readonly frequenciesHz: Float64Array;
  readonly now: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Where each band sits on the curve that is heard. */
  readonly nodes: readonly { readonly frequencyHz: number; readonly gainDb: number }[];
}

const POINTS = 193;

/** The frequencies of a graph: 20 Hz to 20 kHz, or as far as the sample rate reaches. */
export function graphFrequenciesHz(sampleRate: number): Float64Array {
  return logFrequenciesHz(POINTS).filter((frequencyHz) => frequencyHz < sampleRate / 2);
}

/**
 * The curves that a graph shows: of the very coefficients in use, and of a walk's two ends.
 *
 * @param row the band row that the words say, before amount
 */
export function curves(
  { values, coefficients }: InstrumentState,
  row: Float64Array,
  walk: Float64Array,
  sampleRate: number,
): Curves {
  const frequenciesHz = graphFrequenciesHz(sampleRate);
  const response = (biquads: Float64Array): Float64Array =>
    digitalResponseDb(biquads, frequenciesHz, sampleRate);
  const { amount } = values;
  const end = (at: number): Float64Array =>
    response(matchedCoefficients(rowToBands(heardRow(walk, at, amount, sampleRate)), sampleRate));
  const heard = effectiveRow(row, amount, sampleRate, editsOf(values));
  const bandsHz = rowToBands(heard).map((band) => band.frequencyHz);
  const bandsDb = digitalResponseDb(coefficients, bandsHz, sampleRate);
  return {
    frequenciesHz,
    now: response(coefficients),
    a: end(0),
    b: end(1),
    nodes: bandsHz.map((frequencyHz, band) => ({ frequencyHz, gainDb: bandsDb[band] ?? 0 })),
  };
}
