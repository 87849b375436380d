import type { ParameterValues } from '../../protocol/index.ts';
import { SMALL } from './models.ts';
import type { TestModel } from './models.ts';
import { rendered } from './rendering.ts';
import type { TimedChange } from './rendering.ts';

/** Changes under a sine of peak 0.5. */
export interface ClickCase {
  /** The small model where it is left out. */
  readonly model?: TestModel;
  readonly sampleRate: number;
  readonly frequencyHz: number;
  /** Phase of the sine at frame 0 of the changes, in turns. */
  readonly phase: number;
  /** Values before the changes; defaults where not given. */
  readonly values: Partial<ParameterValues>;
  /** Frames count from the first change, which is at 0. */
  readonly changes: readonly TimedChange[];
}

/** How long the sine plays before the first change, and the output is measured after the last one. */
const LEAD_SECONDS = 0.1;
const TAIL_SECONDS = 0.02;

/**
 * The bend of a case: the largest second difference of the output over its peak, from the first change to
 * 20 ms after the last one.
 *
 * @param longestIntervalSamples 1 puts a knot at every sample
 */
export function bendOf(of: ClickCase, longestIntervalSamples?: number): number {
  const { sampleRate, frequencyHz, phase, values, model = SMALL } = of;
  const lead = Math.round(LEAD_SECONDS * sampleRate);
  const changes = of.changes.map((change) => ({ ...change, frame: change.frame + lead }));
  const last = Math.max(lead, ...changes.map(({ frame }) => frame));
  const length = last + Math.ceil(TAIL_SECONDS * sampleRate);
  const sine = Float32Array.from({ length }, (_, n) => {
    return 0.5 * Math.sin(2 * Math.PI * ((frequencyHz * (n - lead)) / sampleRate + phase));
  });
  const { left } = rendered(values, sine, changes, {
    model,
    sampleRate,
    longestIntervalSamples,
  });
  const out = Float64Array.from(left.subarray(lead - 1));
  let [bend, peak] = [0, 0];
  out.forEach((x, n) => {
    peak = Math.max(peak, Math.abs(x));
    const next = out[n + 1];
    if (n > 0 && next !== undefined) {
      bend = Math.max(bend, Math.abs(next - 2 * x + (out[n - 1] as number)));
    }
  });
  return bend / peak;
}

/** How much more a case bends than the same changes rendered with a knot at every sample. */
export function excessBend(of: ClickCase): number {
  return bendOf(of) - bendOf(of, 1);
}
