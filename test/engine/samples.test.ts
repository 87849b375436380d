import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RENDER_SAMPLES, wasmEngineModule } from '../../engine/index.ts';
import { noise } from '../noise.ts';
import { engine } from './engines.ts';

/** Any samples that an engine takes for sound, down to the smallest. */
const anySamples = fc
  .array(fc.float({ noNaN: true, min: -(2 ** 39), max: 2 ** 39 }), {
    minLength: 1,
    maxLength: MAX_RENDER_SAMPLES,
  })
  .map((samples) => Float32Array.from(samples));

const FLAT = [
  { what: 'at amount 0', values: { amount: 0 } },
  { what: 'in bypass', values: { bypass: 1, morph: 0.3, output: 6 } },
];

describe.each(FLAT)('samples that pass $what', ({ values }) => {
  it('come out bit for bit, whatever their number, and nothing behind them is touched', () => {
    fc.assert(
      fc.property(anySamples, fc.boolean(), (samples, isSettled) => {
        const target = engine(values);
        if (isSettled) {
          const silence = new Float32Array(MAX_RENDER_SAMPLES);
          target.render(silence, silence, silence, silence, 0, MAX_RENDER_SAMPLES);
        }
        const right = samples.map((x) => x / 3);
        const outLeft = new Float32Array(samples.length + 1).fill(7);
        const outRight = outLeft.slice();
        target.render(samples, right, outLeft, outRight, 0, samples.length);
        target.destroy();
        expect(outLeft).toEqual(Float32Array.of(...samples, 7));
        expect(outRight).toEqual(Float32Array.of(...right, 7));
      }),
    );
  });

  it('are silence where they are no number or beyond +240 dBFS, wherever that is', () => {
    const target = engine(values);
    const loud = new Float32Array(128).fill(1.999);
    for (const channel of [0, 1]) {
      for (const fault of [NaN, Infinity, -Infinity, 2, -1e30]) {
        for (const at of [0, 1, 126, 127]) {
          const input = [loud.slice(), loud.map((x) => -x)] as const;
          input[channel as 0 | 1][at] = fault;
          // A block that ends before the sample passes as it is, one that ends with it without the sample.
          for (const count of [at, at + 1]) {
            const [left, right] = [new Float32Array(128), new Float32Array(128)];
            if (count > 0) target.render(...input, left, right, 0, count);
            const expected = input.map((samples) =>
              samples.map((x, i) => (i >= count || !(Math.abs(x) <= 1e12) ? 0 : x)),
            );
            expect([left, right]).toEqual(expected);
          }
        }
      }
    }
  });
});

describe('the WebAssembly module', () => {
  it('says so where WebAssembly cannot have it, so that the JavaScript build plays', () => {
    expect(() => wasmEngineModule(new Uint8Array([0, 97, 115, 109]))).toThrow(
      WebAssembly.CompileError,
    );
  });
});

describe('a render of a part of an array', () => {
  it('leaves what is before and behind it alone', () => {
    const target = engine();
    const input = noise(300);
    const [left, right] = [new Float32Array(300).fill(7), new Float32Array(300).fill(7)];
    target.render(input, input, left, right, 100, 99);
    for (const out of [left, right]) {
      expect(out.subarray(0, 100).every((x) => x === 7)).toBe(true);
      expect(out.subarray(100, 199).every((x) => x !== 7)).toBe(true);
      expect(out.subarray(199).every((x) => x === 7)).toBe(true);
    }
  });
});
