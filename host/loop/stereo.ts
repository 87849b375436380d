/** Two channels of the same length. */
export interface Stereo {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

export function silence(length: number): Stereo {
  return { left: new Float32Array(length), right: new Float32Array(length) };
}

/**
 * Adds a sound to a looped track. What runs past the end comes in again at the start, so that the
 * loop carries its own tails.
 *
 * @param at the sample at which the sound begins, 0 … the track's length
 */
export function addWrapped(
  track: Stereo,
  sound: Float32Array,
  at: number,
  leftGain: number,
  rightGain: number,
): void {
  const { left, right } = track;
  let to = at % left.length;
  for (const sample of sound) {
    left[to] = (left[to] as number) + leftGain * sample;
    right[to] = (right[to] as number) + rightGain * sample;
    to += 1;
    if (to === left.length) to = 0;
  }
}

/** Gains of an equal-power pan: -1 left, 0 middle (both 0.71), 1 right. */
export function panGains(pan: number): readonly [left: number, right: number] {
  const angle = ((pan + 1) * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}
