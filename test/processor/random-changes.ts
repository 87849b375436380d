import fc from 'fast-check';
import { PARAMETER_IDS } from '../../protocol/index.ts';
import { SPECS } from './fixture.ts';
import type { TimedChange } from './fixture.ts';

/** A parameter by its index, and a value in its range; every third one at an end of it. */
export const anyValue: fc.Arbitrary<{ readonly parameter: number; readonly value: number }> = fc
  .record({
    parameter: fc.nat(PARAMETER_IDS.length - 1),
    unit: fc.oneof(
      { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1) },
    ),
  })
  .map(({ parameter, unit }) => {
    const spec = SPECS[parameter] as (typeof SPECS)[number];
    const value = spec.minValue + unit * (spec.maxValue - spec.minValue);
    return { parameter, value: spec.type === 'float' ? value : Math.round(value) };
  });

/** At most `count` changes of any parameters at frames 0 … `lastFrame`. */
export function changesWithin(lastFrame: number, count: number): fc.Arbitrary<TimedChange[]> {
  const change = fc
    .tuple(fc.integer({ min: 0, max: lastFrame }), anyValue)
    .map(([frame, value]) => ({ frame, ...value }));
  return fc.array(change, { maxLength: count });
}
