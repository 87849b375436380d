import { describe, expect, it, vi } from 'vitest';
import { columnsOf } from '../../../host/timeline/outline.ts';
import { readPeaks } from '../../../host/timeline/peaks.ts';
import { ticksOf } from '../../../host/timeline/ticks.ts';

const NEVER = new AbortController().signal;

const SAMPLE_RATE = 48_000;

function soundOf(...channels: readonly Float32Array[]) {
  const [first = new Float32Array()] = channels;
  return {
    length: first.length,
    numberOfChannels: channels.length,
    sampleRate: SAMPLE_RATE,
    getChannelData: (channel: number) => channels[channel] ?? new Float32Array(),
  } as unknown as AudioBuffer;
}

describe('the outline of a sound', () => {
  it('has the extremes of all channels, and of an end that fills no bin', async () => {
    const left = new Float32Array(600);
    const right = new Float32Array(600);
    left[10] = 0.5;
    right[300] = -0.75;
    right[599] = 1.5;
    const { lowest, highest } = await readPeaks(soundOf(left, right), NEVER);
    expect([...lowest]).toEqual([0, -0.75, 0]);
    expect([...highest]).toEqual([0.5, 0, 1.5]);
  });

  it('takes samples that are no numbers for silence', async () => {
    const samples = new Float32Array(600).fill(0.5);
    samples.set([NaN, Infinity, -Infinity], 20);
    const peaks = await readPeaks(soundOf(samples), NEVER);
    expect([...peaks.lowest, ...peaks.highest]).toEqual([0, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(peaks.powerSums.every(Number.isFinite)).toBe(true);
    expect(peaks.loud.peak).toBe(0.5);
  });

  it('of a long sound lets the page go on in between', async () => {
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 20));
    let isOver = false;
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setTimeout(turn);
    };
    setTimeout(turn);
    await readPeaks(soundOf(new Float32Array(60 * 48_000)), NEVER);
    isOver = true;
    clock.mockRestore();
    expect(turns).toBeGreaterThan(0);
  });

  it('ends when it is no longer wanted', async () => {
    await expect(readPeaks(soundOf(new Float32Array(9)), AbortSignal.abort())).rejects.toThrow();
  });

  it('is drawn in any number of columns, of any part', async () => {
    const sound = Float32Array.from({ length: 2560 }, (_, i) => (i < 1280 ? 0.25 : -0.5));
    const peaks = await readPeaks(soundOf(sound), NEVER);
    const [first, second] = columnsOf(peaks, 0, 1, 2);
    expect(second?.low).toBeCloseTo(-0.9);
    expect(first?.high).toBeGreaterThan(0.4);
    expect([first?.low, second?.high].map((edge) => Math.abs(edge ?? 1))).toEqual([0, 0]);
    expect(columnsOf(peaks, 0.6, 1, 40)).toHaveLength(40);
    expect(columnsOf(peaks, 0, 1, 0)).toEqual([]);
  });
});

/** A song of noise: each number is the level in dB of a part of five seconds; -Infinity is silence. */
function songOf(...levelsDb: readonly number[]): Float32Array {
  const partFrames = 5 * SAMPLE_RATE;
  let seed = 1;
  return Float32Array.from({ length: levelsDb.length * partFrames }, (_, frame) => {
    seed = (seed * 48_271) % 0x7fffffff;
    const noise = (2 * seed) / 0x7fffffff - 1;
    return noise * 10 ** ((levelsDb[Math.floor(frame / partFrames)] ?? 0) / 20);
  });
}

/** The heights in the middle of each part of a song. */
async function heightsOf(song: Float32Array, parts: number) {
  const peaks = await readPeaks(soundOf(song), NEVER);
  const columns = columnsOf(peaks, 0, 1, 10 * parts);
  return Array.from({ length: parts }, (_, part) => {
    const { loudHigh: loudness = NaN, high = NaN, low = NaN } = columns[10 * part + 5] ?? {};
    return { loudness, high, low };
  });
}

