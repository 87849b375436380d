import { describe, expect, it } from 'vitest';
import { tracedFrames } from '../../bench/frame-trace.ts';
import type { TraceEvent } from '../../bench/frame-trace.ts';

/** An event of the page's thread, its times in milliseconds. */
const event = (name: string, at: number, lasts?: number, tid = 7): TraceEvent => ({
  name,
  ph: lasts === undefined ? 'b' : 'X',
  pid: 1,
  tid,
  ts: 1000 * at,
  ...(lasts === undefined ? {} : { dur: 1000 * lasts }),
});

describe('the frames of a trace', () => {
  it('hold the work from one beginning to the next, and count layouts', () => {
    const found = tracedFrames([
      // A task that came before the first frame is none of its work.
      event('RunTask', 0, 5),
      event('RunTask', 9.9, 4),
      event('AnimationFrame', 10),
      event('Layout', 11, 1),
      event('RunTask', 20, 2),
      event('RunTask', 25.9, 3),
      event('AnimationFrame', 26),
      event('AnimationFrame', 43),
      event('Layout', 44, 1),
      event('RunTask', 44, 3),
    ]);
    expect(found.workMs).toEqual([6, 3]);
    expect(found.layouts).toBe(1);
  });

  it('are those of the one thread that makes them', () => {
    const page = [10, 26, 42].map((at) => event('AnimationFrame', at));
    const audio = [12, 28].map((at) => event('RunTask', at, 5, 9));
    expect(tracedFrames([...audio, ...page]).workMs).toEqual([0, 0]);
  });

  it('are two at least', () => {
    expect(() => tracedFrames([event('AnimationFrame', 1)])).toThrow('holds 1 frames');
    expect(() => tracedFrames([])).toThrow('holds 0 frames');
  });
});
