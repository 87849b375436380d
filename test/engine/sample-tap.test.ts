import { describe, expect, it } from 'vitest';
import { SampleTap } from '../../engine/index.ts';
import type { EngineModule, SampleBlock } from '../../engine/index.ts';
import { noise } from '../noise.ts';
import { engine } from './engines.ts';
import { SIMD_MODULE, scriptModule } from './modules.ts';

const LENGTH = 384;
const COUNT = 1500;

/** What a tap collects while an engine plays, in renders of several lengths, and the sums of both channels themselves. */
function tapped(module: EngineModule, gain: number, amount: number) {
  const target = engine({ morph: 0.3, amount }, { module });
  const tap = new SampleTap(module, LENGTH);
  const [left, right] = [noise(COUNT, 1), noise(COUNT, 2)].map((x) => x.map((y) => gain * y)) as [
    Float32Array,
    Float32Array,
  ];
  const [outLeft, outRight] = [new Float32Array(COUNT), new Float32Array(COUNT)];
  const blocks: SampleBlock[] = [];
  for (let at = 0, turn = 0; at < COUNT; turn++) {
    const count = Math.min(COUNT - at, [128, 1, 77, 500][turn % 4] ?? 128);
    target.render(left, right, outLeft, outRight, at, count);
    tap.collect(count);
    while (tap.isFull) {
      const { pairs, ...peaks } = tap.take();
      blocks.push({ ...peaks, pairs: pairs.slice() });
    }
    at += count;
  }
  tap.destroy();
  target.destroy();
  const sum = (one: Float32Array, other: Float32Array) => one.map((x, i) => x + (other[i] ?? NaN));
  return { blocks, before: sum(left, right), after: sum(outLeft, outRight) };
}

describe('a sample tap', () => {
  it.each([
    ['loud', 4, 1],
    ['very quiet', 1e-6, 1],
    ['without an EQ', 1, 0],
  ])('has every sample of input and output within 16 bits: %s', (_, gain, amount) => {
    const { blocks, before, after } = tapped(SIMD_MODULE, gain, amount);
    expect(blocks).toHaveLength(3);
    blocks.forEach(({ inputScale, outputScale, pairs }, block) => {
      for (let i = 0; i < LENGTH; i++) {
        const at = block * LENGTH + i;
        const input = (pairs[2 * i] ?? NaN) * inputScale;
        const output = (pairs[2 * i + 1] ?? NaN) * outputScale;
        expect(Math.abs(input - (before[at] ?? NaN))).toBeLessThan(0.55 * inputScale);
        expect(Math.abs(output - (after[at] ?? NaN))).toBeLessThan(0.55 * outputScale);
      }
      const largest = (from: number) =>
        Math.max(...pairs.filter((_, i) => i % 2 === from).map(Math.abs));
      expect([largest(0), largest(1)]).toEqual([32_767, 32_767]);
    });
  });

  it('is silent where nothing comes in', () => {
    const { blocks } = tapped(SIMD_MODULE, 0, 0);
    expect(blocks).toHaveLength(3);
    for (const { inputScale, outputScale, pairs } of blocks) {
      expect([inputScale, outputScale]).toEqual([0, 0]);
      expect(pairs.every((number) => number === 0)).toBe(true);
    }
  });

  it('is the same in the build for pages without WebAssembly', async () => {
    // The last gains are so small that the engine cannot scale them up: they count as silence.
    for (const gain of [1, 1e-30, 1e-36, 1e-42]) {
      const wasm = tapped(SIMD_MODULE, gain, 0);
      const script = tapped(await scriptModule(), gain, 0);
      expect(wasm.blocks).toHaveLength(3);
      expect(script.blocks).toEqual(wasm.blocks);
    }
  });

  it('gives its memory back', () => {
    tapped(SIMD_MODULE, 1, 1);
    const { byteLength } = SIMD_MODULE.exports.memory.buffer;
    for (let i = 0; i < 200; i++) new SampleTap(SIMD_MODULE, 4096).destroy();
    expect(SIMD_MODULE.exports.memory.buffer.byteLength).toBe(byteLength);
  });
});
