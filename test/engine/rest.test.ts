import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as limits from '../../engine/assembly/layout.ts';
import * as numbers from '../../engine/assembly/parameters.ts';
import { maxLog2FrequencyHz, writeEffectiveRow, writeMatchedCoefficients } from '../../eq/index.ts';
import { EDIT_IDS, OWN_SLOTS, PARAMETER_IDS, TABLE_ROWS, editsOf } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { coefficients, engine, index, valuesOf } from './engines.ts';
import { SHIPPED, SMALL, shipped, wordRow } from './models.ts';
import type { TestModel } from './models.ts';

const SAMPLE_RATES = [8000, 22_050, 44_100, 48_000, 96_000, 192_000];

/** Values of every parameter, anywhere in their ranges; own words are flat. */
const anyValues = fc
  .tuple(...SHIPPED.specs.map(() => fc.double({ min: 0, max: 1, noNaN: true })))
  .map((units) =>
    Object.fromEntries(
      SHIPPED.specs.map((spec, i) => {
        const value = spec.minValue + (units[i] ?? 0) * (spec.maxValue - spec.minValue);
        return [spec.id, spec.type === 'float' ? value : Math.round(value)];
      }),
    ),
  ) as unknown as fc.Arbitrary<ParameterValues>;

function expectedCoefficients(model: TestModel, at: ParameterValues, rate: number): Float64Array {
  const row = wordRow(model, at);
  writeEffectiveRow(row, 0, at.amount, maxLog2FrequencyHz(rate), row, editsOf(at));
  const target = new Float64Array(25);
  writeMatchedCoefficients(row, rate, target);
  return target;
}

describe('the numbers that both compilers share', () => {
  it('are those of protocol and eq', () => {
    expect(numbers.PARAMETER_COUNT).toBe(PARAMETER_IDS.length);
    const named: Partial<Record<ParameterId, number>> = {
      morph: numbers.MORPH,
      termA: numbers.TERM_A,
      termB: numbers.TERM_B,
      amount: numbers.AMOUNT,
      output: numbers.OUTPUT_DB,
      autoGain: numbers.AUTO_GAIN,
      bypass: numbers.BYPASS,
      termC: numbers.TERM_C,
      termD: numbers.TERM_D,
      morphY: numbers.MORPH_Y,
      mapX: numbers.MAP_X,
      mapY: numbers.MAP_Y,
      mode: numbers.MODE,
    };
    for (const [id, number] of Object.entries(named)) expect(number).toBe(index(id as ParameterId));
    expect(numbers.FIRST_EDIT).toBe(index(EDIT_IDS[0] as ParameterId));
    expect(limits.EDITS_LENGTH).toBe(EDIT_IDS.length);
    expect(limits.OWN_SLOTS).toBe(OWN_SLOTS);
    expect(limits.WALK_ROWS).toBe(TABLE_ROWS);
  });
});

describe('an engine at rest', () => {
  it('has the coefficients of the readable definition, whatever its values', () => {
    for (const model of [SHIPPED, SMALL]) {
      const termCount = model.words.centroids.length + OWN_SLOTS;
      fc.assert(
        fc.property(anyValues, fc.constantFrom(...SAMPLE_RATES), (any, sampleRate) => {
          const at = {
            ...any,
            termA: any.termA % termCount,
            termB: any.termB % termCount,
            termC: any.termC % termCount,
            termD: any.termD % termCount,
          };
          const target = engine(at, { model, sampleRate });
          const found = coefficients(target);
          target.destroy();
          expectedCoefficients(model, at, sampleRate).forEach((expected, i) => {
            const difference = Math.abs((found[i] ?? NaN) - expected);
            expect(difference).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(expected)));
          });
        }),
        { numRuns: 150 },
      );
    }
  });

  it('multiplies gains by the strengths of its words', () => {
    const strengths = SHIPPED.words.centroids.map((_, term) => (term === 0 ? 1.5 : 2.5));
    const model = shipped(strengths);
    const at = valuesOf(SHIPPED, { termA: 0, termB: 1, morph: 0.25, amount: 1 });
    const strong = engine(at, { model });
    const plain = { ...at, amount: 0.75 * 1.5 + 0.25 * 2.5 };
    const expected = expectedCoefficients(SHIPPED, plain, 48_000);
    coefficients(strong).forEach((found, i) => expect(found).toBeCloseTo(expected[i] ?? NaN, 9));
    strong.destroy();
  });

  it('adds the residual row of an own word by its weight', () => {
    const taught = SHIPPED.words.centroids.length;
    const residuals = new Float64Array(OWN_SLOTS * 15);
    residuals[2 * 15] = 4;
    residuals[2 * 15 + 1] = 0.5;
    const points = Float64Array.from(
      Array.from({ length: OWN_SLOTS }, () => [...Array.from(SHIPPED.flat)]).flat(),
    );
    for (const morphY of [0, 0.5]) {
      const at = valuesOf(SHIPPED, { termA: 0, termB: taught + 2, termC: 0, morph: 0.5, morphY });
      const target = engine(at, { model: SHIPPED });
      target.setOwnWords({ points, residuals });
      target.settle();
      const row = wordRow(SHIPPED, at);
      const weight = 0.5 * (1 - morphY);
      row[0] = (row[0] ?? NaN) + weight * 4;
      row[1] = (row[1] ?? NaN) + weight * 0.5;
      writeEffectiveRow(row, 0, 1, maxLog2FrequencyHz(48_000), row);
      const expected = new Float64Array(25);
      writeMatchedCoefficients(row, 48_000, expected);
      coefficients(target).forEach((found, i) => expect(found).toBeCloseTo(expected[i] ?? NaN, 9));
      target.destroy();
    }
  });
});
