import { describe, expect, it, vi } from 'vitest';
import { columnsOf, readPeaks } from '../../../host/timeline/peaks.ts';
import { ticksOf } from '../../../host/timeline/ticks.ts';

const NEVER = new AbortController().signal;

function soundOf(...channels: readonly Float32Array[]) {
  const [first = new Float32Array()] = channels;
  return {
    length: first.length,
    numberOfChannels: channels.length,
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
    expect(columnsOf(peaks, 0, 1, 2)).toEqual([
      { low: 0.25, high: 0.25 },
      { low: -0.5, high: -0.5 },
    ]);
    expect(columnsOf(peaks, 0.6, 1, 40)).toHaveLength(40);
    expect(columnsOf(peaks, 0, 1, 0)).toEqual([]);
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
