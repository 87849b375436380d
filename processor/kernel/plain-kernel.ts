import { kernelMemory } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import {
  BANDS,
  GAIN,
  KNOT_LENGTH,
  MEMORY_SIZE,
  MIX,
  NUMBERS_PER_BIQUAD,
  STATE_PER_BAND,
} from './layout.ts';

/** A dry sample of this magnitude or more, or NaN, may be a fault. */
const LOUD = 2;

/**
 * The kernel in JavaScript, for use where WebAssembly may not run. It does the same operations in the same
 * order as ../assembly/kernel.ts, so that both give the same bits.
 */
export function plainKernel(): Kernel {
  const memory = kernelMemory(new ArrayBuffer(MEMORY_SIZE));
  const { state, now, steps, knot, dryLeft, dryRight, wet, outLeft, outRight } = memory;

  function hasLoud(count: number): number {
    for (let i = 0; i < count; i++) {
      const left = Math.abs(dryLeft[i] as number);
      const right = Math.abs(dryRight[i] as number);
      if (!(left < LOUD && right < LOUD)) return 1;
    }
    return 0;
  }

  function aim(samples: number): void {
    for (let i = 0; i < KNOT_LENGTH; i++) {
      steps[i] = ((knot[i] as number) - (now[i] as number)) / samples;
    }
  }

  function arrive(): void {
    now.set(knot);
  }

  function take(count: number): void {
    for (let i = 0; i < count; i++) {
      wet[2 * i] = dryLeft[i] as number;
      wet[2 * i + 1] = dryRight[i] as number;
    }
  }

  function filter(bands: number, at: number, count: number): void {
    for (let band = 0; band < BANDS; band++) {
      if (((bands >> band) & 1) === 1) filterBand(band, at, count);
    }
  }

  function filterBand(band: number, at: number, count: number): void {
    const c = band * NUMBERS_PER_BIQUAD;
    let b0 = now[c] as number;
    let g1 = now[c + 1] as number;
    let g2 = now[c + 2] as number;
    let a1 = now[c + 3] as number;
    let a2 = now[c + 4] as number;
    const b0Step = steps[c] as number;
    const g1Step = steps[c + 1] as number;
    const g2Step = steps[c + 2] as number;
    const a1Step = steps[c + 3] as number;
    const a2Step = steps[c + 4] as number;
    const s = band * STATE_PER_BAND;
    let l1 = state[s] as number;
    let r1 = state[s + 1] as number;
    let l2 = state[s + 2] as number;
    let r2 = state[s + 3] as number;
    for (let i = 2 * at; i < 2 * (at + count); i += 2) {
      b0 += b0Step;
      g1 += g1Step;
      g2 += g2Step;
      a1 += a1Step;
      a2 += a2Step;
      const left = wet[i] as number;
      wet[i] = b0 * left + l1;
      const nextLeft = g1 * left + l2 - a1 * l1;
      l2 = g2 * left - a2 * l1;
      l1 = nextLeft;
      const right = wet[i + 1] as number;
      wet[i + 1] = b0 * right + r1;
      const nextRight = g1 * right + r2 - a1 * r1;
      r2 = g2 * right - a2 * r1;
      r1 = nextRight;
    }
    now[c] = b0;
    now[c + 1] = g1;
    now[c + 2] = g2;
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

  return { ...memory, hasLoud, aim, arrive, take, filter, give, fade };
}
