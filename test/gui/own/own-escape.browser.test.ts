import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadParts } from '../../../gui/index.ts';
import { PanelHarness, focused } from '../harness.ts';
import { fakeLesson, withOwnWords } from './fake-own-words.ts';

let panel: PanelHarness;

beforeAll(loadParts);
beforeEach(async () => {
  localStorage.clear();
  panel = new PanelHarness(
    withOwnWords(() => Promise.resolve(fakeLesson())),
    '640px',
  );
  await panel.drawn();
});
afterEach(() => panel.remove());

const isOpen = (): boolean => panel.all('.own-view').length > 0;

describe('the own words', () => {
  it.each([
    ['the offer after a word that nobody taught', 'vague{Enter}{Tab}{Enter}'],
    ['the last line of the list', 'vague{ArrowUp}{Enter}'],
  ])('are left with Escape, back to the field, after %s', async (_, keys) => {
    const field = panel.input('Right word');
    field.focus();
    await panel.press(keys);
    await expect.poll(() => focused()?.id).toBe('name');
    await panel.press('{Escape}');
    expect(isOpen()).toBe(false);
    await expect.poll(focused).toBe(field);
    expect(field.value).toBe('bright');
  });

  it('are left with Escape from every control, and by Back, to the same place', async () => {
    const field = panel.input('Left word');
    for (const stops of [0, 1, 2]) {
      field.focus();
      await panel.press('vague{Enter}{Tab}{Enter}');
      await expect.poll(() => focused()?.id).toBe('name');
      await panel.press(`${'{Tab}'.repeat(stops)}{Escape}`);
      expect(isOpen(), String(stops)).toBe(false);
      await expect.poll(focused).toBe(field);
    }
  });

  it('end a lesson with Escape, back to the button that began it', async () => {
    const teach = panel.one('.teach[aria-label="Make it mine: bright"]');
    teach.focus();
    await panel.press('{Enter}');
    await expect.poll(() => focused()?.className).toContain('lesson');
    await panel.press('{Escape}');
    await expect.poll(focused).toBe(teach);
  });
});
