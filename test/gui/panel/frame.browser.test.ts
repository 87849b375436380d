import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { PanelHarness } from '../harness.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';

let panel: PanelHarness;

beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

const COVERS: Readonly<Record<string, readonly [cover: string, act: () => Promise<unknown>]>> = {
  help: ['.help', () => userEvent.click(page.getByRole('button', { name: 'Gestures and keys' }))],
  'a lesson': [
    '.own-view',
    () => userEvent.click(page.getByRole('button', { name: 'Make it mine: warm', exact: true })),
  ],
  'own words': [
    '.own-view',
    async () => {
      await userEvent.click(panel.one('input[role="combobox"]'));
      await page.getByRole('option', { name: 'A new word, or yours…' }).click();
    },
  ],
};

describe('the border of the panel', () => {
  it.each(Object.keys(COVERS))('is covered by nothing: %s', async (name) => {
    panel = new PanelHarness(
      withOwnWords(() => Promise.resolve(fakeLesson())),
      '640px',
    );
    await panel.drawn();
    const [cover = '', act] = COVERS[name] ?? [];
    await act?.();
    await expect.poll(() => panel.all(cover).length).toBeGreaterThan(0);
    await panel.drawn();
    const outer = panel.one('.panel').getBoundingClientRect();
    for (const each of panel.all(cover)) {
      const { left, right, bottom } = each.getBoundingClientRect();
      expect(left - outer.left).toBeGreaterThanOrEqual(1);
      expect(outer.right - right).toBeGreaterThanOrEqual(1);
      expect(outer.bottom - bottom).toBeGreaterThanOrEqual(1);
    }
  });
});
