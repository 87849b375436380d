import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READING_MS, ReadingPace } from '../../../gui/instrument/reading-pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const FRAME_MS = 16;

describe('the pace of readings', () => {
  it('tells the first change at once', () => {
    const tell = vi.fn();
    new ReadingPace(tell).ask();
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('tells of a stream now and then, and at its end the latest', () => {
    let now = 0;
    const told: number[] = [];
    const toldMs: number[] = [];
    const pace = new ReadingPace(() => {
      told.push(now);
      toldMs.push(performance.now());
    });
    for (now = 1; now <= 100; now++) {
      pace.ask();
      vi.advanceTimersByTime(FRAME_MS);
    }
    const last = --now;
    vi.advanceTimersByTime(READING_MS);
    expect(told.length).toBeLessThanOrEqual(2 + (100 * FRAME_MS) / READING_MS);
    expect(told.at(-1)).toBe(last);
    const gaps = toldMs.slice(1).map((ms, i) => ms - (toldMs[i] ?? NaN));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(READING_MS);
    // And then nothing, until something changes: that at once.
    const times = told.length;
    vi.advanceTimersByTime(10 * READING_MS);
    expect(told).toHaveLength(times);
    pace.ask();
    expect(told).toHaveLength(times + 1);
  });

  it('tells nothing more once it is stopped', () => {
    const tell = vi.fn();
    const pace = new ReadingPace(tell);
    pace.ask();
    pace.ask();
    expect(tell).toHaveBeenCalledTimes(1);
    pace.stop();
    vi.advanceTimersByTime(2 * READING_MS);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
