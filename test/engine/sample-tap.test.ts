import { describe, expect, it } from 'vitest';
import { SampleTap } from '../../engine/index.ts';
import type { EngineModule, SampleBlock } from '../../engine/index.ts';
import { noise } from '../noise.ts';
import { engine } from './engines.ts';
import { SIMD_MODULE, scriptModule } from './modules.ts';

const LENGTH = 384;
const COUNT = 1500;

/** What a tap collects while an engine plays, in renders of odd lengths, and the sums that it stands for. */
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
    blocks.forEach(({ inputPeak, outputPeak, pairs }, block) => {
      for (let i = 0; i < LENGTH; i++) {
        const at = block * LENGTH + i;
        const input = ((pairs[2 * i] ?? NaN) / 32_767) * inputPeak;
        const output = ((pairs[2 * i + 1] ?? NaN) / 32_767) * outputPeak;
        expect(Math.abs(input - (before[at] ?? NaN))).toBeLessThan(inputPeak / 60_000);
        expect(Math.abs(output - (after[at] ?? NaN))).toBeLessThan(outputPeak / 60_000);
      }
    });
  });

  it('is silent where nothing comes in', () => {
    for (const { inputPeak, outputPeak, pairs } of tapped(SIMD_MODULE, 0, 0).blocks) {
      expect([inputPeak, outputPeak]).toEqual([0, 0]);
      expect(pairs.every((number) => number === 0)).toBe(true);
    }
  });

  it('is the same in the build for pages without WebAssembly', async () => {
    const [wasm, script] = [tapped(SIMD_MODULE, 1, 0), tapped(await scriptModule(), 1, 0)];
    expect(script.blocks).toEqual(wasm.blocks);
  });

  it('gives its memory back', () => {
    tapped(SIMD_MODULE, 1, 1);
    const { byteLength } = SIMD_MODULE.exports.memory.buffer;
    for (let i = 0; i < 200; i++) new SampleTap(SIMD_MODULE, 4096).destroy();
    expect(SIMD_MODULE.exports.memory.buffer.byteLength).toBe(byteLength);
  });
});
