import { Engine } from '../../engine/index.ts';
import type { EngineModule } from '../../engine/index.ts';
import { PARAMETER_IDS, defaultValues } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { SMALL } from './models.ts';
import type { TestModel } from './models.ts';
import { SIMD_MODULE, modelIn } from './modules.ts';

export const SAMPLE_RATE = 48_000;

export interface EngineSettings {
  /** The small model where it is left out. */
  readonly model?: TestModel;
  /** The module with vectors where it is left out. */
  readonly module?: EngineModule;
  /** In Hz. */
  readonly sampleRate?: number;
  /** 1 puts a knot at every sample. */
  readonly longestIntervalSamples?: number | undefined;
}

/** The number of a parameter. */
export const index = (id: ParameterId): number => PARAMETER_IDS.indexOf(id);

/** The values of all parameters: `changed`, and defaults for the others. */
export function valuesOf(
  { specs }: TestModel,
  changed: Partial<ParameterValues> = {},
): ParameterValues {
  return { ...defaultValues(specs), ...changed };
}

/** An engine with `changed` values, and defaults for the others. A test that makes hundreds destroys them. */
export function engine(
  changed: Partial<ParameterValues> = {},
  settings: EngineSettings = {},
): Engine {
  const { model = SMALL, module = SIMD_MODULE, sampleRate = SAMPLE_RATE } = settings;
  const values = valuesOf(model, changed);
  const numbers = PARAMETER_IDS.map((id) => values[id]);
  const made = new Engine(module, modelIn(module, model), sampleRate, numbers);
  const { longestIntervalSamples } = settings;
  if (longestIntervalSamples !== undefined) made.limitIntervals(longestIntervalSamples);
  return made;
}

/** b0, b1, b2, a1, a2 of each band, as the last sample used them or the first one will. */
export function coefficients(of: Engine): Float64Array {
  return of.report().slice(PARAMETER_IDS.length);
}
