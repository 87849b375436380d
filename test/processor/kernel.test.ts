import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../processor/kernel/kernel.ts';
import {
  GAIN,
  KNOT_LENGTH,
  MAX_RENDER_SAMPLES,
  MIX,
  NUMBERS_PER_BIQUAD,
  WET_AT,
} from '../../processor/kernel/layout.ts';
import { bestKernel } from '../../processor/kernel/wasm-kernel.ts';
import { toStateForm } from '../../processor/state-form.ts';
import { matchedCoefficients } from '../../eq/index.ts';
import { bands as arbitraryBands } from '../eq/arbitrary-bands.ts';
import { noise } from './fixture.ts';
import { PLAIN_KERNEL, WASM_KERNEL } from './kernels.ts';

const SAMPLE_RATE = 48_000;

interface Work {
  readonly now: Float64Array;
  readonly knot: Float64Array;
  readonly isFade: boolean;
  readonly bands: number;
  readonly count: number;
}

/** What a kernel leaves in its registers and what it gives out. */
function worked(kernel: Kernel, works: readonly Work[]): number[][] {
  kernel.registers.fill(0);
  const signal = noise(MAX_RENDER_SAMPLES);
  return works.map(({ now, knot, isFade, bands, count }) => {
    kernel.dryLeft.set(signal);
    kernel.dryRight.set(signal.map((x) => x / 3));
    kernel.take(count);
    kernel.now.set(now);
    kernel.knot.set(knot);
    kernel.aim(count);
    const half = count >> 1;
    for (const [at, samples] of [
      [0, half],
      [half, count - half],
    ] as const) {
      kernel.filter(bands, at, samples);
      if (isFade) kernel.fade(at, samples);
      else kernel.give(at, samples);
    }
    const reached = [...kernel.registers];
    kernel.arrive();
    return [
      ...reached,
      ...kernel.registers,
      ...kernel.outLeft.subarray(0, count),
      ...kernel.outRight.subarray(0, count),
    ];
  });
}

const arbitraryKnot = fc
  .tuple(arbitraryBands, fc.double({ min: 0, max: 4, noNaN: true }), fc.constantFrom(0, 0.3, 1))
  .map(([bands, gain, mix]) => {
    const values = new Float64Array(KNOT_LENGTH);
    values.set(matchedCoefficients(bands, SAMPLE_RATE));
    toStateForm(values);
    values[GAIN] = gain;
    values[MIX] = mix;
    return values;
  });

const work = fc
  .tuple(
    arbitraryKnot,
    arbitraryKnot,
    fc.boolean(),
    fc.nat(31),
    fc.integer({ min: 1, max: MAX_RENDER_SAMPLES }),
  )
  .map(([now, knot, isFade, bands, count]): Work => ({ now, knot, isFade, bands, count }));

describe('the WebAssembly kernel', () => {
  it('passes a band that does nothing over without a trace', () => {
    fc.assert(
      fc.property(work, fc.nat(4), ({ now, knot, count }, band) => {
        const at = band * NUMBERS_PER_BIQUAD;
        now.set([1, 0, 0, -1.7, 0.8], at);
        knot.set(now.subarray(at, at + NUMBERS_PER_BIQUAD), at);
        const all = { now, knot, isFade: false, bands: 31, count };
        const without = { ...all, bands: 31 & ~(1 << band) };
        // But for the sign of a state that is 0, which nothing hangs on.
        const unsigned = (lists: number[][]) => lists.map((list) => list.map((x) => x + 0));
        expect(unsigned(worked(WASM_KERNEL, [without]))).toEqual(
          unsigned(worked(WASM_KERNEL, [all])),
        );
      }),
    );
  });

  it('comes to the knot as its steps add up, and then exactly', () => {
    fc.assert(
      fc.property(work, ({ now, knot, count }) => {
        const all = { now, knot, isFade: true, bands: 31, count };
        worked(WASM_KERNEL, [all]);
        expect(WASM_KERNEL.now).toEqual(knot);
        const reached = now.map((x, i) => x + count * (WASM_KERNEL.steps[i] ?? NaN));
        reached.forEach((x, i) => expect(x).toBeCloseTo(knot[i] ?? NaN, 9));
      }),
    );
  });

  it('gives the same bits as its plain twin', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 4 }), (works) => {
        expect(worked(WASM_KERNEL, works)).toEqual(worked(PLAIN_KERNEL, works));
      }),
      { numRuns: 80 },
    );
  });

  it('sees a sample of size 2 or more, or that is no number, wherever it comes, as its twin does', () => {
    for (const kernel of [WASM_KERNEL, PLAIN_KERNEL]) {
      for (const fault of [NaN, Infinity, -Infinity, 2, -1e30]) {
        for (const place of [0, 1, 126, 127]) {
          kernel.dryLeft.fill(1.999);
          kernel.dryRight.fill(-1.999);
          expect(kernel.hasLoud(128)).toBe(0);
          kernel.dryRight[place] = fault;
          expect(kernel.hasLoud(place + 1)).not.toBe(0);
          expect(kernel.hasLoud(place)).toBe(0);
        }
      }
    }
  });

  it('keeps the dry samples exactly on their way in', () => {
    for (const kernel of [WASM_KERNEL, PLAIN_KERNEL]) {
      const signal = noise(MAX_RENDER_SAMPLES);
      kernel.dryLeft.set(signal);
      kernel.dryRight.set(signal);
      kernel.take(MAX_RENDER_SAMPLES);
      const wet = new Float64Array(kernel.now.buffer, WET_AT, 2 * MAX_RENDER_SAMPLES);
      expect([...wet]).toEqual([...signal].flatMap((x) => [x, x]));
    }
  });

  it('gives way to its twin where WebAssembly cannot have it', () => {
    const kernel = bestKernel(new Uint8Array([0, 97, 115, 109]));
    expect(kernel.hasLoud(1)).toBe(0);
  });
});
