import { page, userEvent } from 'vitest/browser';
import { PanelHarness } from '../harness.ts';
import { withOwnWords } from './fake-own-words.ts';

/** A panel in which somebody has just asked for a lesson in "warm"; the rest is how the fake answers. */
export async function askLesson(...answers: Parameters<typeof withOwnWords>) {
  const instrument = withOwnWords(...answers);
  const panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
  await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
  await panel.drawn();
  return { instrument, panel };
}

/** What a screen reader has as a status, visible or not. */
export const status = (text: string) => page.getByRole('status').getByText(text, { exact: true });
