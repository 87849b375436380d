import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import { heardRow } from '../../words/index.ts';
import type { GainCurve } from './moving-curve.ts';

const POINTS = 193;

/** The frequencies of a graph: 20 Hz to 20 kHz, or as far as the sample rate reaches. */
export function graphFrequenciesHz(sampleRate: number): Float64Array {
  return logFrequenciesHz(POINTS).filter((frequencyHz) => frequencyHz < sampleRate / 2);
}

/** The curve that is heard: of the very coefficients in use. */
export function heardCurve(
  coefficients: Float64Array,
  frequenciesHz: Float64Array,
  sampleRate: number,
): GainCurve {
  const gainsDb = digitalResponseDb(coefficients, frequenciesHz, sampleRate);
  return { frequenciesHz, gainsDb };
}

/** The curves of a walk's two ends by themselves. */
export interface Ghosts {
  readonly a: GainCurve;
  readonly b: GainCurve;
}

export function ghostCurves(
  walk: Float64Array,
  amount: number,
  frequenciesHz: Float64Array,
  sampleRate: number,
): Ghosts {
  const end = (at: number): GainCurve => {
    const bands = rowToBands(heardRow(walk, at, amount, sampleRate));
    return heardCurve(matchedCoefficients(bands, sampleRate), frequenciesHz, sampleRate);
  };
  return { a: end(0), b: end(1) };
}
