import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../processor/event-queue.ts';

function drain(queue: EventQueue): { frame: number; value: number }[] {
  const events = [];
  while (queue.length > 0) {
    events.push({ frame: queue.nextFrame, value: queue.nextValue });
    queue.shift();
  }
  return events;
}

describe('the event queue', () => {
  it('gives events by frame, those of one frame as they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 300 }), (frames) => {
        const queue = new EventQueue();
        frames.forEach((frame, value) => queue.push(frame, 0, value));
        const sorted = frames
          .map((frame, value) => ({ frame, value }))
          .sort((a, b) => a.frame - b.frame);
        expect(drain(queue)).toEqual(sorted);
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

  it('forgets all when cleared', () => {
    const queue = new EventQueue();
    queue.push(5, 0, 1);
    queue.clear();
    expect(queue.length).toBe(0);
    expect(queue.nextFrame).toBe(Infinity);
  });
});
