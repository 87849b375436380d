import fc from 'fast-check';
import type { Engine } from '../../engine/index.ts';
import {
  OWN_SLOTS,
  PARAMETER_IDS,
  TABLE_ROWS,
  defaultValues,
  parameterSpecs,
} from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { decodeWalk, wordRowAt } from '../../words/index.ts';
import { shippedModel } from './modules.ts';
import type { TestModel } from './modules.ts';

export const SHIPPED = shippedModel();
export const SPECS = parameterSpecs(SHIPPED.words.centroids.map((_, term) => `term ${term}`));

/** The number of a parameter. */
export const index = (id: ParameterId): number => PARAMETER_IDS.indexOf(id);

/** The values of all parameters in their order: defaults but for `changed`. */
export function values(changed: Partial<ParameterValues> = {}): number[] {
  const all = { ...defaultValues(SPECS), ...changed };
  return PARAMETER_IDS.map((id) => all[id]);
}

export interface Change {
  readonly frame: number;
  readonly parameter: number;
  readonly value: number;
}

/** A change of any parameter to any value within its range, in the first 3000 samples. */
export const anyChange: fc.Arbitrary<Change> = fc
  .record({
    frame: fc.integer({ min: 0, max: 3000 }),
    parameter: fc.nat(PARAMETER_IDS.length - 1),
    unit: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frame, parameter, unit }) => {
    const spec = SPECS[parameter] as (typeof SPECS)[number];
    const value = spec.minValue + unit * (spec.maxValue - spec.minValue);
    return { frame, parameter, value: spec.type === 'float' ? value : Math.round(value) };
  });

/** b0, b1, b2, a1, a2 of each band in use. */
export function coefficients(engine: Engine): Float64Array {
  return engine.report().slice(PARAMETER_IDS.length);
}

/** The word row that the readable definition has at these values; own words are flat. */
export function wordRow({ decoder, words, flat }: TestModel, at: ParameterValues): Float64Array {
  const own = Array.from({ length: OWN_SLOTS }, () => Float64Array.from(flat));
  const centroids = [...words.centroids, ...own];
  const walk = (a: number, b: number) =>
    decodeWalk(decoder, centroids[a] ?? [], centroids[b] ?? [], TABLE_ROWS);
  return wordRowAt(at, walk, { ...words, centroids }, decoder);
}

/** Renders the left channel in blocks of 128 samples that end at each change. */
export function render(
  engine: Pick<Engine, 'set' | 'render'>,
  input: Float32Array,
  changes: readonly Change[],
): Float32Array {
  const left = input.slice();
  const right = input.map((x) => -x / 2);
  const due = [...changes].sort((a, b) => a.frame - b.frame);
  for (let at = 0; at < input.length;) {
    while (due[0] !== undefined && due[0].frame <= at) {
      engine.set(due[0].parameter, due[0].value);
      due.shift();
    }
    const next = Math.min(input.length, at + 128, due[0]?.frame ?? Infinity);
    engine.render(left, right, left, right, at, next - at);
    at = next;
  }
  return left;
}

/** The largest difference of two signals. */
export const worst = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, x, i) => Math.max(most, Math.abs(x - (other[i] ?? NaN))), 0);
