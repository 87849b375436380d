import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AutomationEvent, Line } from '../../host/automation-line.ts';
import { automationEvents, valueAt } from '../../host/automation-line.ts';
import { LineFollower } from '../../host/follower.ts';

const LINE: Line = [
  { position: 0, value: 0 },
  { position: 0.6, value: 1 },
  { position: 1, value: 0.2 },
];
const FLAT: Line = [{ position: 0, value: 0.7 }];
const LOOP_SECONDS = 1.5;
const START_TIME = 10.0625;
const WHOLE = { start: 0, end: LOOP_SECONDS };
const PLAYBACK = { startTime: START_TIME, fromSeconds: 0, loop: WHOLE };

/** A node that keeps what it is told as a plugin does: pending until its time has come. */
class FakeNode {
  pending: AutomationEvent[] = [];
  done: AutomationEvent[] = [];
  furthest = 0;

  scheduleEvents(...events: AutomationEvent[]): void {
    this.pending.push(...events);
  }

  clearEvents(): void {
    this.pending = [];
  }

  runUntil(time: number): void {
    this.furthest = Math.max(this.furthest, ...this.pending.map((event) => event.time - time));
    this.done.push(...this.pending.filter((event) => event.time < time));
    this.pending = this.pending.filter((event) => event.time >= time);
  }
}

describe('following a line while it plays', () => {
  const node = new FakeNode();
  const clock = { currentTime: 0 };
  let follower: LineFollower;

  const passTime = (seconds: number): void => {
    for (let step = 0; step < Math.round(seconds * 100); step++) {
      clock.currentTime += 0.01;
      vi.advanceTimersByTime(10);
      node.runUntil(clock.currentTime);
    }
  };

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(node, { pending: [], done: [], furthest: 0 });
    clock.currentTime = 10;
    follower = new LineFollower(clock, node);
  });

  afterEach(() => {
    follower.stop();
    vi.useRealTimers();
  });

  it('gives the plugin the events of a bounce, delayed by the start time', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    passTime(1.6);
    const bounced = automationEvents(
      LINE,
      LOOP_SECONDS,
      { ...PLAYBACK, startTime: 0 },
      0,
      LOOP_SECONDS,
    );
    const live = node.done.slice(0, bounced.length);
    expect(live.map(({ data }) => data)).toEqual(bounced.map(({ data }) => data));
    const sampleOf = (time: number) => Math.round(time * 48_000);
    expect(live.map(({ time }) => sampleOf(time) - sampleOf(START_TIME))).toEqual(
      bounced.map(({ time }) => sampleOf(time)),
    );
  });

  it('gives each event once over many passes, less than a second ahead', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    passTime(7);
    const until = clock.currentTime;
    expect(node.done).toEqual(automationEvents(LINE, LOOP_SECONDS, PLAYBACK, START_TIME, until));
    expect(node.furthest).toBeGreaterThan(0.3);
    expect(node.furthest).toBeLessThan(1);
  });

  it('takes a new line within a tenth of a second and clears the old one', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    passTime(0.5);
    follower.setLine(FLAT);
    passTime(0.1);
    const before = node.done.length;
    passTime(0.5);
    expect(node.done.slice(before).map(({ data }) => data.value)).toEqual(
      Array.from({ length: node.done.length - before }, () => 0.7),
    );
    expect(node.done.length - before).toBeGreaterThan(45);
  });

  it('clears its events and its timer when it stops', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    passTime(0.3);
    follower.stop();
    expect(follower.following).toBe(false);
    expect(node.pending).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    const done = node.done.length;
    passTime(1);
    expect(node.done).toHaveLength(done);
  });

  it('skips events of the past after the page was asleep', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    clock.currentTime += 20;
    node.pending = [];
    vi.advanceTimersByTime(100);
    expect(node.pending.length).toBeGreaterThan(50);
    expect(Math.min(...node.pending.map(({ time }) => time))).toBeGreaterThanOrEqual(30);
  });

  it('leaves the control to a hand, and goes on where the line is by then', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    passTime(0.5);
    follower.setHeld(true);
    expect(node.pending).toEqual([]);
    const before = node.done.length;
    passTime(0.4);
    expect(node.done).toHaveLength(before);
    follower.setHeld(false);
    passTime(0.1);
    const [first] = node.done.slice(before);
    expect(first?.time).toBeGreaterThanOrEqual(10.9 - 1e-9);
    const place = (first?.time ?? 0) - START_TIME;
    expect(first?.data.value).toBeCloseTo(valueAt(LINE, place / LOOP_SECONDS), 6);
  });

  it('starts again only when the hand has let go, also after a seek', () => {
    follower.start(LINE, LOOP_SECONDS, PLAYBACK);
    follower.setHeld(true);
    follower.start(LINE, LOOP_SECONDS, { ...PLAYBACK, fromSeconds: 0.7 });
    passTime(0.2);
    expect(node.done).toEqual([]);
    follower.setHeld(false);
    expect(node.pending.length).toBeGreaterThan(50);
  });

  describe('tells the values of the line', () => {
    // Each event is a quarter of a percent above the one before it, on the grid of a slider's keys.
    const rise: Line = [
      { position: 0, value: 0 },
      { position: 0.5, value: 1 },
      { position: 1, value: 0 },
    ];
    const whole = { startTime: 10, fromSeconds: 0, loop: { start: 0, end: 8 } };
    const told = (): readonly number[] => node.done.map(({ data }) => data.value);
    const latest = (): number => told().at(-1) ?? NaN;

    it.for([0.01, -0.01, 0.001, -0.05])(
      'from that of a hand, which is away from it by %d',
      (step) => {
        follower.start(rise, 8, whole);
        passTime(0.6);
        expect(told().map((value) => follower.explains(value))).not.toContain(false);
        expect(follower.explains(Number((latest() + step).toFixed(3)))).toBe(false);
        expect(follower.explains(latest())).toBe(true);
      },
    );

    it('where the plugin tells not all of them, and late', () => {
      follower.start(rise, 8, whole);
      passTime(0.1);
      const values = told().filter((_value, i) => i % 3 === 0);
      passTime(0.7);
      expect(values.map((value) => follower.explains(value))).not.toContain(false);
    });

    it('that it had before a new line came', () => {
      follower.start(rise, 8, whole);
      passTime(0.6);
      const before = latest();
      follower.setLine(FLAT);
      passTime(0.2);
      expect(follower.explains(before)).toBe(true);
      expect(follower.explains(0.7)).toBe(true);
    });
  });
});
