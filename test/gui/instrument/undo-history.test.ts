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

/** An instrument without sound, with a clock of the test's. */
class FakeInstrument {
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
        const instrument = new FakeInstrument();
        // What a list of whole states would do.
        let past: Values[] = [START];
        let at = 0;
        for (const each of actions) {
          if (each.does === 'gesture') {
            instrument.history.begin();
            for (const [id, value] of each.changes) instrument.set(id, value);
            instrument.history.end();
            const same = IDS.every((id) => Object.is(instrument.values[id], past[at]?.[id]));
            if (!same) {
              past = [...past.slice(0, at + 1), instrument.values];
              at++;
            }
          } else if (each.does === 'undo') {
            expect(instrument.undo()).toBe(at > 0);
            at = Math.max(0, at - 1);
          } else {
            expect(instrument.redo()).toBe(at < past.length - 1);
            at = Math.min(past.length - 1, at + 1);
          }
          expect(instrument.values).toEqual(past[at]);
        }
        while (instrument.undo());
        expect(instrument.values).toEqual(START);
        while (instrument.redo());
        expect(instrument.values).toEqual(past.at(-1));
      }),
      { numRuns: 50 },
    );
  });

  it('takes single changes of one id for one step while they follow each other fast', () => {
    const instrument = new FakeInstrument();
    for (const value of [0.1, 0.2, 0.3]) {
      instrument.set('morph', value);
      instrument.nowMs += 400;
    }
    instrument.set('amount', 2);
    instrument.nowMs += 600;
    instrument.set('amount', 1.5);
    instrument.undo();
    expect(instrument.values.amount).toBe(2);
    instrument.undo();
    expect(instrument.values).toEqual({ ...START, morph: 0.3 });
    instrument.undo();
    expect(instrument.values).toEqual(START);
    expect(instrument.history.canUndo).toBe(false);
  });

  it('takes a reset for a part of the press that came just before', () => {
    const instrument = new FakeInstrument();
    instrument.set('amount', 0.2);
    instrument.nowMs += 1000;
    instrument.history.begin();
    instrument.set('amount', 1.4);
    instrument.history.end();
    instrument.nowMs += 200;
    instrument.set('amount', 1);
    instrument.undo();
    expect(instrument.values.amount).toBe(0.2);
  });

  it('does not take a change after an undo for a part of the step before', () => {
    const instrument = new FakeInstrument();
    instrument.set('morph', 0.1);
    instrument.nowMs += 1000;
    instrument.set('morph', 0.2);
    instrument.undo();
    instrument.set('morph', 0.5);
    instrument.undo();
    expect(instrument.values.morph).toBe(0.1);
  });

  it('has no step for a gesture that ends where it began, and forgets nothing for it', () => {
    const instrument = new FakeInstrument();
    instrument.set('morph', 0.4);
    instrument.undo();
    instrument.history.begin();
    instrument.set('amount', 2);
    instrument.set('amount', 1);
    instrument.history.end();
    expect(instrument.history.canUndo).toBe(false);
    expect(instrument.redo()).toBe(true);
    expect(instrument.values.morph).toBe(0.4);
  });

  it('is one step for two gestures at once, and undo ends a gesture that never ended', () => {
    const instrument = new FakeInstrument();
    instrument.history.begin();
    instrument.set('morph', 0.4);
    instrument.history.begin();
    instrument.set('amount', 2);
    instrument.history.end();
    instrument.set('morph', 0.6);
    instrument.undo();
    expect(instrument.values).toEqual(START);
    instrument.history.end();
    instrument.redo();
    expect(instrument.values).toEqual({ ...START, morph: 0.6, amount: 2 });
  });

  it('keeps the last two hundred steps', () => {
    const instrument = new FakeInstrument();
    for (let step = 1; step <= 250; step++) {
      instrument.nowMs += 1000;
      instrument.set('output', step);
    }
    let steps = 0;
    while (instrument.undo()) steps++;
    expect(steps).toBe(200);
    expect(instrument.values.output).toBe(50);
  });
});
