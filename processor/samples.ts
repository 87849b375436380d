import type { Kernel } from './kernel/kernel.ts';

/** A sample beyond +240 dBFS is no sound but a fault, and is taken for silence, as is a NaN. */
const LOUDEST_SAMPLE = 1e12;

/**
 * Hands `count` samples to a kernel, dry, from `from` on; a fault is silence.
 *
 * @returns whether they came as they are, without a fault
 */
export function handSamples(
  kernel: Kernel,
  left: Float32Array,
  right: Float32Array,
  from: number,
  count: number,
): boolean {
  const { dryLeft, dryRight } = kernel;
  if (count === left.length) {
    dryLeft.set(left);
    dryRight.set(right);
  } else {
    for (let i = 0; i < count; i++) {
      dryLeft[i] = left[from + i] as number;
      dryRight[i] = right[from + i] as number;
    }
  }
  if (kernel.hasLoud(count) === 0) return true;
  const hasLeftFault = silenceFaults(dryLeft, count);
  const hasRightFault = silenceFaults(dryRight, count);
  return !hasLeftFault && !hasRightFault;
}

/** Whether there was a fault among the samples; there is none any more. */
function silenceFaults(samples: Float32Array, count: number): boolean {
  let found = false;
  for (let i = 0; i < count; i++) {
    if (Math.abs(samples[i] as number) <= LOUDEST_SAMPLE) continue;
    samples[i] = 0;
    found = true;
  }
  return found;
}

/** Gives `count` of a kernel's samples out, to where they belong from `from` on. */
export function giveSamples(
  { outLeft, outRight, quantumLeft, quantumRight }: Kernel,
  left: Float32Array,
  right: Float32Array,
  from: number,
  count: number,
): void {
  if (count === quantumLeft.length) {
    left.set(quantumLeft, from);
    right.set(quantumRight, from);
    return;
  }
  for (let i = 0; i < count; i++) {
    left[from + i] = outLeft[i] as number;
    right[from + i] = outRight[i] as number;
  }
}
