import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlindRun } from '../../../host/blind-test/run.ts';
import type { Side } from '../../../host/blind-test/side.ts';
import { tossSides } from '../../../host/blind-test/side.ts';

const anySide = fc.constantFrom<Side>('X', 'Y');

describe('the sides', () => {
  it('are independent of each other', () => {
    expect(tossSides(4, () => Uint8Array.of(0, 255, 2, 7))).toEqual(['X', 'Y', 'X', 'Y']);
  });
});

describe('a run of trials', () => {
  it('records the side of the own word, the answer, the time and the listens of each trial', () => {
    let now = 100;
    const run = new BlindRun(['Y', 'X'], () => now);
    run.listen('Y');
    expect(run.isOwnActive).toBe(true);
    run.listen('Y');
    run.listen('X');
    now = 112.34;
    run.answer('Y');
    run.listen('Y');
    now = 113.4;
    run.answer('Y');
    expect(run.isOver).toBe(true);
    expect(run.trials).toEqual([
      { side: 'Y', answer: 'Y', seconds: 12.3, listens: { X: 2, Y: 1 } },
      { side: 'X', answer: 'Y', seconds: 1.1, listens: { X: 1, Y: 1 } },
    ]);
  });

  it('takes no answer before both sides were played, and none after the end', () => {
    const run = new BlindRun(['X'], () => 0);
    run.answer('X');
    expect([run.mayAnswer, run.trials.length]).toEqual([false, 0]);
    run.listen('Y');
    run.answer('X');
    run.listen('Y');
    run.answer('Y');
    expect([run.mayAnswer, run.trials.length]).toEqual([false, 1]);
  });

  it('advances by one trial with each valid answer, and starts each with X', () => {
    const anyAction = fc.tuple(fc.constantFrom('listen', 'answer'), anySide);
    fc.assert(
      fc.property(fc.array(anySide, { minLength: 1 }), fc.array(anyAction), (sides, actions) => {
        const run = new BlindRun(sides, () => 0);
        for (const [action, side] of actions) {
          const { length } = run.trials;
          const expected = run.mayAnswer && action === 'answer' ? length + 1 : length;
          if (action === 'listen') run.listen(side);
          else run.answer(side);
          expect(run.trials).toHaveLength(expected);
          if (expected > length) expect([run.active, run.mayAnswer]).toEqual(['X', false]);
          expect(run.isOwnActive).toBe(sides[run.trials.length] === run.active);
        }
        for (const { listens } of run.trials) {
          expect(Math.min(listens.X, listens.Y)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
