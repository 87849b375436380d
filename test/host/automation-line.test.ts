import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../host/automation-line.ts';
import type { Playback } from '../../host/playback.ts';
import {
  automationEvents,
  valueAt,
  withMoved,
  withoutPoint,
  withPoint,
} from '../../host/automation-line.ts';

const point = (position: number, value: number) => ({ position, value });
const RISE: Line = [point(0.25, 0), point(0.75, 1)];

/** A whole sound in a loop. */
const whole = (seconds: number, startTime: number): Playback => ({
  startTime,
  fromSeconds: 0,
  loop: { start: 0, end: seconds },
});

const anyPoint = fc.record({
  position: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyLine = fc
  .array(anyPoint, { minLength: 1, maxLength: 8 })
  .map((points): Line => points.toSorted((a, b) => a.position - b.position));

describe('the value of a line', () => {
  it('is straight between two points and level beyond them', () => {
    expect([0, 0.25, 0.375, 0.5, 0.75, 1].map((position) => valueAt(RISE, position))).toEqual([
      0, 0, 0.25, 0.5, 1, 1,
    ]);
  });

  it('jumps to the later of two points at one position', () => {
    const jump = [point(0, 0.2), point(0.5, 0.2), point(0.5, 0.9), point(1, 0.9)];
    expect(valueAt(jump, 0.4999)).toBeCloseTo(0.2);
    expect(valueAt(jump, 0.5)).toBe(0.9);
  });

  it('never leaves the range of its points', () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0, max: 1, noNaN: true }), (line, position) => {
        const values = line.map(({ value }) => value);
        const value = valueAt(line, position);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
    );
  });

  it('throws for a line without a point', () => {
    expect(() => valueAt([], 0.5)).toThrow('at least one point');
  });
});

describe('drawing a line', () => {
  it('inserts a new point in order and inside the lane', () => {
    const { line, index } = withPoint(RISE, point(0.5, 1.7));
    expect(index).toBe(1);
    expect(line).toEqual([RISE[0], point(0.5, 1), RISE[1]]);
    expect(withPoint(RISE, point(-3, 0.5))).toMatchObject({
      index: 0,
      line: [point(0, 0.5), {}, {}],
    });
    expect(withPoint(RISE, point(3, 0.5)).index).toBe(2);
  });

  it('does not let a point pass its neighbours or leave the loop', () => {
    expect(withMoved(RISE, 0, point(0.9, 0.4))[0]).toEqual(point(0.75, 0.4));
    expect(withMoved(RISE, 0, point(-1, -1))[0]).toEqual(point(0, 0));
    expect(withMoved(RISE, 1, point(2, 2))[1]).toEqual(point(1, 1));
  });

  it('removes every point but the last one', () => {
    const one = withoutPoint(RISE, 0);
    expect(one).toEqual([RISE[1]]);
    expect(withoutPoint(one, 0)).toBe(one);
  });
});

describe('the events of a line', () => {
  it('set the morph every 10 ms of the context’s clock', () => {
    const events = automationEvents(RISE, 1, whole(1, 5), 5, 5.03);
    expect(events.map(({ time }) => time)).toEqual([5, 5.01, 5.02]);
    expect(events[0]).toEqual({
      type: 'wam-automation',
      data: { id: 'morph', value: 0, normalized: false },
      time: 5,
    });
  });

  it('start with the loop and not before', () => {
    expect(automationEvents(RISE, 1, whole(1, 5), 0, 5.005)).toHaveLength(1);
    expect(automationEvents(RISE, 1, whole(1, 5), 0, 5)).toHaveLength(0);
  });

  it('are equal in all passes, also for a loop that is no multiple of 10 ms', () => {
    for (const loopSeconds of [19.2, 1, 3.14159]) {
      const valuesOf = (pass: number) =>
        automationEvents(
          RISE,
          loopSeconds,
          whole(loopSeconds, 0),
          pass * loopSeconds,
          (pass + 1) * loopSeconds,
        ).map(({ data }) => data.value);
      expect(valuesOf(0)).toHaveLength(Math.ceil(loopSeconds * 100 - 1e-6));
      expect(valuesOf(3)).toEqual(valuesOf(0));
    }
  });

  it('are each given once, however the time is divided into spans', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 0.7, noNaN: true }), { maxLength: 12 });
    const seconds = fc.double({ min: 0.005, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyLine, seconds, cuts, (line, loopSeconds, spans) => {
        const playback = whole(loopSeconds, 1.3);
        let at = 1.3;
        const pieces = spans.flatMap((span) => {
          const from = at;
          at += span;
          return automationEvents(line, loopSeconds, playback, from, at);
        });
        expect(pieces).toEqual(automationEvents(line, loopSeconds, playback, 1.3, at));
      }),
    );
  });

  it('have the value of each place of the sound, wherever playing starts and whatever repeats', () => {
    const playback = { startTime: 2, fromSeconds: 0.405, loop: { start: 0.3, end: 0.45 } };
    const events = automationEvents(RISE, 1, playback, 0, 2.194);
    const first = events.filter(({ time }) => time < 2.045 - 1e-9);
    expect(first.map(({ time }) => Number(time.toFixed(6)))).toEqual([
      2, 2.005, 2.015, 2.025, 2.035,
    ]);
    const second = events.filter(({ time }) => time >= 2.045 - 1e-9);
    expect(second).toHaveLength(15);
    for (const { time, data } of first) {
      expect(data.value).toBeCloseTo(valueAt(RISE, 0.405 + time - 2), 9);
    }
    for (const { time, data } of second) {
      expect(data.value).toBeCloseTo(valueAt(RISE, 0.3 + time - 2.045), 9);
    }
  });

  it('come no more often than every 10 ms for a loop of a few samples', () => {
    const seconds = 1 / 48_000;
    const events = automationEvents(RISE, seconds, whole(seconds, 0), 0, 1);
    expect(events.length).toBeGreaterThan(90);
    expect(events.length).toBeLessThanOrEqual(101);
  });
});
