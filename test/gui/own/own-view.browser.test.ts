import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InstrumentLesson } from '../../../gui/instrument.ts';
import { loadParts } from '../../../gui/index.ts';
import { PanelHarness, focused } from '../harness.ts';
import { fakeLesson, withOwnWords } from './fake-own-words.ts';

let panel: PanelHarness;
beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

async function open(...asked: Parameters<typeof withOwnWords>) {
  const instrument = withOwnWords(...asked);
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
  await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
  await panel.drawn();
  return instrument;
}

/** What a screen reader has as a status, visible or not. */
const status = (text: string) => page.getByRole('status').getByText(text, { exact: true });

describe('a lesson that takes time to load', () => {
  it('is said to be loading, and the keys stay in the panel', async () => {
    let arrive: (lesson: InstrumentLesson) => void = () => undefined;
    await open(() => new Promise((resolve) => (arrive = resolve)));
    expect(focused()?.closest('.own-waits')).not.toBeNull();
    await expect.element(status('Loading…')).toBeInTheDocument();
    arrive(fakeLesson());
    await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
    await expect.poll(() => focused()?.textContent.trim()).toBe('A');
    await expect.element(status('Loading…')).not.toBeInTheDocument();
  });

  it('and fails says why, in a live region that was there before, and has the keys in the list', async () => {
    let fail: (error: Error) => void = () => undefined;
    await open(() => new Promise((_, reject) => (fail = reject)));
    const region = panel.one('.own ~ [role="status"]');
    // What is not displayed is not there for a screen reader.
    expect(region.checkVisibility()).toBe(true);
    fail(new Error('Lessons could not be loaded'));
    await expect.element(status('Lessons could not be loaded.')).toBeVisible();
    expect(region.textContent.trim()).toBe('Lessons could not be loaded.');
    expect(focused()).toBe(panel.one('#name'));
  });
});
