import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { listenAndPress } from './asked-lesson.ts';
import { fakeLesson, withOwnWords } from './fake-own-words.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;
beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

/** Opens the panel and a lesson in "warm". */
async function begin(lesson = fakeLesson()): Promise<void> {
  instrument = withOwnWords(() => Promise.resolve(lesson));
  instrument.sounding = { before: 0.1, after: 0.1 };
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
  await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
  await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
  await panel.drawn();
}

const sides = (): HTMLElement[] => panel.all('.side');
/** The labels of the sides that look pressed. */
const pressed = (): string[] =>
  sides()
    .filter((side) => side.getAttribute('aria-pressed') === 'true')
    .map(({ textContent }) => textContent.trim().replace(/ \d$/u, ''));
const progress = (): string => panel.one('.progress').textContent.trim();
const statuses = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .join();

describe('the sound of a lesson', () => {
  it('begins with the 1st, and no button has the focus', async () => {
    await begin();
    expect(instrument.listening.trial).toMatchObject({ a: fakeLesson().pair.a, side: 'a' });
    expect(pressed()).toEqual(['1st sound']);
    expect(focused()).toBe(panel.one('.lesson'));
  });

  it('begins again after the panel was removed, and takes no answer for sounds played before', async () => {
    await begin();
    await listenAndPress(panel);
    panel.element.remove();
    expect(instrument.listening.trial).toBeUndefined();
    panel.box.append(panel.element);
    await panel.drawn();
    expect(instrument.listening.trial?.side).toBe('a');
    expect(pressed()).toEqual(['1st sound']);
    sides()[0]?.focus();
    await panel.press('3');
    expect(progress()).toBe('Pair 1 of 3');
    await listenAndPress(panel, '3');
    expect(progress()).toBe('Pair 2 of 3');
  });

  it('is neither of the two after Escape in the head, and no answer is taken', async () => {
    await begin();
    await listenAndPress(panel);
    panel.button('Bypass').focus();
    await panel.press('{Escape}');
    expect(instrument.listening.trial).toBeUndefined();
    expect(pressed()).toEqual([]);
    sides()[0]?.focus();
    await panel.press('3');
    expect(progress()).toBe('Pair 1 of 3');
    await expect.poll(statuses).toContain('Listen to both first.');
    await listenAndPress(panel, '3');
    expect(progress()).toBe('Pair 2 of 3');
    expect(pressed()).toEqual(['1st sound']);
  });

  it('is neither of the two while another window plays something else', async () => {
    await begin();
    await listenAndPress(panel);
    instrument.listen({ soloBand: 2, change: false });
    await panel.drawn();
    expect(pressed()).toEqual([]);
    await expect.poll(statuses).toContain('Neither of the two is heard.');
    const { a, b } = fakeLesson(1).pair;
    // Another pair has sides of its own.
    instrument.listen({ soloBand: 0, change: false, trial: { a, b, side: 'b' } });
    await panel.drawn();
    expect(pressed()).toEqual([]);
    await panel.press('2');
    expect(pressed()).toEqual(['2nd sound']);
    expect(instrument.listening.trial).toMatchObject({ a: fakeLesson().pair.a, side: 'b' });
  });
});

describe('after an answer, a lesson', () => {
  it('plays the 1st, whichever side played before', async () => {
    await begin();
    await listenAndPress(panel, '3');
    expect(progress()).toBe('Pair 2 of 3');
    expect(pressed()).toEqual(['1st sound']);
    expect(focused()).toBe(panel.one('.lesson'));
  });

  it('plays what is learned after a round', async () => {
    await begin();
    for (let pair = 0; pair < 3; pair++) await listenAndPress(panel, '3');
    expect(pressed()).toEqual(['Yours']);
    panel.button('Three more answers').focus();
    await panel.press('{Enter}');
    expect(pressed()).toEqual(['1st sound']);
    // Who presses buttons by keys goes on with a button.
    expect(focused()).toBe(sides()[0]);
  });

  it('leaves the space bar to the host where the round ended by a key, and keeps the word with Enter', async () => {
    await begin();
    for (let pair = 0; pair < 3; pair++) {
      await panel.press('{Enter}');
      await listenAndPress(panel, '3');
    }
    expect(focused()).toBe(panel.one('.lesson'));
    await panel.press(' ');
    expect(panel.all('.lesson'), 'neither kept nor left').toHaveLength(1);
    await panel.press('{Enter}');
    expect(panel.all('.lesson')).toEqual([]);
  });

  it('is not kept by Enter while a pair is compared, which it says', async () => {
    await begin();
    await listenAndPress(panel, '3');
    await panel.press('{Enter}');
    expect(panel.all('.lesson')).toHaveLength(1);
    expect(panel.one('.hint').textContent).toContain('Enter keeps the word after three answers');
  });

  it('goes on from Keep where Enter on an answer ended the round', async () => {
    await begin();
    for (let pair = 0; pair < 3; pair++) {
      await listenAndPress(panel);
      panel.one('.aBit').focus();
      await panel.press('{Enter}');
    }
    expect(focused()).toBe(panel.button('Keep'));
  });

  it('has the focus on no button where the pointer ended the round', async () => {
    await begin();
    for (let pair = 0; pair < 3; pair++) {
      await listenAndPress(panel);
      await userEvent.click(panel.one('.aBit'));
      await panel.drawn();
    }
    expect(focused()).toBe(panel.one('.lesson'));
  });
});
