import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { lessonPanel, listenAndPress, status } from './asked-lesson.ts';
import { fakeLesson } from './fake-own-words.ts';

const lesson = lessonPanel();
let instrument: FakeInstrument;

beforeEach(async () => {
  instrument = await lesson.ask(() => Promise.resolve(fakeLesson()));
  await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
});

/** Presses the keys of both sounds, and expects both to play. */
async function expectKeys(): Promise<void> {
  for (const [key, side] of [
    ['2', 'b'],
    ['1', 'a'],
  ] as const) {
    await lesson.panel.press(key);
    expect(instrument.listening.trial?.side).toBe(side);
  }
}

const click = (selector: string, position?: { x: number; y: number }) =>
  userEvent.click(lesson.panel.one(selector), position && { position });

describe('the keys of a lesson that is used with the mouse', () => {
  it('work at once, and after each listen and answer', async () => {
    await expectKeys();
    await click('.side:last-child');
    await expectKeys();
    await listenAndPress(lesson.panel);
    await click('.aBit');
    await expect.poll(() => lesson.panel.one('.progress').textContent).toBe('Pair 2 of 3');
    await expectKeys();
    await click('.side:first-child');
    await lesson.panel.press('{Escape}');
    expect(lesson.panel.all('.lesson')).toEqual([]);
  });

  it('work after an answer that is refused, after Undo, and in the next round', async () => {
    await userEvent.click(lesson.panel.one('.bMuch'), { force: true });
    await expectKeys();
    for (let pair = 0; pair < 3; pair++) await listenAndPress(lesson.panel, '3');
    await click('.answers .more');
    await expectKeys();
    await userEvent.click(lesson.panel.one('.lesson .bar button'));
    await expectKeys();
  });

  it.for([
    ['the hint', '.hint'],
    ['the title', '.lesson h2'],
    ['the progress', '.progress'],
    ['the edge', '.lesson'],
    ['what is below', '.own-news'],
  ] as const)('work after a click on %s', async ([, selector]) => {
    const { width, height } = lesson.panel.one(selector).getBoundingClientRect();
    await click(selector, { x: width - 3, y: height - 3 });
    expect(focused()?.className).toContain('lesson');
    await expectKeys();
  });

  it('say that nothing is left to undo', async () => {
    await lesson.panel.press('{Backspace}');
    await expect.element(status('Nothing left to undo.')).toBeInTheDocument();
  });
});
