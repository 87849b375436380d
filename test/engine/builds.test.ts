import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EngineModule } from '../../engine/index.ts';
import { ROW_RANGES } from '../../eq/index.ts';
import { OWN_SLOTS } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import { engine, index } from './engines.ts';
import { SHIPPED } from './models.ts';
import { SIMD_MODULE, scriptModule } from './modules.ts';
import { changesWithin, maxDifference, render, rendered } from './rendering.ts';
import type { Stereo } from './rendering.ts';

const PIECE_SAMPLES = 1500;
const TERMS = SHIPPED.words.centroids.length;
const memorySize = (): number => SIMD_MODULE.exports.memory.buffer.byteLength;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const numbers = (length: number, number: fc.Arbitrary<number>) =>
  fc.array(number, { minLength: length, maxLength: length });
const row = fc.tuple(...ROW_RANGES.map(({ low, span }) => between(low, low + span)));

const anyOwnWords = fc.record({
  points: numbers(OWN_SLOTS * SHIPPED.decoder.latentSize, between(-1, 1)),
  strengths: numbers(OWN_SLOTS, between(0, 2)),
  residuals: numbers(OWN_SLOTS * 15, between(-0.5, 0.5)),
});

const anyPart = fc.record({
  soloBand: fc.nat(5),
  change: fc.boolean(),
  trial: fc.option(fc.record({ a: row, b: row, side: fc.constantFrom('a', 'b') }), {
    nil: undefined,
  }),
});

/** What happens to an engine before and within a piece of sound. */
const anyPiece = fc.record({
  ownWords: fc.option(anyOwnWords, { nil: undefined }),
  part: fc.option(anyPart, { nil: undefined }),
  changes: changesWithin(SHIPPED.specs, PIECE_SAMPLES, 4),
});
type Piece = typeof anyPiece extends fc.Arbitrary<infer Made> ? Made : never;

/** What is at work from the start, so that each run covers it. */
const anyStart = fc.record({
  termA: fc.integer({ min: TERMS - 1, max: TERMS + OWN_SLOTS - 1 }),
  morph: between(0, 1),
  morphY: fc.constantFrom(0, 0.4),
  mode: fc.constantFrom(0, 0, 1),
  autoGain: fc.constantFrom(0, 0.5, 1),
  bypass: fc.constantFrom(0, 0.5),
  output: between(-24, 24),
});

function play(target: Engine, pieces: readonly Piece[]): Stereo[] {
  return pieces.map(({ ownWords, part, changes }, i) => {
    if (ownWords !== undefined) target.setOwnWords(ownWords);
    if (part !== undefined) target.listen(part);
    return render(target, noise(PIECE_SAMPLES, i), changes);
  });
}

describe('two engines of one module', () => {
  it('know nothing of each other', () => {
    const change = [{ frame: 100, parameter: index('morph'), value: 1 }];
    const input = noise(3000, 1);
    const alone = rendered({}, input, change, { model: SHIPPED });
    const one = engine({}, { model: SHIPPED });
    const other = engine({ amount: -1, mode: 1 }, { model: SHIPPED, sampleRate: 44_100 });
    const left = input.slice();
    const right = input.map((x) => -x / 2);
    const beside = input.slice();
    for (let at = 0; at < input.length; at += 100) {
      if (at === 100) one.set(index('morph'), 1);
      other.set(index('mapX'), Math.sin(at));
      one.render(left, right, left, right, at, 100);
      other.render(beside, beside, beside, beside, at, 100);
    }
    expect({ left, right }).toEqual(alone);
  });

  it('give their memory back', () => {
    const live = Array.from({ length: 4 }, () => engine({}, { model: SHIPPED }));
    for (const each of live) each.destroy();
    const before = memorySize();
    for (let i = 0; i < 200; i++) engine({}, { model: SHIPPED }).destroy();
    expect(memorySize()).toBe(before);
  });

  it('do not grow the memory while they render, whatever is set', () => {
    const target = engine({}, { model: SHIPPED });
    const before = memorySize();
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 3 }), (pieces) => {
        const isFinite = play(target, pieces).every(({ left }) => left.every(Number.isFinite));
        expect(isFinite).toBe(true);
      }),
      { numRuns: 20 },
    );
    expect(memorySize()).toBe(before);
    target.destroy();
  });
});

let script: EngineModule;
beforeAll(async () => {
  script = await scriptModule();
}, 120_000);

describe('an engine', () => {
  it.each(['WebAssembly', 'JavaScript'])('plays on while the memory grows, as %s', (build) => {
    const module = build === 'JavaScript' ? script : SIMD_MODULE;
    const { exports } = module;
    const target = engine({ morph: 0.3 }, { model: SHIPPED, module });
    const before = render(target, noise(PIECE_SAMPLES, 1));
    const { byteLength } = exports.memory.buffer;
    exports.release(exports.allocate(byteLength));
    expect(exports.memory.buffer.byteLength).toBeGreaterThan(byteLength);
    const after = render(target, noise(PIECE_SAMPLES, 2));
    target.destroy();
    const again = engine({ morph: 0.3 }, { model: SHIPPED, module });
    expect(render(again, noise(PIECE_SAMPLES, 1))).toEqual(before);
    expect(render(again, noise(PIECE_SAMPLES, 2))).toEqual(after);
    expect(after.left.some((x) => x !== 0)).toBe(true);
    again.destroy();
  });
});

describe('the JavaScript build', () => {
  it('sounds like the WebAssembly one, within -200 dB, with own words and while one listens', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.array(anyPiece, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(44_100, 48_000, 96_000),
        (start, pieces, sampleRate) => {
          const [one, other] = [SIMD_MODULE, script].map((module) => {
            const target = engine(start, { model: SHIPPED, module, sampleRate });
            const output = play(target, pieces);
            target.destroy();
            return output;
          }) as [Stereo[], Stereo[]];
          one.forEach(({ left, right }, i) => {
            const { left: otherLeft, right: otherRight } = other[i] as Stereo;
            expect(maxDifference(left, otherLeft)).toBeLessThanOrEqual(1e-10);
            expect(maxDifference(right, otherRight)).toBeLessThanOrEqual(1e-10);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
