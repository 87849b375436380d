import { PinkLoudness, matchedCoefficients, rowToBands } from '../../eq/index.ts';
import type { Setting } from '../instrument/setting.ts';

/**
 * Change of the K-weighted loudness of pink noise by a setting, in dB: without auto gain the sum that auto
 * gain would undo, and the output gain.
 *
 * @param row effective row of the setting
 */
export function levelDb(setting: Setting, row: Float64Array, sampleRate: number): number {
  if (setting.autoGain >= 0.5) return setting.output;
  const factor = new Float64Array(1);
  const coefficients = matchedCoefficients(rowToBands(row), sampleRate);
  new PinkLoudness(sampleRate).writeCompensation(coefficients, 0, factor, 0);
  return setting.output - 20 * Math.log10(factor[0] as number);
}
