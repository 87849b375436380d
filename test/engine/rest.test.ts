import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as limits from '../../engine/assembly/layout.ts';
import * as numbers from '../../engine/assembly/parameters.ts';
import { Engine } from '../../engine/index.ts';
import type { EngineModule } from '../../engine/index.ts';
import { maxLog2FrequencyHz, writeEffectiveRow, writeMatchedCoefficients } from '../../eq/index.ts';
import {
  EDIT_IDS,
  OWN_SLOTS,
  PARAMETER_IDS,
  TABLE_ROWS,
  defaultValues,
  editsOf,
} from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { shippedModel, simdModule, smallModel } from './modules.ts';
import type { TestModel } from './modules.ts';
import { SHIPPED, SPECS, coefficients, index, values, wordRow } from './rendering.ts';

const SAMPLE_RATES = [8000, 22_050, 44_100, 48_000, 96_000, 192_000];

let simd: EngineModule;
beforeAll(async () => {
  simd = await simdModule();
}, 120_000);

/** Values of every parameter, anywhere in their ranges; own words are flat. */
const anyValues = fc
  .tuple(...SPECS.map(() => fc.double({ min: 0, max: 1, noNaN: true })))
  .map((units) =>
    Object.fromEntries(
      SPECS.map((spec, i) => {
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
    for (const [model, taught] of [
      [SHIPPED, SHIPPED.words.centroids.length],
      [smallModel(), 3],
    ] as const) {
      const address = simd.createModel(model.packed);
      fc.assert(
        fc.property(anyValues, fc.constantFrom(...SAMPLE_RATES), (any, rate) => {
          const term = (value: number) => value % (taught + OWN_SLOTS);
          const at = {
            ...any,
            termA: term(any.termA),
            termB: term(any.termB),
            termC: term(any.termC),
            termD: term(any.termD),
          };
          const engine = new Engine(
            simd,
            address,
            rate,
            PARAMETER_IDS.map((id) => at[id]),
          );
          const found = coefficients(engine);
          engine.destroy();
          expectedCoefficients(model, at, rate).forEach((expected, i) => {
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
    const model = simd.createModel(shippedModel(strengths).packed);
    const at = { ...defaultValues(SPECS), termA: 0, termB: 1, morph: 0.25, amount: 1 };
    const strong = new Engine(simd, model, 48_000, values(at));
    const plain = { ...at, amount: 0.75 * 1.5 + 0.25 * 2.5 };
    const expected = expectedCoefficients(SHIPPED, plain, 48_000);
    coefficients(strong).forEach((found, i) => expect(found).toBeCloseTo(expected[i] ?? NaN, 9));
    strong.destroy();
  });

  it('adds the residual row of an own word by its weight', () => {
    const model = simd.createModel(SHIPPED.packed);
    const taught = SHIPPED.words.centroids.length;
    const residuals = new Float64Array(OWN_SLOTS * 15);
    residuals[2 * 15] = 4;
    residuals[2 * 15 + 1] = 0.5;
    const points = Float64Array.from(
      Array.from({ length: OWN_SLOTS }, () => [...Array.from(SHIPPED.flat)]).flat(),
    );
    for (const morphY of [0, 0.5]) {
      const at = { ...defaultValues(SPECS), termA: 0, termB: taught + 2, morph: 0.5, morphY };
      const engine = new Engine(simd, model, 48_000, values(at));
      engine.setOwnWords({ points, residuals });
      engine.settle();
      const row = wordRow(SHIPPED, at);
      const weight = 0.5 * (1 - morphY);
      row[0] = (row[0] ?? NaN) + weight * 4;
      row[1] = (row[1] ?? NaN) + weight * 0.5;
      writeEffectiveRow(row, 0, 1, maxLog2FrequencyHz(48_000), row);
      const expected = new Float64Array(25);
      writeMatchedCoefficients(row, 48_000, expected);
      coefficients(engine).forEach((found, i) => expect(found).toBeCloseTo(expected[i] ?? NaN, 9));
      engine.destroy();
    }
  });
});