describe('the picture of a song', () => {
  it.for([0, -20])('shows a chorus of %s dB clearly higher than verses 6 dB below', async (db) => {
    const [verse, chorus] = await heightsOf(songOf(db - 6, db, db - 6, db), 4);
    expect(chorus?.loudness).toBeGreaterThan(0.8);
    expect(verse?.loudness).toBeLessThan(0.4);
    expect(verse?.loudness).toBeGreaterThan(0.2);
  });

  it('shows so at any zoom', async () => {
    const peaks = await readPeaks(soundOf(songOf(-6, 0)), NEVER);
    for (const [start, end] of [
      [0.2, 0.3],
      [0.25, 0.2505],
    ] as const) {
      for (const { loudHigh } of columnsOf(peaks, start, end, 200))
        expect(loudHigh).toBeLessThan(0.4);
      for (const { loudHigh } of columnsOf(peaks, start + 0.5, end + 0.5, 200)) {
        expect(loudHigh).toBeGreaterThan(0.7);
      }
    }
  });

  it('is flat where the sound is silent, or as good as silent', async () => {
    const [music, pause] = await heightsOf(songOf(0, -Infinity), 2);
    expect(music?.loudness).toBeGreaterThan(0.8);
    expect(pause?.loudness).toBeLessThan(1e-6);
    expect(pause?.high).toBeCloseTo(0, 6);
    expect(pause?.low).toBeCloseTo(0, 6);
    const [silence] = await heightsOf(songOf(-Infinity), 1);
    expect(silence?.loudness).toBe(0);
    const [hiss] = await heightsOf(songOf(-90), 1);
    expect(hiss?.high).toBeLessThan(0.05);
  });

  it.for<[string, number]>([
    ['click', 1],
    ['bang', 0.3 * SAMPLE_RATE],
  ])('is not flattened by a single %s', async ([, frames]) => {
    const song = songOf(-18, -12, -18, -12, -18, -12);
    const before = await heightsOf(song, 6);
    song.fill(1, 10_000, 10_000 + frames);
    const after = await heightsOf(song, 6);
    for (const [part, { loudness, high }] of before.entries()) {
      expect(after[part]?.loudness).toBeCloseTo(loudness, 1);
      expect(after[part]?.high).toBeCloseTo(high, 1);
    }
  });

  it('keeps the loudness within the peaks', async () => {
    // A full square wave is as loud as its peaks are high.
    const song = songOf(-6, -20);
    const square = Float32Array.from({ length: SAMPLE_RATE }, (_, i) => (i % 96 < 48 ? 0.3 : -0.3));
    song.set(square, SAMPLE_RATE);
    const peaks = await readPeaks(soundOf(song), NEVER);
    for (const { low, high, loudLow, loudHigh } of columnsOf(peaks, 0, 1, 300)) {
      expect(high).toBeGreaterThanOrEqual(loudHigh);
      expect(low).toBeLessThanOrEqual(loudLow);
      expect(Math.max(high, -low)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the marks of the ruler', () => {
  const labels = (...marks: Parameters<typeof ticksOf>) =>
    ticksOf(...marks).map(({ label }) => label);

  it('are seconds and minutes of a file, as dense as can be read', () => {
    expect(labels({ seconds: 5 }, 400, 0, 1, 60)).toEqual(['0:00', '0:01', '0:02', '0:03', '0:04']);
    expect(labels({ seconds: 300 }, 600, 0, 1, 60).slice(0, 3)).toEqual(['0:00', '0:30', '1:00']);
    expect(labels({ seconds: 300 }, 60_000, 0.1, 0.105, 60)).toEqual([
      '0:30.0',
      '0:30.5',
      '0:31.0',
      '0:31.5',
    ]);
  });

  it('are bars where they are known, and beats where there is room', () => {
    expect(labels({ seconds: 19.2, bars: 8 }, 800, 0, 1, 60)).toHaveLength(8);
    expect(labels({ seconds: 19.2, bars: 8 }, 3200, 0.125, 0.25, 60)).toEqual([
      '2',
      '2.2',
      '2.3',
      '2.4',
      '3',
    ]);
    expect(labels({ seconds: 19.2, bars: 8 }, 200, 0, 1, 60)).toEqual(['1', '5']);
  });

  it('are few, however short or long the sound is', () => {
    for (const seconds of [1 / 48_000, 0.01, 7200, 360_000]) {
      expect(labels({ seconds }, 900, 0, 1, 60).length).toBeLessThanOrEqual(300);
    }
  });
});
