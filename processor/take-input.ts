import { dryLeft, dryRight } from './scratch.ts';

/** A sample beyond +240 dBFS is no sound but a fault, and is taken for silence, as is a NaN. */
const LOUDEST_SAMPLE = 1e12;

/** Set in the bits of every number of 2 or more, infinity and NaN, and of no other (IEEE 754). */
const LOUD_BIT = 0x40000000;

/** Web Audio's usual quantum. A loop over exactly as many needs no check of bounds. */
const USUAL_SAMPLES = 128;

const leftBits = new Int32Array(dryLeft.buffer);
const rightBits = new Int32Array(dryRight.buffer);

/**
 * Takes `count` samples in, from `from` on.
 *
 * @returns whether they came as they are, without a fault
 */
export function takeInput(
  left: Float32Array,
  right: Float32Array,
  from: number,
  count: number,
): boolean {
  if (count === left.length) {
    dryLeft.set(left);
    dryRight.set(right);
  } else {
    for (let i = 0; i < count; i++) {
      dryLeft[i] = left[from + i] as number;
      dryRight[i] = right[from + i] as number;
    }
  }
  if (!hasLoudSample(count)) return true;
  const leftFault = silenceFaults(dryLeft, count);
  const rightFault = silenceFaults(dryRight, count);
  return !leftFault && !rightFault;
}

/** Whether any sample is 2 or more: one glance at the bits of all of them together. */
function hasLoudSample(count: number): boolean {
  let bits = 0;
  if (count === USUAL_SAMPLES) {
    for (let i = 0; i < USUAL_SAMPLES; i += 4) {
      bits |=
        (leftBits[i] as number) |
        (leftBits[i + 1] as number) |
        (leftBits[i + 2] as number) |
        (leftBits[i + 3] as number) |
        (rightBits[i] as number) |
        (rightBits[i + 1] as number) |
        (rightBits[i + 2] as number) |
        (rightBits[i + 3] as number);
    }
  } else {
    for (let i = 0; i < count; i++) bits |= (leftBits[i] as number) | (rightBits[i] as number);
  }
  return (bits & LOUD_BIT) !== 0;
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
