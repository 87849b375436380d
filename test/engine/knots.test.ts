import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../engine/index.ts';
import { EDIT_IDS, PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import { SAMPLE_RATE, coefficients, engine, index } from './engines.ts';
import { SMALL } from './models.ts';
import { anyValue, changesWithin, render, rendered } from './rendering.ts';

const GLIDE_SAMPLES = 480;
const KNOT_SAMPLES = 32;

/** What moves in straight lines: b0, b1 - a1 b0, b2 - a2 b0, a1, a2 of each band. */
function stateForm(of: Engine): Float64Array {
  const numbers = coefficients(of);
  return numbers.map((x, i) => {
    const at = i % 5;
    return at === 1 || at === 2 ? x - (numbers[i + 2] ?? NaN) * (numbers[i - at] ?? NaN) : x;
  });
}

/** A band, and where its frequency and Q go while it is at 0 dB. */
const anyIdleBand = fc.record({
  band: fc.constantFrom(1, 2, 3, 4, 5),
  octaves: fc.double({ min: -4, max: 4, noNaN: true }),
  q: fc.double({ min: -3, max: 3, noNaN: true }),
  frame: fc.nat(1000),
});

describe('a band at 0 dB', () => {
  it('passes the sound without a trace, wherever it is and goes', () => {
    const input = noise(1500);
    const isOfBand = (parameter: number, band: number): boolean =>
      (PARAMETER_IDS[parameter] ?? '').startsWith(`band${band}`);
    fc.assert(
      fc.property(
        anyIdleBand,
        changesWithin(SMALL.specs, 1000, 6),
        ({ band, octaves, q, frame }, changes) => {
          const off = { [`band${band}On`]: 0 };
          const others = changes.filter(({ parameter }) => !isOfBand(parameter, band));
          const moves = [
            { frame, parameter: index(`band${band}Frequency` as ParameterId), value: octaves },
            { frame, parameter: index(`band${band}Q` as ParameterId), value: q },
          ];
          // A knot at every sample: where knots lie may depend on frequency and Q.
          const settings = { longestIntervalSamples: 1 };
          const without = rendered(off, input, others, settings);
          expect(rendered(off, input, [...others, ...moves], settings)).toEqual(without);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the states nothing of the input: all five of them moving are the input bit for bit', () => {
    const input = noise(2000);
    const moves = EDIT_IDS.filter((id) => /Frequency|Q/.test(id)).map((id, i) => ({
      frame: 100 * i,
      parameter: index(id),
      value: i % 2 === 0 ? -2 : 3,
    }));
    const { left, right } = rendered({ amount: 0 }, input, moves);
    expect(left).toEqual(input);
    expect(right).toEqual(input.map((x) => -x / 2));
  });
});

describe('between two knots', () => {
  it('coefficients move in straight lines, which come to the knot as their steps add up', () => {
    const target = engine();
    target.set(index('morph'), 0.005);
    const way = [stateForm(target)];
    for (let n = 0; n < GLIDE_SAMPLES; n++) {
      render(target, new Float32Array(1));
      way.push(stateForm(target));
    }
    let mostBend = 0;
    for (let n = 1; n < GLIDE_SAMPLES; n++) {
      const bend = (way[n] as Float64Array).map((x, i) =>
        Math.abs((way[n - 1]?.[i] ?? NaN) - 2 * x + (way[n + 1]?.[i] ?? NaN)),
      );
      if (n % KNOT_SAMPLES === 0) mostBend = Math.max(mostBend, ...bend);
      else for (const each of bend) expect(each).toBeLessThan(1e-13);
    }
    expect(mostBend).toBeGreaterThan(1e-13);
  });
});

describe('the end of a change', () => {
  it('has to the last bit the coefficients of an engine that starts there', () => {
    fc.assert(
      fc.property(
        fc.array(anyValue(SMALL.specs), { maxLength: 10 }),
        fc.integer({ min: 0, max: 700 }),
        (changes, apart) => {
          const target = engine();
          const timed = changes.map((change, i) => ({ frame: i * apart, ...change }));
          render(target, noise(changes.length * apart + SAMPLE_RATE / 50), timed);
          const values: Partial<ParameterValues> = {};
          for (const { parameter, value } of changes) {
            values[PARAMETER_IDS[parameter] as ParameterId] = value;
          }
          const created = engine(values);
          expect(target.report()).toEqual(created.report());
          target.destroy();
          created.destroy();
        },
      ),
      { numRuns: 60 },
    );
  });
});
