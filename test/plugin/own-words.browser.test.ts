import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { listenAndPress, playThrough } from './lesson-listening.ts';
import { heading, song, tabTo } from './lesson-steps.ts';
import { createPlugin } from './wam-host.ts';

const fresh = freshPage({ sampleRate: 48_000 });

describe('words of one’s own', () => {
  /** A saved song with one of them. */
  async function teach(): Promise<unknown> {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { gui, instrument } = await openGui(plugin);
    await tabTo(/^Make it mine: warm$/u);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
    await listenAndPress('3');
    await button('Keep').click();
    await expect.element(button('Teach it more: warm')).toBeVisible();
    expect(instrument.terms.filter(({ tier }) => tier === 'own')).toHaveLength(1);
    gui.remove();
    return song(plugin);
  }

  it('are there in the next song, and not in one that was saved without them', async () => {
    await teach();
    const next = await createPlugin(fresh.context);
    const { gui, instrument } = await openGui(next);
    await expect
      .poll(() => instrument.terms.filter(({ tier }) => tier === 'own').map(({ term }) => term))
      .toEqual(['warm']);
    gui.remove();
    const old = await createPlugin(fresh.context, { version: 1, parameters: { morph: 0.5 } });
    const { instrument: other } = await openGui(old);
    // A fresh song whose window opens later gets its words: what `old` would get has come before.
    const later = await openGui(await createPlugin(fresh.context));
    await expect
      .poll(() => later.instrument.terms.filter(({ tier }) => tier === 'own'))
      .toHaveLength(1);
    later.gui.remove();
    await old.audioNode.getParameterValues();
    expect(other.terms.some(({ tier }) => tier === 'own')).toBe(false);
    await page.getByRole('combobox', { name: 'Left word' }).click();
    await page.getByRole('option', { name: 'A new word, or yours…' }).click();
    await button('Add warm to this song').click();
    await expect.poll(() => other.terms.some(({ tier }) => tier === 'own')).toBe(true);
  });

  it('are forgotten, and that is taken back', async () => {
    const saved = await teach();
    const plugin = await createPlugin(fresh.context, saved);
    const { gui, instrument } = await openGui(plugin);
    const count = () => instrument.terms.filter(({ tier }) => tier === 'own').length;
    await page.getByRole('combobox', { name: 'Left word' }).click();
    await page.getByRole('option', { name: 'A new word, or yours…' }).click();
    const own = instrument.state.values.termA;
    await button('Forget warm').click();
    expect(count()).toBe(0);
    // People's warm is heard again, in its place.
    const crowd = instrument.terms.findIndex(({ term }) => term === 'warm');
    expect(instrument.state.values.termA).toBe(crowd);
    await expect.poll(() => deepQuery(gui, 'input[role="combobox"]').value).toBe('bright');
    expect(localStorage.getItem('neural-eq-morph.words.1')).not.toContain('"warm"');
    await button('Undo').last().click();
    expect(count()).toBe(1);
    expect(instrument.state.values.termA).toBe(own);
    expect(await song(plugin)).toEqual(saved);
  });

  it('in a file that is none are refused with a reason, and nothing is lost', async () => {
    const saved = await teach();
    const plugin = await createPlugin(fresh.context, saved);
    const { gui } = await openGui(plugin);
    await page.getByRole('combobox', { name: 'Left word' }).click();
    await page.getByRole('option', { name: 'A new word, or yours…' }).click();
    await expect.element(button('Import…')).toBeVisible();
    const import_ = async (text: string): Promise<void> => {
      const field = deepQuery(gui, 'input[type="file"][accept*="json"]:not(.presets)');
      const files = new DataTransfer();
      files.items.add(new File([text], 'evil<b>.json', { type: 'application/json' }));
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
      await Promise.resolve();
    };
    const text = JSON.stringify((saved as { ownWords: { word: object }[] }).ownWords[0]?.word);
    for (const [bad, reason] of [
      ['{', /evil<b>\.json: is not JSON/u],
      [text.replace('"version":1', '"version":2'), /has version 2; this program reads version 1/u],
      [text.replace('"targetDb":[', '"targetDb":["x",'), /"targetDb" is not 40 numbers/u],
    ] as const) {
      await import_(bad);
      await expect.element(page.getByRole('status').getByText(reason)).toBeInTheDocument();
      expect(await song(plugin)).toEqual(saved);
    }
    await import_(text.replace('"term":"warm"', '"term":"mein <i>warm</i>"'));
    await expect.element(page.getByText('mein <i>warm</i>', { exact: true })).toBeVisible();
  });

  it('are learned from a hand’s edit, where that is asked for', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { instrument } = await openGui(plugin);
    instrument.set({ band4Gain: 5 });
    await button(/^Remember as my warm$/u).click();
    await expect.poll(() => instrument.state.values.band4Gain).toBe(0);
    const index = instrument.state.values.termA;
    expect(instrument.terms[index]).toMatchObject({ term: 'warm', tier: 'own' });
    // More where the edit was.
    const row = instrument.walk(index, index);
    const crowd = instrument.terms.findIndex(({ term }) => term === 'warm');
    const was = instrument.walk(crowd, crowd);
    expect((row[9] ?? 0) - (was[9] ?? 0)).toBeGreaterThan(0.5);
    // One step back, and all is as it was.
    (page.getByRole('slider', { name: 'Morph', exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(instrument.state.values).toMatchObject({ band4Gain: 5, termA: crowd });
    await button('Fit the rest').click();
    await expect.poll(() => instrument.state.values.band4Gain).toBe(0);
  });
});

/** The last element that matches, through shadow roots. */
function deepQuery(root: Element, selector: string): HTMLInputElement {
  const found: Element[] = [];
  const search = (within: ParentNode): void => {
    for (const element of within.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) search(element.shadowRoot);
    }
  };
  if (root.shadowRoot) search(root.shadowRoot);
  return found.at(-1) as HTMLInputElement;
}
