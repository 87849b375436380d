import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../engine/index.ts';
import type { EngineModel, EngineModule } from '../../engine/index.ts';
import * as limits from '../../engine/assembly/layout.ts';
import * as numbers from '../../engine/assembly/parameters.ts';
import {
  digitalResponseDb,
  logFrequenciesHz,
  maxLog2FrequencyHz,
  writeEffectiveRow,
  writeMatchedCoefficients,
} from '../../eq/index.ts';
import {
  EDIT_IDS,
  OWN_SLOTS,
  PARAMETER_IDS,
  TABLE_ROWS,
  defaultValues,
  editsOf,
  parameterSpecs,
} from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { decodeWalk, wordRowAt } from '../../words/index.ts';
import { Engine as PlayedEngine } from '../../processor/engine.ts';
import { WASM_KERNEL } from '../processor/kernels.ts';
import { scriptModule, shippedModel, simdModule, smallModel } from './modules.ts';
import type { TestModel } from './modules.ts';

const SAMPLE_RATES = [8000, 22_050, 44_100, 48_000, 96_000, 192_000];
const index = (id: ParameterId): number => PARAMETER_IDS.indexOf(id);

let simd: EngineModule;
let script: EngineModule;
beforeAll(async () => {
  simd = await simdModule();
  script = await scriptModule();
}, 120_000);

const shipped = shippedModel();
const specs = parameterSpecs(shipped.words.centroids.map((_, term) => `term ${term}`));

function values(changed: Partial<ParameterValues> = {}): number[] {
  const all = { ...defaultValues(specs), ...changed };
  return PARAMETER_IDS.map((id) => all[id]);
}

/** Values of every parameter, anywhere in their ranges; own words are flat. */
const anyValues = fc
  .tuple(...specs.map(() => fc.double({ min: 0, max: 1, noNaN: true })))
  .map((units) =>
    Object.fromEntries(
      specs.map((spec, i) => {
        const value = spec.minValue + (units[i] ?? 0) * (spec.maxValue - spec.minValue);
        return [spec.id, spec.type === 'float' ? value : Math.round(value)];
      }),
    ),
  ) as unknown as fc.Arbitrary<ParameterValues>;

const anyChange = fc
  .record({
    frame: fc.integer({ min: 0, max: 3000 }),
    parameter: fc.nat(PARAMETER_IDS.length - 1),
    unit: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frame, parameter, unit }) => {
    const spec = specs[parameter] as (typeof specs)[number];
    const value = spec.minValue + unit * (spec.maxValue - spec.minValue);
    return { frame, parameter, value: spec.type === 'float' ? value : Math.round(value) };
  });

function coefficients(engine: Engine): Float64Array {
  return engine.report().slice(PARAMETER_IDS.length);
}

/** The word row that the readable definition has at these values. */
function wordRow({ decoder, words, flat }: TestModel, at: ParameterValues): Float64Array {
  const own = Array.from({ length: OWN_SLOTS }, () => Float64Array.from(flat));
  const centroids = [...words.centroids, ...own];
  const walk = (a: number, b: number) =>
    decodeWalk(decoder, centroids[a] ?? [], centroids[b] ?? [], TABLE_ROWS);
  return wordRowAt(at, walk, { ...words, centroids }, decoder);
}

function expectedCoefficients(model: TestModel, at: ParameterValues, rate: number): Float64Array {
  const row = wordRow(model, at);
  writeEffectiveRow(row, 0, at.amount, maxLog2FrequencyHz(rate), row, editsOf(at));
  const target = new Float64Array(25);
  writeMatchedCoefficients(row, rate, target);
  return target;
}

const noise =
  (seed: number) =>
  (length: number): Float32Array => {
    let state = seed >>> 0;
    return Float32Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32 - 0.5;
    });
  };

interface Change {
  readonly frame: number;
  readonly parameter: number;
  readonly value: number;
}

