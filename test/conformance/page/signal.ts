export const SAMPLE_RATE = 48_000;

/** A fifth of a second: long beside any block and any glide. */
export const FRAMES = 9600;

/** Noise that is never near zero, so that every change is heard; the same for the same seed. */
export function noise(frames: number, seed = 1): Float32Array<ArrayBuffer> {
  let state = seed;
  return Float32Array.from({ length: frames }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const x = state / 2 ** 32 - 0.5;
    return x / 2 + Math.sign(x || 1) * 0.1;
  });
}

/** Noise on two channels that differ. */
export function stereoNoise(frames = FRAMES): Float32Array<ArrayBuffer>[] {
  return [noise(frames, 1), noise(frames, 2)];
}

export function peak(channel: Float32Array): number {
  return channel.reduce((highest, x) => Math.max(highest, Math.abs(x)), 0);
}

/** The first sample at which two sounds differ on any channel. */
export function firstDifference(
  a: readonly Float32Array[],
  b: readonly Float32Array[],
): number | undefined {
  const places = a
    .map((channel, c) => channel.findIndex((x, i) => x !== b[c]?.[i]))
    .filter((place) => place >= 0);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** The first sample that is no finite number on any channel. */
export function firstNotFinite(channels: readonly Float32Array[]): number | undefined {
  const places = channels
    .map((channel) => channel.findIndex((x) => !Number.isFinite(x)))
    .filter((place) => place >= 0);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** In words: where something is heard first. */
export function at(frame: number | undefined): string {
  return frame === undefined ? 'never' : `first at sample ${frame}`;
}
