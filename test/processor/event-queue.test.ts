import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../processor/event-queue.ts';

function drain(queue: EventQueue): { frame: number; parameter: number; value: number }[] {
  const events = [];
  while (queue.length > 0) {
    events.push({
      frame: queue.nextFrame,
      parameter: queue.nextParameter,
      value: queue.nextValue,
    });
    queue.shift();
  }
  return events;
}

/** Moves of events in the heap while `count` of them come in and go out again. */
function movesOf(count: number, frameOf: (index: number) => number): number {
  const queue = new EventQueue();
  for (let i = 0; i < count; i++) queue.push(frameOf(i), 0, 0);
  drain(queue);
  return queue.moves;
}

describe('the event queue', () => {
  it('gives events in the order of their frames, and those of one frame as they arrived', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 300 }), (frames) => {
        const queue = new EventQueue();
        frames.forEach((frame, value) => queue.push(frame, value % 7, value));
        const sorted = frames
          .map((frame, value) => ({ frame, parameter: value % 7, value }))
          .sort((a, b) => a.frame - b.frame);
        expect(drain(queue)).toEqual(sorted);
      }),
    );
  });

  it('keeps that order while events come and go by turns', () => {
    const step = fc.oneof(fc.nat(20), fc.constant('shift' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const queue = new EventQueue();
        const expected: { frame: number; value: number }[] = [];
        steps.forEach((frame, value) => {
          if (frame === 'shift') {
            queue.shift();
            expected.shift();
          } else {
            queue.push(frame, 0, value);
            expected.push({ frame, value });
            expected.sort((a, b) => a.frame - b.frame);
          }
          expect(queue.length).toBe(expected.length);
          expect(queue.nextFrame).toBe(expected[0]?.frame ?? Infinity);
          if (expected[0] !== undefined) expect(queue.nextValue).toBe(expected[0].value);
        });
      }),
    );
  });

  it('takes ten thousand at once, and goes on while some are taken', () => {
    const queue = new EventQueue();
    for (let i = 0; i < 10_000; i++) queue.push(i, 1, i / 10_000);
    for (let i = 0; i < 6_000; i++) queue.shift();
    for (let i = 10_000; i < 20_000; i++) queue.push(i, 1, i / 10_000);
    expect(queue.length).toBe(14_000);
    expect(drain(queue).map(({ frame }) => frame)).toEqual(
      Array.from({ length: 14_000 }, (_, i) => 6_000 + i),
    );
    expect(queue.nextFrame).toBe(Infinity);
  });

  it.each([
    ['rising', (i: number) => i],
    ['falling', (i: number) => 10_000 - i],
    ['equal', () => 5],
    ['mixed', (i: number) => (i * 7919) % 10_007],
  ])('does n log n work for ten thousand events with %s frames', (_, frameOf) => {
    const moves = movesOf(10_000, frameOf);
    // Ten times the events in quadratic time are a hundred times the work.
    expect(moves).toBeLessThan(20 * movesOf(1000, frameOf));
    expect(moves).toBeLessThan(2 * 10_000 * Math.log2(10_000));
  });

  it('is empty when cleared', () => {
    const queue = new EventQueue();
    queue.push(5, 0, 1);
    queue.clear();
    expect(queue.length).toBe(0);
    expect(queue.nextFrame).toBe(Infinity);
  });
});
