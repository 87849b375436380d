import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Instrument } from '../../gui/index.ts';
import { focused } from '../gui/harness.ts';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { createPlugin } from './wam-host.ts';

const KEY = 'neural-eq-morph.words.1';
const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}{Shift>}z{/Shift}{/Control}';

const fresh = freshPage();
const field = () => page.getByRole('textbox', { name: 'A new word' });
const leftWord = () => page.getByRole('combobox', { name: 'Left word' });

let gui: HTMLElement;
let instrument: Instrument;

async function openList(): Promise<void> {
  await leftWord().click();
  await page.getByRole('option', { name: 'A new word, or yours…' }).click();
  await expect.element(field()).toBeVisible();
}

/** Makes the present sound a word, in the open list. */
async function take(name: string): Promise<void> {
  await field().fill(name);
  await button('Take what is heard').click();
  await expect.element(button(`Forget ${name}`).last()).toBeVisible();
}

/** Where a word is: in the song, and in the browser. */
const places = (name: string) => [
  instrument.terms.some(({ term, tier }) => tier === 'own' && term === name),
  localStorage.getItem(KEY)?.includes(`"${name}"`) === true,
];
const BOTH = [true, true];
const NEITHER = [false, false];

/** Waits until a live region has a text. */
const told = (text: string) =>
  expect
    .poll(() =>
      page
        .getByRole('status')
        .elements()
        .map((each) => each.textContent.trim().replace(/\s+Undo$/u, '')),
    )
    .toContain(text);

/** Goes on by keys alone, from where the focus is. */
async function press(keys: string, name: string, where: readonly boolean[], text: string) {
  await userEvent.keyboard(keys);
  await expect.poll(() => places(name)).toEqual(where);
  await told(text);
}

beforeEach(async () => {
  ({ gui, instrument } = await openGui(await createPlugin(fresh.context, { version: 1 })));
  await openList();
});

describe('undo and redo by keys', () => {
  it('of a word that is kept, in the list', async () => {
    await take('airy');
    await press(UNDO, 'airy', NEITHER, 'Your airy is forgotten.');
    await press(REDO, 'airy', BOTH, 'Your airy is back.');
  });

  it('of a word that is kept, where the sound is', async () => {
    await take('airy');
    await userEvent.keyboard('{Escape}');
    await press(UNDO, 'airy', NEITHER, 'Your airy is forgotten.');
    await expect.element(page.getByText('Your airy is forgotten.').last()).toBeVisible();
    await press(REDO, 'airy', BOTH, 'Your airy is back.');
  });

  it('of a word that is kept a second time: the first is there again', async () => {
    await take('airy');
    const first = localStorage.getItem(KEY);
    instrument.set({ band2Gain: 9 });
    await take('airy');
    await expect.poll(() => localStorage.getItem(KEY)).not.toBe(first);
    await press(UNDO, 'airy', BOTH, 'Your airy is as it was before.');
    expect(localStorage.getItem(KEY)).toBe(first);
  });

  it('of a word that is forgotten, and the focus stays in the list', async () => {
    await take('airy');
    await button('Forget airy').last().click();
    await told('Your airy is forgotten.');
    await press(UNDO, 'airy', BOTH, 'Your airy is back.');
    await expect.poll(() => field().element().matches(':focus')).toBe(true);
    await press(REDO, 'airy', NEITHER, 'Your airy is forgotten.');
  });

  it('of a word that another page has kept since, which stays there and is told', async () => {
    await take('airy');
    const kept = localStorage.getItem(KEY) ?? '';
    localStorage.setItem(KEY, kept.replace('"airy"', '"airy","from":"another page"'));
    const changed = localStorage.getItem(KEY);
    expect(changed).not.toBe(kept);
    await userEvent.keyboard(UNDO);
    await told(
      'Your airy is forgotten. In this browser, your airy stays as it is: it has changed since.',
    );
    expect(localStorage.getItem(KEY)).toBe(changed);
  });

  it('of a word that only the browser has', async () => {
    await take('airy');
    gui.remove();
    ({ instrument } = await openGui(await createPlugin(fresh.context, { version: 1 })));
    await openList();
    const inBrowser = [false, true];
    expect(places('airy')).toEqual(inBrowser);
    await button('Forget airy').click();
    await expect.poll(() => places('airy')).toEqual(NEITHER);
    await press(UNDO, 'airy', inBrowser, 'Your airy is back.');
    await press(REDO, 'airy', NEITHER, 'Your airy is forgotten.');
  });

  it('go to the text while a name is typed', async () => {
    await take('airy');
    await field().click();
    await userEvent.keyboard('x');
    await userEvent.keyboard(UNDO);
    expect(places('airy')).toEqual(BOTH);
  });

  it('say that nothing is left', async () => {
    (button('Back').element() as HTMLElement).focus();
    await userEvent.keyboard(UNDO);
    await told('Nothing left to undo.');
  });
});

