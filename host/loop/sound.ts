/** How a sound begins and ends, so that it does neither with a click. */
export interface Edges {
  readonly attackSeconds: number;
  readonly releaseSeconds: number;
}

/**
 * One channel of a sound, sample by sample.
 *
 * @param lengthSeconds from its first sample to its end, the release included
 * @param sampleAt called once for each sample, in order, with its time
 */
export function makeSound(
  lengthSeconds: number,
  sampleRate: number,
  { attackSeconds, releaseSeconds }: Edges,
  sampleAt: (seconds: number) => number,
): Float32Array {
  const sound = new Float32Array(Math.ceil(lengthSeconds * sampleRate));
  for (let index = 0; index < sound.length; index++) {
    const seconds = index / sampleRate;
    const edge = Math.min(1, seconds / attackSeconds, (lengthSeconds - seconds) / releaseSeconds);
    sound[index] = sampleAt(seconds) * Math.max(0, edge);
  }
  return sound;
}
