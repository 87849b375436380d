import { kernelMemory } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import {
  BANDS,
  GAIN,
  MAX_RENDER_SAMPLES,
  MEMORY_SIZE,
  MIX,
  NUMBERS_PER_BIQUAD,
  STATE_PER_BAND,
  WET_AT,
} from './layout.ts';

/** A sample of this size is looked at more closely, as is one that is no number. */
const LOUD = 2;

/**
 * The kernel in JavaScript, for places where WebAssembly may not run. It does the same operations in the
 * same order as ../assembly/kernel.ts: both give the same bits.
 */
export function plainKernel(): Kernel {
  const memory = kernelMemory(new ArrayBuffer(MEMORY_SIZE));
  const { state, now, steps, dryLeft, dryRight, outLeft, outRight } = memory;
  const wet = new Float64Array(now.buffer, WET_AT, 2 * MAX_RENDER_SAMPLES);

  function take(count: number): number {
    let isLoud = 0;
    for (let i = 0; i < count; i++) {
      const left = dryLeft[i] as number;
      const right = dryRight[i] as number;
      if (!(Math.abs(left) < LOUD && Math.abs(right) < LOUD)) isLoud = 1;
      wet[2 * i] = left;
      wet[2 * i + 1] = right;
    }
    return isLoud;
  }

  function filter(bands: number, at: number, count: number): void {
    for (let band = 0; band < BANDS; band++) {
      if (((bands >> band) & 1) === 1) filterBand(band, at, count);
    }
  }

  function filterBand(band: number, at: number, count: number): void {
    const c = band * NUMBERS_PER_BIQUAD;
    let b0 = now[c] as number;
    let b1 = now[c + 1] as number;
    let b2 = now[c + 2] as number;
    let a1 = now[c + 3] as number;
    let a2 = now[c + 4] as number;
    const b0Step = steps[c] as number;
    const b1Step = steps[c + 1] as number;
    const b2Step = steps[c + 2] as number;
    const a1Step = steps[c + 3] as number;
    const a2Step = steps[c + 4] as number;
    const s = band * STATE_PER_BAND;
    let l1 = state[s] as number;
    let r1 = state[s + 1] as number;
    let l2 = state[s + 2] as number;
    let r2 = state[s + 3] as number;
    for (let i = 2 * at; i < 2 * (at + count); i += 2) {
      b0 += b0Step;
      b1 += b1Step;
      b2 += b2Step;
      a1 += a1Step;
      a2 += a2Step;
      const xl = wet[i] as number;
      const yl = b0 * xl + l1;
      l1 = b1 * xl + l2 - a1 * yl;
      l2 = b2 * xl - a2 * yl;
      wet[i] = yl;
      const xr = wet[i + 1] as number;
      const yr = b0 * xr + r1;
      r1 = b1 * xr + r2 - a1 * yr;
      r2 = b2 * xr - a2 * yr;
      wet[i + 1] = yr;
    }
    now[c] = b0;
    now[c + 1] = b1;
    now[c + 2] = b2;
    now[c + 3] = a1;
    now[c + 4] = a2;
    state[s] = l1;
    state[s + 1] = r1;
    state[s + 2] = l2;
    state[s + 3] = r2;
  }

  function give(at: number, count: number): void {
    const gain = now[GAIN] as number;
    for (let i = at; i < at + count; i++) {
      outLeft[i] = gain * (wet[2 * i] as number);
      outRight[i] = gain * (wet[2 * i + 1] as number);
    }
  }

  function fade(at: number, count: number): void {
    let gain = now[GAIN] as number;
    let mix = now[MIX] as number;
    for (let i = at; i < at + count; i++) {
      gain += steps[GAIN] as number;
      mix += steps[MIX] as number;
      const left = dryLeft[i] as number;
      const right = dryRight[i] as number;
      outLeft[i] = left + mix * (gain * (wet[2 * i] as number) - left);
      outRight[i] = right + mix * (gain * (wet[2 * i + 1] as number) - right);
    }
    now[GAIN] = gain;
    now[MIX] = mix;
  }

  return { ...memory, take, filter, give, fade };
}
