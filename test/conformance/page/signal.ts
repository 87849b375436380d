import { noise as whiteNoise } from '../../noise.ts';

export const SAMPLE_RATE = 48_000;

/** A fifth of a second: much longer than any block and any glide. */
export const FRAMES = 9600;

/** Noise that stays away from zero, so that every change has an effect; the same for the same seed. */
export function noise(frames: number, seed = 1): Float32Array<ArrayBuffer> {
  return whiteNoise(frames, seed).map((x) => x / 2 + Math.sign(x || 1) * 0.1);
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
  const firsts = a
    .map((channel, c) => channel.findIndex((x, i) => x !== b[c]?.[i]))
    .filter((frame) => frame >= 0);
  return firsts.length === 0 ? undefined : Math.min(...firsts);
}

/** The first sample on any channel that is not a finite number. */
export function firstNotFinite(channels: readonly Float32Array[]): number | undefined {
  const firsts = channels
    .map((channel) => channel.findIndex((x) => !Number.isFinite(x)))
    .filter((frame) => frame >= 0);
  return firsts.length === 0 ? undefined : Math.min(...firsts);
}

/** In words: the first sample of an effect. */
export function at(frame: number | undefined): string {
  return frame === undefined ? 'never' : `first at sample ${frame}`;
}
