import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stereo } from '../../../host/loop/index.ts';
import { BARS, BEATS_PER_MINUTE, renderLoop } from '../../../host/loop/index.ts';
import { bandLevelDb } from './band-level.ts';

/** Low enough to be quick, high enough for what hats are made of. */
const SAMPLE_RATE = 24_000;

/** The level of each octave where every sample is computed by `Math.sin` and `Math.tanh`. */
const OCTAVES_HZ = [63, 125, 250, 500, 1000, 2000, 4000, 8000];
const LEVELS_DB = {
  left: [-19.9, -22.2, -23.9, -25.4, -29.0, -32.8, -36.0, -38.3],
  right: [-19.9, -22.3, -24.0, -26.2, -29.7, -33.6, -36.8, -37.9],
};

describe('the built-in loop', () => {
  let loop: Stereo;
  let channels: readonly Float32Array[];

  beforeAll(async () => {
    loop = await renderLoop(SAMPLE_RATE);
    channels = [loop.left, loop.right];
  });

  it('lasts its bars to the sample, in two different channels', () => {
    const seconds = (BARS * 4 * 60) / BEATS_PER_MINUTE;
    for (const channel of channels) expect(channel).toHaveLength(seconds * SAMPLE_RATE);
    expect(loop.left.some((sample, index) => sample !== loop.right[index])).toBe(true);
  });

  it('peaks at -6 dBFS and is sound throughout', () => {
    const peaks = channels.map((channel) =>
      channel.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0),
    );
    expect(Math.max(...peaks)).toBeCloseTo(0.5, 6);
    for (const channel of channels) {
      expect(channel.every((sample) => Number.isFinite(sample))).toBe(true);
      expect(Math.abs(mean(channel))).toBeLessThan(0.005);
      for (let at = 0; at < channel.length; at += SAMPLE_RATE) {
        expect(rms(channel.subarray(at, at + SAMPLE_RATE))).toBeGreaterThan(0.03);
      }
    }
  });

  it('has something for each of five bands to do, and tilts down as music does', () => {
    const levels = [63, 250, 1000, 4000, 10_000].map((hz) =>
      bandLevelDb(loop.left, hz, SAMPLE_RATE),
    );
    for (const level of levels) expect(level).toBeGreaterThan(-45);
    expect(levels[0]).toBeGreaterThan((levels[2] as number) + 3);
    expect(levels[2]).toBeGreaterThan((levels[4] as number) + 3);
  });

  it.for(['left', 'right'] as const)(
    'has the levels that exact functions give, octave by octave: %s',
    (side) => {
      OCTAVES_HZ.forEach((hz, index) => {
        const change =
          bandLevelDb(loop[side], hz, SAMPLE_RATE) - (LEVELS_DB[side][index] as number);
        expect(Math.abs(change), `${hz} Hz`).toBeLessThan(0.1);
      });
    },
  );

  it('lets the page go on after every note', async () => {
    let milliseconds = 0;
    // Each note seems to take longer than a slice of the work may.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (milliseconds += 20));
    let turns = 0;
    let isDone = false;
    const countTurn = (): void => {
      turns += 1;
      if (!isDone) setImmediate(countTurn);
    };
    countTurn();
    await renderLoop(4000);
    isDone = true;
    clock.mockRestore();
    expect(turns).toBeGreaterThan(200);
  });

  it('joins its end to its beginning without a step', () => {
    for (const channel of channels) {
      const steps = channel
        .map((sample, index) => Math.abs(sample - (channel.at(index - 1) as number)))
        .subarray(1)
        .toSorted();
      const seam = Math.abs((channel[0] as number) - (channel.at(-1) as number));
      expect(seam).toBeLessThan(steps[Math.floor(0.9 * steps.length)] as number);
      // The last bar's tails are still heard when the first bar begins.
      expect(rms(channel.subarray(0, 16))).toBeGreaterThan(0.001);
    }
  });

  it('is the same each time', async () => {
    const [once, again] = [await renderLoop(4000), await renderLoop(4000)];
    expect(Buffer.compare(bytesOf(once.left), bytesOf(again.left))).toBe(0);
    expect(Buffer.compare(bytesOf(once.right), bytesOf(again.right))).toBe(0);
  });
});

function bytesOf(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer);
}

function mean(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}
