import { getWamParameterInfo } from '@webaudiomodules/sdk';
import type { WamParameterInfo } from '@webaudiomodules/api';
import { decibels, octaves, percent } from '../eq/index.ts';
import type { ParameterSpec } from '../protocol/index.ts';

const SdkParameterInfo = getWamParameterInfo();

/** How a float of each unit is written; one without a unit is a share. */
const FORMATS: Readonly<Record<string, typeof percent>> = { dB: decibels, oct: octaves };

/**
 * A parameter as hosts see it. The SDK's own `valueString` gives undefined for whatever is no choice
 * (SDK 0.0.12, WamParameterInfo.js), and leaves `units` and `exponent` undefined for what is one.
 */
class ParameterInfo extends SdkParameterInfo {
  override valueString(value: number): string {
    if (this.type === 'choice') return this.choices[Math.round(value)] ?? '';
    if (this.type === 'boolean') return value >= 0.5 ? 'on' : 'off';
    const format = FORMATS[this.units] ?? percent;
    return format(this.minValue, this.maxValue).toText(value);
  }
}

export function parameterInfo(spec: ParameterSpec): WamParameterInfo {
  const { id, choices, ...configuration } = spec;
  const info = new ParameterInfo(id, { ...configuration, choices: [...choices], exponent: 0 });
  return Object.assign(info, { units: spec.units, exponent: 0 });
}
