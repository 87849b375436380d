import { GRID_HZ, centred } from '../../eq/index.ts';
import { SOCIALFX_FREQUENCIES_HZ } from './contribution.ts';

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

/** What training aims at: the nominal curve of a contribution without its level, in dB at GRID_HZ. */
export function targetCurveDb(gains: Float64Array): Float64Array {
  return centred(nominalCurveDb(gains));
}
