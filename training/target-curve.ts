import { logFrequenciesHz } from '../eq/index.ts';
import { SOCIALFX_FREQUENCIES_HZ } from './contribution.ts';

/** Where training looks at a curve: 40 frequencies in Hz, evenly spaced in octaves, 20 Hz … 20 kHz. */
export const GRID_HZ = logFrequenciesHz(40);
export const GRID_SIZE = GRID_HZ.length;

/** Half the height of a nominal curve, in dB: what the lab's own player makes of a shape. */
const NOMINAL_DB = 5;

/**
 * The nominal curve of a contribution in dB at GRID_HZ: its gains brought to -1 … 1 by their least and
 * greatest, times 5 dB, linear in octaves between the bands and level beyond the last one. A shape
 * without height gives 0 dB throughout.
 *
 * @param gains forty relative gains at SOCIALFX_FREQUENCIES_HZ
 */
export function nominalCurveDb(gains: Float64Array): Float64Array {
  const low = Math.min(...gains);
  const height = Math.max(...gains) - low;
  const scaled = gains.map((gain) =>
    height === 0 ? 0 : NOMINAL_DB * ((2 * (gain - low)) / height - 1),
  );
  let band = 0;
  return GRID_HZ.map((frequencyHz) => {
    while ((SOCIALFX_FREQUENCIES_HZ[band + 1] ?? Infinity) <= frequencyHz) band++;
    const lowHz = SOCIALFX_FREQUENCIES_HZ[band] ?? NaN;
    const highHz = SOCIALFX_FREQUENCIES_HZ[band + 1];
    const left = scaled[band] ?? NaN;
    if (highHz === undefined) return left;
    const share = Math.log(frequencyHz / lowHz) / Math.log(highHz / lowHz);
    return left + share * ((scaled[band + 1] ?? NaN) - left);
  });
}

/** A curve without its level: its mean over the grid is 0 dB. */
export function centred(curveDb: Float64Array): Float64Array {
  const copy = Float64Array.from(curveDb);
  centre(copy);
  return copy;
}

/** The same in place. */
export function centre(curveDb: Float64Array): void {
  let mean = 0;
  for (let i = 0; i < curveDb.length; i++) mean += curveDb[i] as number;
  mean /= curveDb.length;
  for (let i = 0; i < curveDb.length; i++) curveDb[i] = (curveDb[i] as number) - mean;
}

/** What training aims at: the nominal curve of a contribution without its level, in dB at GRID_HZ. */
export function targetCurveDb(gains: Float64Array): Float64Array {
  return centred(nominalCurveDb(gains));
}

/** Root mean square of the difference of two curves, in dB. */
export function rmsDifferenceDb(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return Math.sqrt(sum / a.length);
}
