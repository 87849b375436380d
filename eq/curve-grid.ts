import { logFrequenciesHz } from './frequencies.ts';

/** The frequencies of a sampled curve: 40 in Hz, evenly spaced in octaves, 20 Hz … 20 kHz. */
export const GRID_HZ = logFrequenciesHz(40);
export const GRID_SIZE = GRID_HZ.length;

/** A copy of a curve without its level: its mean over the grid is 0 dB. */
export function centred(curveDb: Float64Array): Float64Array {
  const copy = Float64Array.from(curveDb);
  centre(copy);
  return copy;
}

/** Removes the level of a curve in place. */
export function centre(curveDb: Float64Array): void {
  let mean = 0;
  for (let i = 0; i < curveDb.length; i++) mean += curveDb[i] as number;
  mean /= curveDb.length;
  for (let i = 0; i < curveDb.length; i++) curveDb[i] = (curveDb[i] as number) - mean;
}

/** Root mean square of the difference of two curves, in dB. */
export function rmsDifferenceDb(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return Math.sqrt(sum / a.length);
}
