import { afterEach, beforeAll, beforeEach } from 'vitest';
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
      panel = new PanelHarness(instrument, '640px');
      await panel.drawn();
      await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
      await panel.drawn();
      return instrument;
    },
  };
}

/** A status with a text, visible or not. */
export const status = (text: string) => page.getByRole('status').getByText(text, { exact: true });
