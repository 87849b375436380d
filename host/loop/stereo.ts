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
  const { length } = track.left;
  for (let from = 0, to = at % length; from < sound.length; to = 0) {
    const piece = sound.subarray(from, from + length - to);
    addScaled(track.left, piece, to, leftGain);
    addScaled(track.right, piece, to, rightGain);
    from += piece.length;
  }
}

/** Adds samples to a channel, from one of its samples on. */
function addScaled(channel: Float32Array, samples: Float32Array, at: number, gain: number): void {
  for (let index = 0; index < samples.length; index++) {
    const to = at + index;
    channel[to] = (channel[to] as number) + gain * (samples[index] as number);
  }
}

/** Gains of an equal-power pan: -1 left, 0 middle (both 0.71), 1 right. */
export function panGains(pan: number): readonly [left: number, right: number] {
  const angle = ((pan + 1) * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}
