import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { PanelHarness } from '../harness.ts';
import { withOwnWords } from './fake-own-words.ts';

/** A panel for each test, in which a person asks for a lesson in "warm". */
export function lessonPanel() {
  let panel: PanelHarness;
  beforeAll(loadParts);
  beforeEach(() => localStorage.clear());
  afterEach(() => panel.remove());
  return {
    get panel() {
      return panel;
    },
    /** @param answers how the fake answers */
    async ask(...answers: Parameters<typeof withOwnWords>) {
      const instrument = withOwnWords(...answers);
      instrument.sounding = { before: 0.1, after: 0.1 };
      panel = new PanelHarness(instrument, '640px');
      await panel.drawn();
      await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
      await panel.drawn();
      return instrument;
    },
  };
}

/** Listens to both sounds of a pair, the 2nd first, and presses a key. */
export async function listenAndPress(panel: PanelHarness, key = ''): Promise<void> {
  for (const side of [2, 1]) {
    await panel.press(String(side));
    await expect.poll(() => panel.all('.side')[side - 1]?.matches('[data-heard]')).toBe(true);
  }
  if (key !== '') await panel.press(key);
}

/** A status with a text, visible or not. */
export const status = (text: string) => page.getByRole('status').getByText(text, { exact: true });