function render(
  engine: Pick<Engine, 'set' | 'render'>,
  input: Float32Array,
  changes: readonly Change[],
  blockLength = 128,
): Float32Array {
  const left = input.slice();
  const right = input.map((x) => -x / 2);
  const due = [...changes].sort((a, b) => a.frame - b.frame);
  for (let at = 0; at < input.length;) {
    while (due[0] !== undefined && due[0].frame <= at) {
      engine.set(due[0].parameter, due[0].value);
      due.shift();
    }
    const blockEnd = (Math.floor(at / blockLength) + 1) * blockLength;
    const next = Math.min(input.length, blockEnd, due[0]?.frame ?? Infinity);
    engine.render(left, right, left, right, at, next - at);
    at = next;
  }
  return left;
}

const worst = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, x, i) => Math.max(most, Math.abs(x - (other[i] ?? NaN))), 0);

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
      [shipped, shipped.words.centroids.length],
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
    const strengths = shipped.words.centroids.map((_, term) => (term === 0 ? 1.5 : 2.5));
    const model = simd.createModel(shippedModel(strengths).packed);
    const at = { ...defaultValues(specs), termA: 0, termB: 1, morph: 0.25, amount: 1 };
    const strong = new Engine(simd, model, 48_000, values(at));
    const plain = { ...at, amount: 0.75 * 1.5 + 0.25 * 2.5 };
    const expected = expectedCoefficients(shipped, plain, 48_000);
    coefficients(strong).forEach((found, i) => expect(found).toBeCloseTo(expected[i] ?? NaN, 9));
    strong.destroy();
  });

  it('adds the residual row of an own word by its weight', () => {
    const model = simd.createModel(shipped.packed);
    const taught = shipped.words.centroids.length;
    const residuals = new Float64Array(OWN_SLOTS * 15);
    residuals[2 * 15] = 4;
    residuals[2 * 15 + 1] = 0.5;
    const points = Float64Array.from(
      Array.from({ length: OWN_SLOTS }, () => [...Array.from(shipped.flat)]).flat(),
    );
    for (const morphY of [0, 0.5]) {
      const at = { ...defaultValues(specs), termA: 0, termB: taught + 2, morph: 0.5, morphY };
      const engine = new Engine(simd, model, 48_000, values(at));
      engine.setOwnWords({ points, residuals });
      engine.settle();
      const row = wordRow(shipped, at);
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

describe('two engines of one module', () => {
  it('know nothing of each other', () => {
    const model = simd.createModel(shipped.packed);
    const change = [{ frame: 100, parameter: index('morph'), value: 1 }];
    const input = noise(1)(3000);
    const alone = render(new Engine(simd, model, 48_000, values()), input, change);
    const one = new Engine(simd, model, 48_000, values());
    const other = new Engine(simd, model, 44_100, values({ amount: -1, mode: 1 }));
    const left = input.slice();
    const right = input.map((x) => -x / 2);
    const beside = input.slice();
    for (let at = 0; at < input.length; at += 100) {
      if (at === 100) one.set(index('morph'), 1);
      other.set(index('mapX'), Math.sin(at));
      one.render(left, right, left, right, at, 100);
      other.render(beside, beside, beside, beside, at, 100);
    }
    expect(left).toEqual(alone);
  });

  it('give their memory back', () => {
    const model = simd.createModel(shipped.packed);
    const size = (): number => simd.exports.memory.buffer.byteLength;
    const live = Array.from({ length: 4 }, () => new Engine(simd, model, 48_000, values()));
    for (const engine of live) engine.destroy();
    const before = size();
    for (let i = 0; i < 200; i++) new Engine(simd, model, 48_000, values()).destroy();
    expect(size()).toBe(before);
  });

  it('do not grow the memory while they render, whatever is set', () => {
    const model = simd.createModel(shipped.packed);
    const engine = new Engine(simd, model, 48_000, values());
    const before = simd.exports.memory.buffer.byteLength;
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const rendered = render(engine, noise(2)(4000), changes);
        expect(rendered.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 20 },
    );
    expect(simd.exports.memory.buffer.byteLength).toBe(before);
    engine.destroy();
  });
});

describe('the JavaScript build', () => {
  it('sounds like the WebAssembly one, within -200 dB', () => {
    const models: [EngineModule, EngineModel][] = [simd, script].map((module) => [
      module,
      module.createModel(shipped.packed),
    ]);
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 8 }),
        fc.constantFrom(44_100, 48_000, 96_000),
        (changes, rate) => {
          const [one, other] = models.map(([module, model]) =>
            render(new Engine(module, model, rate, values()), noise(3)(4000), changes),
          ) as [Float32Array, Float32Array];
          expect(worst(one, other)).toBeLessThanOrEqual(1e-10);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("the processor's engine", () => {
  it('sounds the same on the walk, within -140 dB', () => {
    const model = simd.createModel(shipped.packed);
    const onWalk = fc
      .array(anyChange, { maxLength: 10 })
      .map((changes) =>
        changes.filter(({ parameter }) => ![index('mode'), index('morphY')].includes(parameter)),
      );
    const start = defaultValues(specs);
    const flatPoints = Float64Array.from(
      Array.from({ length: OWN_SLOTS }, () => Array.from(shipped.flat)).flat(),
    );
    fc.assert(
      fc.property(onWalk, fc.constantFrom(44_100, 48_000, 96_000), (changes, rate) => {
        const played = new PlayedEngine(rate, shipped.decoder, shipped.words, start, WASM_KERNEL);
        played.setOwnPoints(flatPoints);
        const one = render(new Engine(simd, model, rate, values()), noise(5)(4000), changes);
        const other = render(played, noise(5)(4000), changes);
        expect(worst(one, other)).toBeLessThanOrEqual(1e-7);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a point that moves off the walk', () => {
  const FREQUENCIES = logFrequenciesHz(30);
  const triangle = (phase: number): number => 1 - Math.abs(1 - ((2 * phase) % 2));

  /** Largest difference in dB from decoding every sample. */
  function pathError(
    start: Partial<ParameterValues>,
    motion: (event: number) => Partial<ParameterValues>,
    events: number,
  ): number {
    const model = simd.createModel(shipped.packed);
    const engine = new Engine(simd, model, 48_000, values(start));
    const reference = new Engine(simd, model, 48_000, values(start));
    reference.limitIntervals(1);
    const block = new Float32Array(32);
    let most = 0;
    for (let event = 0; event < events; event++) {
      for (const [id, value] of Object.entries(motion(event))) {
        engine.set(index(id as ParameterId), value);
        reference.set(index(id as ParameterId), value);
      }
      for (let at = 0; at < 480; at += 7) {
        engine.render(block, block, block, block, 0, 7);
        reference.render(block, block, block, block, 0, 7);
        const found = digitalResponseDb(coefficients(engine), FREQUENCIES, 48_000);
        const exact = digitalResponseDb(coefficients(reference), FREQUENCIES, 48_000);
        found.forEach((db, i) => (most = Math.max(most, Math.abs(db - (exact[i] ?? NaN)))));
      }
    }
    engine.destroy();
    reference.destroy();
    return most;
  }

  it('stays within 0.01 dB of decoding every sample, on the map and on the pad', () => {
    const onMap = (event: number) => ({
      mapX: 2 * triangle(event / 400) - 1,
      mapY: 2 * triangle(event / 520) - 1,
    });
    const onPad = (event: number) => ({
      morph: triangle(event / 400),
      morphY: triangle(event / 520),
    });
    expect(pathError({ mode: 1 }, onMap, 200)).toBeLessThan(0.01);
    expect(pathError({ morphY: 0.01 }, onPad, 200)).toBeLessThan(0.01);
  });

  it('stays within 0.01 dB where it jumps across the map', () => {
    const random = noise(4)(64);
    const jump = (event: number) => ({
      mapX: 2 * (random[2 * event] ?? 0),
      mapY: 2 * (random[2 * event + 1] ?? 0),
    });
    expect(pathError({ mode: 1 }, jump, 30)).toBeLessThan(0.01);
  });
});
