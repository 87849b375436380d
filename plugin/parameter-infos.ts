import { getWamParameterInfo } from '@webaudiomodules/sdk';
import type { WamParameterInfo } from '@webaudiomodules/api';
import { decibels, percent } from '../eq/index.ts';
import type { ParameterSpec } from '../protocol/index.ts';

const SdkParameterInfo = getWamParameterInfo();

/**
 * A parameter as hosts see it. The SDK's own `valueString` gives undefined for whatever is no choice
 * (SDK 0.0.12, WamParameterInfo.js), and leaves `units` and `exponent` undefined for what is one.
 */
class ParameterInfo extends SdkParameterInfo {
  override valueString(value: number): string {
    if (this.type === 'choice') return this.choices[Math.round(value)] ?? '';
    if (this.type === 'boolean') return value >= 0.5 ? 'on' : 'off';
    return this.units === 'dB'
      ? decibels(this.minValue, this.maxValue).toText(value)
      : percent(this.minValue, this.maxValue).toText(value);
  }
}

export function parameterInfo(spec: ParameterSpec): WamParameterInfo {
  const { id, choices, ...configuration } = spec;
  const info = new ParameterInfo(id, { ...configuration, choices: [...choices], exponent: 0 });
  return Object.assign(info, { units: spec.units, exponent: 0 });
}
