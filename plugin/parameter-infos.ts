import { getWamParameterInfo } from '@webaudiomodules/sdk';
import type {
  WamParameterDataMap,
  WamParameterInfo,
  WamParameterInfoMap,
} from '@webaudiomodules/api';
import { decibelFormat, octaveFormat, percentFormat } from '../eq/index.ts';
import type { ValueFormat } from '../eq/index.ts';
import { acceptNormalized, acceptValue, normalize } from '../protocol/index.ts';
import type { ParameterSpec, ParameterValues, PartialValues } from '../protocol/index.ts';

const SdkParameterInfo = getWamParameterInfo();

/** How a float is written, by its unit; a float without a unit is a share. */
const FORMATS: Readonly<Record<string, ValueFormat>> = { dB: decibelFormat, oct: octaveFormat };

/**
 * A parameter as hosts see it. The SDK's class gives undefined for the `valueString` of all but choices, and for
 * the `units` and the `exponent` of choices (SDK 0.0.12, WamParameterInfo.js).
 */
class ParameterInfo extends SdkParameterInfo {
  override valueString(value: number): string {
    if (this.type === 'choice') return this.choices[Math.round(value)] ?? '';
    if (this.type === 'boolean') return value >= 0.5 ? 'on' : 'off';
    return (FORMATS[this.units] ?? percentFormat).toText(value);
  }
}

export function parameterInfos(specs: readonly ParameterSpec[]): WamParameterInfoMap {
  return Object.fromEntries(specs.map((spec) => [spec.id, parameterInfo(spec)]));
}

function parameterInfo(spec: ParameterSpec): WamParameterInfo {
  const { id, choices, ...configuration } = spec;
  const info = new ParameterInfo(id, { ...configuration, choices: [...choices], exponent: 0 });
  return Object.assign(info, { units: spec.units, exponent: 0 });
}

/** Values as hosts get them. */
export function parameterData(
  values: ParameterValues,
  specs: readonly ParameterSpec[],
  normalized: boolean,
): WamParameterDataMap {
  const data = specs.map((spec) => {
    const { id } = spec;
    const value = normalized ? normalize(spec, values[id]) : values[id];
    return [id, { id, value, normalized }] as const;
  });
  return Object.fromEntries(data);
}

/** The values that a host's map comes to. Unknown ids and values that are not finite are left out. */
export function acceptedValues(
  map: WamParameterDataMap,
  specs: readonly ParameterSpec[],
): PartialValues {
  const values: PartialValues = {};
  for (const [key, data] of Object.entries(map)) {
    const { id = key, value, normalized } = data as Partial<typeof data>;
    const spec = specs.find((candidate) => candidate.id === id);
    if (spec === undefined) continue;
    const accepted = normalized ? acceptNormalized(spec, value) : acceptValue(spec, value);
    if (accepted !== undefined) values[spec.id] = accepted;
  }
  return values;
}
