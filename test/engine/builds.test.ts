import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../engine/index.ts';
import type { EngineModel, EngineModule } from '../../engine/index.ts';
import { Engine as PlayedEngine } from '../../processor/engine.ts';
import { OWN_SLOTS, defaultValues } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import { WASM_KERNEL } from '../processor/kernels.ts';
import { scriptModule, simdModule } from './modules.ts';
import { SHIPPED, SPECS, anyChange, index, render, values, worst } from './rendering.ts';

let simd: EngineModule;
let script: EngineModule;
beforeAll(async () => {
  simd = await simdModule();
  script = await scriptModule();
}, 120_000);

describe('two engines of one module', () => {
  it('know nothing of each other', () => {
    const model = simd.createModel(SHIPPED.packed);
    const change = [{ frame: 100, parameter: index('morph'), value: 1 }];
    const input = noise(3000, 1);
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
    const model = simd.createModel(SHIPPED.packed);
    const size = (): number => simd.exports.memory.buffer.byteLength;
    const live = Array.from({ length: 4 }, () => new Engine(simd, model, 48_000, values()));
    for (const engine of live) engine.destroy();
    const before = size();
    for (let i = 0; i < 200; i++) new Engine(simd, model, 48_000, values()).destroy();
    expect(size()).toBe(before);
  });

  it('do not grow the memory while they render, whatever is set', () => {
    const model = simd.createModel(SHIPPED.packed);
    const engine = new Engine(simd, model, 48_000, values());
    const before = simd.exports.memory.buffer.byteLength;
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const rendered = render(engine, noise(4000, 2), changes);
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
      module.createModel(SHIPPED.packed),
    ]);
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 8 }),
        fc.constantFrom(44_100, 48_000, 96_000),
        (changes, rate) => {
          const [one, other] = models.map(([module, model]) =>
            render(new Engine(module, model, rate, values()), noise(4000, 3), changes),
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
    const model = simd.createModel(SHIPPED.packed);
    const onWalk = fc
      .array(anyChange, { maxLength: 10 })
      .map((changes) =>
        changes.filter(({ parameter }) => ![index('mode'), index('morphY')].includes(parameter)),
      );
    const start = defaultValues(SPECS);
    const flatPoints = Float64Array.from(
      Array.from({ length: OWN_SLOTS }, () => Array.from(SHIPPED.flat)).flat(),
    );
    fc.assert(
      fc.property(onWalk, fc.constantFrom(44_100, 48_000, 96_000), (changes, rate) => {
        const played = new PlayedEngine(rate, SHIPPED.decoder, SHIPPED.words, start, WASM_KERNEL);
        played.setOwnPoints(flatPoints);
        const one = render(new Engine(simd, model, rate, values()), noise(4000, 5), changes);
        const other = render(played, noise(4000, 5), changes);
        expect(worst(one, other)).toBeLessThanOrEqual(1e-7);
      }),
      { numRuns: 15 },
    );
  });
});
