import { PinkLoudness, matchedCoefficients, rowToBands } from '../../eq/index.ts';
import type { Setting } from '../instrument/setting.ts';

/**
 * How much louder a setting makes pink noise, in dB, by K-weighting: the same sum that auto gain undoes.
 *
 * @param row the band row that the setting is heard with
 */
export function levelDb(setting: Setting, row: Float64Array, sampleRate: number): number {
  if (setting.autoGain >= 0.5) return setting.output;
  const factor = new Float64Array(1);
  const coefficients = matchedCoefficients(rowToBands(row), sampleRate);
  new PinkLoudness(sampleRate).writeCompensation(coefficients, 0, factor, 0);
  return setting.output - 20 * Math.log10(factor[0] as number);
}
