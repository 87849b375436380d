import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { listenAndPress, playThrough } from './lesson-listening.ts';
import { createPlugin } from './wam-host.ts';

const KEY = 'neural-eq-morph.words.1';

const fresh = freshPage();
const field = () => page.getByRole('textbox', { name: 'A new word' });

async function openList(): Promise<void> {
  await page.getByRole('combobox', { name: 'Left word' }).click();
  await page.getByRole('option', { name: 'A new word, or yours…' }).click();
  await expect.element(field()).toBeVisible();
}

async function take(name: string): Promise<void> {
  await field().fill(name);
  await button('Take what is heard').click();
  await expect.element(button(`Forget ${name}`)).toBeVisible();
}

/** What the live regions have at this moment. */
const told = (): string[] =>
  page
    .getByRole('status')
    .elements()
    .map((each) => each.textContent.trim())
    .filter((text) => text !== '');

const ownTerms = (terms: readonly { term: string; tier: string }[]): string[] =>
  terms.filter(({ tier }) => tier === 'own').map(({ term }) => term);

/** A text in sight: the region of a screen reader comes before everything that is shown. */
const shown = (text: string | RegExp) => page.getByText(text).last();

describe('the list of one’s own words', () => {
  it.each(['', '  '])('says that a word needs a name, and makes none of "%s"', async (name) => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    await openList();
    await field().fill(name);
    for (const way of ['Teach it by ear', 'Take what is heard']) {
      await button(way).click();
      const { validationMessage } = field().element() as HTMLInputElement;
      expect(validationMessage).not.toBe('');
      expect(field().element().matches(':focus')).toBe(true);
    }
    expect(ownTerms(instrument.terms)).toEqual([]);
    await expect.element(button('Take what is heard')).toBeVisible();
  });

  it('offers the text that was typed in the field of a word, and is reached by keys', async () => {
    await openGui(await createPlugin(fresh.context, { version: 1 }));
    await page.getByRole('combobox', { name: 'Left word' }).click();
    await userEvent.keyboard('vintage{Enter}{ArrowDown}');
    await expect
      .element(page.getByRole('option', { name: 'A new word: “vintage”…' }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('vintage');
    await expect.poll(() => field().element().matches(':focus')).toBe(true);
  });

  it('takes what is heard with its edits, once', async () => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    instrument.set({ band4Gain: 6 });
    await openList();
    await take('punchy');
    await expect.poll(() => instrument.state.values.band4Gain).toBe(0);
    const { termA, morph, mode } = instrument.state.values;
    expect([instrument.terms[termA]?.term, morph, mode]).toEqual(['punchy', 0, 0]);
    await button('Back').click();
    await expect.element(shown(/^Your punchy is here/u)).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => instrument.state.values.band4Gain).toBe(6);
    expect(ownTerms(instrument.terms)).toEqual([]);
  });

  it('forgets in song and browser, and undo of any kind brings back both', async () => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    await openList();
    await take('airy');
    await take('woolly');
    const kept = () =>
      ['airy', 'woolly'].filter((term) => localStorage.getItem(KEY)?.includes(`"${term}"`));
    await button('Forget airy').click();
    await button('Forget woolly').click();
    expect(kept()).toEqual([]);
    await button('Undo').last().click();
    await expect.poll(kept).toEqual(['woolly']);
    // In a text field the keys would be the field's.
    (button('Back').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(kept).toEqual(['airy', 'woolly']);
    expect(ownTerms(instrument.terms)).toEqual(['airy', 'woolly']);
  });

  it('keeps what is taught under a name that was forgotten', async () => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    const term = () => ownTerms(instrument.terms).join();
    await openList();
    await take('airy');
    await button('Forget airy').click();
    await expect.poll(term).toBe('');
    instrument.set({ band2Gain: 9 });
    await take('airy');
    const kept = localStorage.getItem(KEY);
    await expect.element(shown('Your airy is here')).toBeVisible();
    await expect.poll(term).toBe('airy');
    await button('Back').click();
    expect(localStorage.getItem(KEY)).toBe(kept);
  });

  it('tells once, by its name, that a word is back', async () => {
    await openGui(await createPlugin(fresh.context, { version: 1 }));
    await openList();
    await take('airy');
    await button('Forget airy').click();
    await expect.poll(told).toEqual(['Your airy is forgotten.']);
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Forget airy')).toBeVisible();
    await expect.poll(told).toEqual(['Your airy is back.']);
    await userEvent.keyboard('{Escape}');
    await expect.element(shown('Your airy is back.')).toBeVisible();
    expect(told(), 'it is in sight, and not told again').toEqual([]);
  });

  it('tells once, by its name, that the keys of undo have brought a word back', async () => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    await openList();
    await take('airy');
    await button('Forget airy').click();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => ownTerms(instrument.terms)).toEqual(['airy']);
    await expect.poll(told).toEqual(['Your airy is back.']);
  });

  it.each([
    [
      'with edits',
      { band4Gain: 6 },
      'Your punchy is here, and heard; what was edited is a part of it.',
    ],
    [
      'with a band that is off',
      { band2On: 0 },
      'Your punchy is here, and heard; what was edited is a part of it.',
    ],
    ['without any', {}, 'Your punchy is here, and heard.'],
  ])('says of a sound %s whether edits are a part of the word', async (_, edits, text) => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    instrument.set(edits);
    await openList();
    await take('punchy');
    await expect.poll(told).toEqual([text]);
  });

  it('forgets one word by a double click, not the next as well', async () => {
    const { instrument } = await openGui(await createPlugin(fresh.context, { version: 1 }));
    await openList();
    await take('airy');
    await take('woolly');
    await button('Forget airy').dblClick();
    await expect.poll(() => ownTerms(instrument.terms)).toEqual(['woolly']);
  });
});

describe('a lesson', () => {
  it('is not kept by the second click of a double click on its last answer, and is come back to', async () => {
    const plugin = await createPlugin(fresh.context, { version: 1 });
    playThrough(plugin);
    await openGui(plugin);
    await button('Make it mine: warm').click();
    await expect.element(page.getByRole('group', { name: 'Your warm' })).toBeVisible();
    await listenAndPress('3');
    await listenAndPress('4');
    await listenAndPress();
    await button('1st, by far').dblClick();
    await expect.element(button('Three more answers')).toBeVisible();
    await button('Leave').click();
    await expect
      .element(shown('Your warm is not kept; you can go on where you were.'))
      .toBeVisible();
    await button('Make it mine: warm').click();
    await expect.element(button('Three more answers')).toBeVisible();
  });
});
