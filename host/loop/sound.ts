/** How a sound begins and ends, so that it does neither with a click. */
export interface Edges {
  readonly attackSeconds: number;
  readonly releaseSeconds: number;
}

/** One channel of a sound, silent as yet. */
export function emptySound(lengthSeconds: number, sampleRate: number): Float32Array {
  return new Float32Array(Math.ceil(lengthSeconds * sampleRate));
}

/** The factor, from sample to sample, of what falls to 1/e in a time. */
export function decay(seconds: number, sampleRate: number): number {
  return Math.exp(-1 / (seconds * sampleRate));
}

/** Fades a sound in and out, in place. */
export function fadeEnds(
  sound: Float32Array,
  sampleRate: number,
  { attackSeconds, releaseSeconds }: Edges,
): void {
  const attack = attackSeconds * sampleRate;
  const release = releaseSeconds * sampleRate;
  for (let index = 0; index < sound.length; index++) {
    const edge = Math.min(index / attack, (sound.length - index) / release);
    if (edge < 1) sound[index] = (sound[index] as number) * edge;
  }
}
