import { describe, expect, it } from 'vitest';
import type { Line } from '../../../host/automation-line.ts';
import { LineHistory } from '../../../host/timeline/line-history.ts';

const line = (value: number): Line => [{ position: 0, value }];
const [A, B, C] = [line(0), line(0.5), line(1)];

describe('the history of a line', () => {
  it('goes back and forth, step by step', () => {
    const history = new LineHistory();
    history.record(A, 'first');
    history.record(B, 'second');
    expect(history.undo(C)).toBe(B);
    expect(history.undo(B)).toBe(A);
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
    expect(history.undo(A)).toBe(A);
    expect(history.redo(A)).toBe(B);
    expect(history.redo(B)).toBe(C);
    expect(history.redo(C)).toBe(C);
  });

  it('withdraws a gesture that was not meant, and no other', () => {
    const history = new LineHistory();
    history.record(A, 'first');
    history.record(B, 'second');
    expect(history.withdraw(C, 'first')).toBe(C);
    expect(history.withdraw(C, 'second')).toBe(B);
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
    expect(history.undo(B)).toBe(A);
  });

  it('takes one gesture for one step, and the same hand again for another', () => {
    const history = new LineHistory();
    history.record(A, 'drag');
    history.record(B, 'drag');
    expect(history.undo(C)).toBe(A);
    history.record(A, 'drag');
    expect(history.undo(B)).toBe(A);
  });

  it('has no way forth after a new change', () => {
    const history = new LineHistory();
    history.record(A, 1);
    history.undo(B);
    history.record(A, 2);
    expect(history.canRedo).toBe(false);
  });
});
