import fc from 'fast-check';
import { MAX_RENDER_SAMPLES } from '../../engine/index.ts';
import type { Engine } from '../../engine/index.ts';
import { PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterSpec, ParameterValues } from '../../protocol/index.ts';
import { engine } from './engines.ts';
import type { EngineSettings } from './engines.ts';

export interface TimedChange {
  readonly frame: number;
  /** Index into PARAMETER_IDS. */
  readonly parameter: number;
  readonly value: number;
}

export interface Stereo {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

/**
 * Renders `input` on the left and the negative half of it on the right, with changes at their frames, in blocks
 * of the given lengths by turns.
 */
export function render(
  target: Pick<Engine, 'set' | 'render'>,
  input: Float32Array,
  changes: readonly TimedChange[] = [],
  blockLengths: readonly number[] = [128],
): Stereo {
  const left = Float32Array.from(input);
  const right = Float32Array.from(input, (x) => -x / 2);
  const due = [...changes].sort((a, b) => a.frame - b.frame);
  let at = 0;
  for (let block = 0; at < input.length; block++) {
    const end = Math.min(input.length, at + (blockLengths[block % blockLengths.length] ?? 128));
    while (at < end) {
      while (due[0] !== undefined && due[0].frame <= at) {
        target.set(due[0].parameter, due[0].value);
        due.shift();
      }
      const next = Math.min(end, due[0]?.frame ?? Infinity, at + MAX_RENDER_SAMPLES);
      target.render(left, right, left, right, at, next - at);
      at = next;
    }
  }
  return { left, right };
}

/** What a new engine with `values`, and defaults for the others, makes of `input`. */
export function rendered(
  values: Partial<ParameterValues>,
  input: Float32Array,
  changes: readonly TimedChange[] = [],
  settings: EngineSettings & { readonly blockLengths?: readonly number[] } = {},
): Stereo {
  const target = engine(values, settings);
  const output = render(target, input, changes, settings.blockLengths);
  target.destroy();
  return output;
}

/** The largest difference of two signals. */
export function maxDifference(one: Float32Array, other: Float32Array): number {
  return one.reduce((most, x, i) => Math.max(most, Math.abs(x - (other[i] ?? NaN))), 0);
}

/** Whether two signals are the same bit for bit: quicker than a matcher that can say where they differ. */
export function areSame(one: Float32Array, other: Float32Array): boolean {
  const [bytes, otherBytes] = [one, other].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  ) as [Buffer, Buffer];
  return bytes.equals(otherBytes);
}

/** A parameter by its index, and a value in its range; every third one at an end of it. */
export function anyValue(
  specs: readonly ParameterSpec[],
): fc.Arbitrary<{ readonly parameter: number; readonly value: number }> {
  return fc
    .record({
      parameter: fc.nat(PARAMETER_IDS.length - 1),
      unit: fc.oneof(
        { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 1) },
      ),
    })
    .map(({ parameter, unit }) => {
      const spec = specs[parameter] as ParameterSpec;
      const value = spec.minValue + unit * (spec.maxValue - spec.minValue);
      return { parameter, value: spec.type === 'float' ? value : Math.round(value) };
    });
}

/** At most `count` changes of any parameters at frames 0 … `lastFrame`. */
export function changesWithin(
  specs: readonly ParameterSpec[],
  lastFrame: number,
  count: number,
): fc.Arbitrary<TimedChange[]> {
  const change = fc
    .tuple(fc.integer({ min: 0, max: lastFrame }), anyValue(specs))
    .map(([frame, value]) => ({ frame, ...value }));
  return fc.array(change, { maxLength: count });
}