describe('undo and redo by keys keep the focus below the word', () => {
  const focusIsOn = (name: string) =>
    expect.poll(() => focused()?.getAttribute('aria-label')).toBe(name);

  beforeEach(async () => {
    await take('airy');
    await button('Back').click();
    await expect.element(leftWord()).toBeVisible();
  });

  it.each([['Teach it more: airy'], ['Forget airy']])('where “%s” had it', async (name) => {
    (button(name).element() as HTMLElement).focus();
    for (let round = 0; round < 2; round++) {
      await press(UNDO, 'airy', NEITHER, 'Your airy is forgotten.');
      await focusIsOn('Make it mine: warm');
      await press(REDO, 'airy', BOTH, 'Your airy is back.');
      await focusIsOn('Teach it more: airy');
    }
  });

  it('where Undo beside the news had it', async () => {
    await button('Forget airy').click();
    await expect.poll(() => focused()?.className).toBe('own-undo');
    await press(UNDO, 'airy', BOTH, 'Your airy is back.');
    await focusIsOn('Teach it more: airy');
    await press(REDO, 'airy', NEITHER, 'Your airy is forgotten.');
    await focusIsOn('Make it mine: airy');
  });
});

describe('a word is forgotten where it is shown', () => {
  it('below its field, and the button beside the news takes it back', async () => {
    await take('airy');
    await button('Back').click();
    await button('Forget airy').click();
    await expect.poll(() => places('airy')).toEqual(NEITHER);
    await told('Your airy is forgotten.');
    await expect.poll(() => button('Undo').last().element().matches('.own-undo:focus')).toBe(true);
    await press('{Enter}', 'airy', BOTH, 'Your airy is back.');
    await expect.element(leftWord()).toHaveValue('airy');
    await expect.poll(() => button('Teach it more: airy').element().matches(':focus')).toBe(true);
  });

  it('in the list of its field, by Delete', async () => {
    await take('airy');
    await button('Back').click();
    (leftWord().element() as HTMLElement).focus();
    await userEvent.keyboard('airy{ArrowDown}');
    await press('{Delete}', 'airy', NEITHER, 'Your airy is forgotten.');
    expect(leftWord().element().matches(':focus')).toBe(true);
    await press(UNDO, 'airy', BOTH, 'Your airy is back.');
  });

  it('is no word of other people', async () => {
    await button('Back').click();
    (leftWord().element() as HTMLElement).focus();
    await userEvent.keyboard('bright{ArrowDown}{Delete}');
    expect(instrument.terms.some(({ term }) => term === 'bright')).toBe(true);
    await expect.element(button('Forget bright')).not.toBeInTheDocument();
  });

  it('in its row among one’s own words, by Delete on any of its buttons', async () => {
    await take('airy');
    await take('woolly');
    (button('Export airy').element() as HTMLElement).focus();
    await press('{Delete}', 'airy', NEITHER, 'Your airy is forgotten.');
    expect(places('woolly')).toEqual(BOTH);
    await press(UNDO, 'airy', BOTH, 'Your airy is back.');
  });
});
