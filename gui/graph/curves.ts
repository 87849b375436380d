import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import { effectiveWalkRow } from '../../words/index.ts';
import type { GainCurve } from './moving-curve.ts';

const POINTS = 193;

/** The frequencies of a graph: 20 Hz to 20 kHz, or as far as the sample rate reaches. */
export function graphFrequenciesHz(sampleRate: number): Float64Array {
  return logFrequenciesHz(POINTS).filter((frequencyHz) => frequencyHz < sampleRate / 2);
}

/** The digital response of coefficients: b0, b1, b2, a1, a2 for each band. */
export function coefficientCurve(
  coefficients: Float64Array,
  frequenciesHz: Float64Array,
  sampleRate: number,
): GainCurve {
  const gainsDb = digitalResponseDb(coefficients, frequenciesHz, sampleRate);
  return { frequenciesHz, gainsDb };
}

/** The curves of the terms at both ends of a walk. */
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
  const end = (morph: number): GainCurve => {
    const bands = rowToBands(effectiveWalkRow(walk, morph, amount, sampleRate));
    return coefficientCurve(matchedCoefficients(bands, sampleRate), frequenciesHz, sampleRate);
  };
  return { a: end(0), b: end(1) };
}
