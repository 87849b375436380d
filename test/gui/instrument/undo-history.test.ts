import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UndoHistory } from '../../../gui/instrument/undo-history.ts';

interface Values {
  readonly morph: number;
  readonly amount: number;
  readonly output: number;
}

const START: Values = { morph: 0, amount: 1, output: 0 };
const IDS = ['morph', 'amount', 'output'] as const;

/** An instrument without sound, whose clock is the test's. */
class Desk {
  values: Values = START;
  readonly history = new UndoHistory<Values>();
  nowMs = 0;

  set(id: keyof Values, value: number): void {
    this.history.record(id, this.values[id], value, this.nowMs);
    this.values = { ...this.values, [id]: value };
  }

  undo(): boolean {
    return this.#take(this.history.undo());
  }

  redo(): boolean {
    return this.#take(this.history.redo());
  }

  #take(step: Partial<Values> | undefined): boolean {
    this.values = { ...this.values, ...step };
    return step !== undefined;
  }
}

const change = fc.tuple(fc.constantFrom(...IDS), fc.double({ noNaN: true }));
const action = fc.oneof(
  fc.record({ does: fc.constant('gesture' as const), changes: fc.array(change, { minLength: 1 }) }),
  fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const) }),
);

describe('the history', () => {
  it('is exactly where it was, through a hundred random gestures, undos and redos', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 100, maxLength: 100 }), (actions) => {
        const desk = new Desk();
        // What a list of whole states would do.
        let past: Values[] = [START];
        let at = 0;
        for (const each of actions) {
          if (each.does === 'gesture') {
            desk.history.begin();
            for (const [id, value] of each.changes) desk.set(id, value);
            desk.history.end();
            const same = IDS.every((id) => Object.is(desk.values[id], past[at]?.[id]));
            if (!same) {
              past = [...past.slice(0, at + 1), desk.values];
              at++;
            }
          } else if (each.does === 'undo') {
            expect(desk.undo()).toBe(at > 0);
            at = Math.max(0, at - 1);
          } else {
            expect(desk.redo()).toBe(at < past.length - 1);
            at = Math.min(past.length - 1, at + 1);
          }
          expect(desk.values).toEqual(past[at]);
        }
        while (desk.undo());
        expect(desk.values).toEqual(START);
        while (desk.redo());
        expect(desk.values).toEqual(past.at(-1));
      }),
      { numRuns: 50 },
    );
  });

  it('takes single changes of one id for one step while they follow each other fast', () => {
    const desk = new Desk();
    for (const value of [0.1, 0.2, 0.3]) {
      desk.set('morph', value);
      desk.nowMs += 400;
    }
    desk.set('amount', 2);
    desk.nowMs += 600;
    desk.set('amount', 1.5);
    desk.undo();
    expect(desk.values.amount).toBe(2);
    desk.undo();
    expect(desk.values).toEqual({ ...START, morph: 0.3 });
    desk.undo();
    expect(desk.values).toEqual(START);
    expect(desk.history.canUndo).toBe(false);
  });

  it('takes a reset for a part of the press that came just before', () => {
    const desk = new Desk();
    desk.set('amount', 0.2);
    desk.nowMs += 1000;
    desk.history.begin();
    desk.set('amount', 1.4);
    desk.history.end();
    desk.nowMs += 200;
    desk.set('amount', 1);
    desk.undo();
    expect(desk.values.amount).toBe(0.2);
  });

  it('does not take a change after an undo for a part of the step before', () => {
    const desk = new Desk();
    desk.set('morph', 0.1);
    desk.nowMs += 1000;
    desk.set('morph', 0.2);
    desk.undo();
    desk.set('morph', 0.5);
    desk.undo();
    expect(desk.values.morph).toBe(0.1);
  });

  it('has no step for a gesture that ends where it began, and forgets nothing for it', () => {
    const desk = new Desk();
    desk.set('morph', 0.4);
    desk.undo();
    desk.history.begin();
    desk.set('amount', 2);
    desk.set('amount', 1);
    desk.history.end();
    expect(desk.history.canUndo).toBe(false);
    expect(desk.redo()).toBe(true);
    expect(desk.values.morph).toBe(0.4);
  });

  it('is one step for two hands at once, and ends a gesture that never ended', () => {
    const desk = new Desk();
    desk.history.begin();
    desk.set('morph', 0.4);
    desk.history.begin();
    desk.set('amount', 2);
    desk.history.end();
    desk.set('morph', 0.6);
    desk.undo();
    expect(desk.values).toEqual(START);
    desk.history.end();
    desk.redo();
    expect(desk.values).toEqual({ ...START, morph: 0.6, amount: 2 });
  });

  it('keeps the last two hundred steps', () => {
    const desk = new Desk();
    for (let step = 1; step <= 250; step++) {
      desk.nowMs += 1000;
      desk.set('output', step);
    }
    let steps = 0;
    while (desk.undo()) steps++;
    expect(steps).toBe(200);
    expect(desk.values.output).toBe(50);
  });
});
