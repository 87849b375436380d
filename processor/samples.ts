import type { Kernel } from './kernel/kernel.ts';

/** A sample above +240 dBFS is a fault and becomes silence, like a NaN. */
const LOUDEST_SAMPLE = 1e12;

/**
 * Copies `count` samples, from index `from` on, to a kernel's dry samples. A fault becomes silence.
 *
 * @returns whether no sample was a fault
 */
export function copyIn(
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

/** Replaces faults by silence. Returns whether there was one. */
function silenceFaults(samples: Float32Array, count: number): boolean {
  let found = false;
  for (let i = 0; i < count; i++) {
    if (Math.abs(samples[i] as number) <= LOUDEST_SAMPLE) continue;
    samples[i] = 0;
    found = true;
  }
  return found;
}

/** Copies `count` of a kernel's output samples to `left` and `right`, from index `from` on. */
export function copyOut(
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
