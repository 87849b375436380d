import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { listenAndPress, playThrough } from './lesson-listening.ts';
import { createPlugin } from './wam-host.ts';

const KEY = 'neural-eq-morph.words.1';
const LIBRARY = { format: 'neural-eq-morph words', version: 1 };

const fresh = freshPage();
const status = (text: string) => page.getByRole('status').getByText(text, { exact: true });
/** What the panel shows of what is wrong. */
const notice = (text: RegExp) => page.getByText(text).first();

/** A library that is as full as it may be. */
function fillLibrary(): void {
  const words = Array.from({ length: 200 }, (_, i) => ({ term: `word ${i}` }));
  localStorage.setItem(KEY, JSON.stringify({ ...LIBRARY, words }));
}

/** One answer to a lesson in "warm", and it is kept. */
async function teach(): Promise<void> {
  await button('Make it mine: warm').click();
  await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
  await listenAndPress('3');
  await button('Keep').click();
}

// In this order: a library that a browser has refused once stays with the page.
describe('a word that the browser has no room for', () => {
  const REASON = /^Your warm is in this song, but not kept in this browser: they are 201/u;

  it('is said to be in the song alone, with the reason', async () => {
    fillLibrary();
    const plugin = await createPlugin(fresh.context, { version: 1 });
    playThrough(plugin);
    await openGui(plugin);
    await teach();
    await expect
      .element(status('Your warm is kept in this song, but not in this browser.'))
      .toBeInTheDocument();
    await expect.element(notice(REASON)).toBeVisible();
    // Another lesson, left, has nothing to do with it.
    await button('Teach it more: warm').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(notice(REASON)).toBeVisible();
  });

  it('is so after “Remember”, and after “Fit the rest”', async () => {
    fillLibrary();
    // A phone shows offers once the notice is dismissed.
    await page.viewport(900, 896);
    onTestFinished(() => page.viewport(414, 896));
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    instrument.set({ band4Gain: 5 });
    await button(/^Remember as my warm$/u).click();
    await expect.element(notice(REASON)).toBeVisible();
    // There is room now, and the word is kept.
    localStorage.clear();
    instrument.set({ band4Gain: 3 });
    await button('Fit the rest').click();
    await expect.element(notice(REASON)).not.toBeInTheDocument();
    expect(localStorage.getItem(KEY)).toContain('"warm"');
  });
});

describe('a word that the browser keeps for as long as the page', () => {
  it('is said not to be in the browser, and is there in the next instance', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { gui } = await openGui(plugin);
    await teach();
    await expect
      .element(status('Your warm is kept in this song, but not in this browser.'))
      .toBeInTheDocument();
    await expect.element(notice(/^This browser does not keep words for this page/u)).toBeVisible();
    expect(localStorage.getItem(KEY)).toBeNull();
    gui.remove();
    const { instrument } = await openGui(await createPlugin(fresh.context));
    await expect
      .poll(() => instrument.terms.filter(({ tier }) => tier === 'own').map(({ term }) => term))
      .toEqual(['warm']);
    await expect.element(notice(/^This browser does not keep words for this page/u)).toBeVisible();
  });
});
