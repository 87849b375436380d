import { describe, expect, it } from 'vitest';
import { markedSpan, parseGcTrace } from '../../bench/gc-trace.ts';

const line = (isolate: string, gc: string, reason: string, alive: number) =>
  `[4711:${isolate}:1]      363 ms: GC: {"pause":0.2,"gc":"${gc}","reason":"${reason}","end_object_size":${alive},"allocated":100}`;
const PAGE = '0x26dc004b0000';
const WORKLET = '0x26dc007b8000';

describe("V8's trace", () => {
  const trace = [
    '[4711:0x26dc004b0000:0]      363 ms: Memory pool: Removed pages: 0',
    line(WORKLET, 's', 'allocation failure', 1),
    line(WORKLET, 'mc', 'testing', 240_000),
    line(PAGE, 's', 'allocation failure', 2),
    line(WORKLET, 's', 'allocation failure', 3),
    line(WORKLET, 'mc', 'idle task', 4),
    line(WORKLET, 's', 'task', 5),
    line(WORKLET, 'mc', 'testing', 250_000),
    line(WORKLET, 's', 'allocation failure', 6),
  ].join('\n');

  it('tells the scavenges between two marks, of the marked isolate alone', () => {
    expect(markedSpan(parseGcTrace(trace)).scavenges).toBe(2);
  });

  it('tells what was alive at each mark', () => {
    expect(markedSpan(parseGcTrace(trace)).aliveBytes).toEqual([240_000, 250_000]);
  });

  it('tells what was allocated between the marks', () => {
    expect(markedSpan(parseGcTrace(trace)).allocatedBytes).toBe(400);
  });

  it('is refused if its end was lost, for counts would be wrong', () => {
    const cut = trace.split('\n').slice(0, 5).join('\n');
    expect(() => markedSpan(parseGcTrace(cut))).toThrow('1 marks in 1 isolates');
    expect(() => markedSpan([])).toThrow('0 marks');
  });

  it('is refused if two isolates were marked', () => {
    const both = `${trace}\n${line(PAGE, 'mc', 'testing', 7)}`;
    expect(() => markedSpan(parseGcTrace(both))).toThrow('2 isolates');
  });
});
