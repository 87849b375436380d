import { Engine } from '../../processor/engine.ts';
import { defaultValues } from '../../protocol/index.ts';
import type { ParameterValues } from '../../protocol/index.ts';
import { DECODER, SAMPLE_RATE, SPECS, WORDS } from './fixture.ts';
import { WASM_KERNEL } from './kernels.ts';

/**
 * An engine with the fixture's words, and defaults but for `values`.
 *
 * @param sampleRate in Hz
 * @param longestIntervalSamples 1 puts a knot at every sample
 */
export function engine(
  values: Partial<ParameterValues> = {},
  sampleRate = SAMPLE_RATE,
  longestIntervalSamples?: number,
): Engine {
  const all = { ...defaultValues(SPECS), ...values };
  return new Engine(sampleRate, DECODER, WORDS, all, WASM_KERNEL, longestIntervalSamples);
}
