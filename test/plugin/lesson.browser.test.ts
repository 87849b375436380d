import type { WebAudioModule } from '@webaudiomodules/api';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../gui/harness.ts';
import { noise } from '../noise.ts';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { listenAndPress, playThrough } from './lesson-listening.ts';
import { bounce, createPlugin, differenceDbfs } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const SOUND = [noise(48_000, 3), noise(48_000, 4)] as const;

const fresh = freshPage({ sampleRate: SAMPLE_RATE });
const heading = () => page.getByRole('heading', { name: 'Your warm' });

/** A song as a host saves it, and as another machine opens it: with nothing in its browser. */
async function song({ audioNode }: WebAudioModule): Promise<unknown> {
  return JSON.parse(JSON.stringify(await audioNode.getState()));
}

/** A bounce in which morph goes from one word to the other and half back. */
function bounceMorph(state: unknown): Promise<Float32Array[]> {
  return bounce([...SOUND], SAMPLE_RATE, state, ({ audioNode }) => {
    const points = [0, 0.3, 0.8, 1, 0.5];
    const events = points.map((value, i) => {
      const data = { id: 'morph', value, normalized: false };
      return { type: 'wam-automation' as const, data, time: 0.1 * i };
    });
    audioNode.scheduleEvents(...events);
  });
}

/** Goes on with the Tab key until what has the focus is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const element = focused();
    const called = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    if (name.test(called.trim())) return;
    await userEvent.tab();
  }
  throw new Error(`no way by Tab to ${name}`);
}

describe('a word that is taught by the keyboard alone', () => {
  it('is morphed from, bounced, saved, and sounds the same where it is opened', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    await openGui(plugin);
    await tabTo(/^Make it mine: warm$/u);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
    for (const answer of ['3', '4', '7']) await listenAndPress(answer);
    await expect.element(button('Three more answers')).toBeVisible();
    await tabTo(/^Keep$/u);
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Teach it more: warm')).toBeVisible();

    const saved = await song(plugin);
    expect(saved).toMatchObject({
      parameters: { termA: 'own 1' },
      ownWords: [{ place: 1, word: { term: 'warm', answers: [{}, {}, {}] } }],
    });
    const first = await bounceMorph(saved);
    // Another machine: nothing in the browser, and the song as it was saved.
    localStorage.clear();
    const elsewhere = await createPlugin(fresh.context, saved);
    const again = await song(elsewhere);
    expect(again).toEqual(saved);
    expect(await bounceMorph(again)).toEqual(first);
    // It is not most people's warm.
    const crowd = await bounceMorph({ version: 1, parameters: {} });
    expect(differenceDbfs(crowd[0] as Float32Array, first[0] as Float32Array)).toBeGreaterThan(-40);
  });

  it('can be taken back answer by answer, and left', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { instrument } = await openGui(plugin);
    const before = await song(plugin);
    await tabTo(/^Make it mine: warm$/u);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
    const first = instrument.state.listening.trial;
    await listenAndPress('6');
    await expect.element(page.getByText('Pair 2 of 3')).toBeVisible();
    expect(instrument.state.listening.trial?.a).not.toEqual(first?.a);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Pair 1 of 3')).toBeVisible();
    expect(instrument.state.listening.trial).toEqual(first);
    await listenAndPress('6');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('combobox', { name: 'Left word' })).toBeVisible();
    expect(instrument.state.listening.trial).toBeUndefined();
    expect(await song(plugin)).toEqual(before);
    // The focus is where the lesson was asked for.
    await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Make it mine: warm');
    // Who comes back goes on where they were.
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Pair 2 of 3')).toBeVisible();
  });

  it('goes on where it was after the window was closed, during a lesson or after it', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const begin = async (): Promise<HTMLElement> => {
      const { gui } = await openGui(plugin);
      await tabTo(/^Make it mine: warm$/u);
      await userEvent.keyboard('{Enter}');
      await expect.element(heading()).toBeVisible();
      return gui;
    };
    const first = await begin();
    for (const answer of ['3', '4', '7']) await listenAndPress(answer);
    await button('Three more answers').click();
    for (const answer of ['6', '5']) await listenAndPress(answer);
    await expect.element(page.getByText('Pair 3 of 3')).toBeVisible();
    plugin.destroyGui(first);
    const second = await begin();
    await expect.element(page.getByText('Pair 3 of 3')).toBeVisible();
    await listenAndPress('3');
    await expect.element(page.getByText('6 answers')).toBeVisible();
    await userEvent.keyboard('{Backspace}{Backspace}{Escape}');
    await expect
      .element(page.getByText('Your warm is not kept; you can go on where you were.'))
      .toBeInTheDocument();
    plugin.destroyGui(second);
    await begin();
    await expect.element(page.getByText('Pair 2 of 3')).toBeVisible();
  });

  it('lets the pair be heard again when a host has had the window away for a while', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { gui, instrument } = await openGui(plugin);
    await tabTo(/^Make it mine: warm$/u);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
    const first = instrument.state.listening.trial;
    await listenAndPress();
    gui.remove();
    expect(instrument.state.listening.trial).toBeUndefined();
    document.body.append(gui);
    await expect.poll(() => instrument.state.listening.trial).toEqual(first);
    await tabTo(/^1st sound/u);
    expect(focused()).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('3');
    await expect.element(page.getByText('Pair 1 of 3')).toBeVisible();
    await listenAndPress('3');
    await expect.element(page.getByText('Pair 2 of 3')).toBeVisible();
  });

  it('takes no answer while nothing plays, and says so', async () => {
    const plugin = await createPlugin(fresh.context);
    await openGui(plugin);
    await tabTo(/^Make it mine: warm$/u);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toBeVisible();
    await userEvent.keyboard('123');
    await expect
      .element(page.getByText('Nothing is heard. Press play where your music is.').first())
      .toBeVisible();
    await userEvent.keyboard('3');
    await expect.element(page.getByText('Pair 1 of 3')).toBeVisible();
    playThrough(plugin);
    await listenAndPress('5');
    await expect.element(page.getByText('Pair 2 of 3')).toBeVisible();
  });

  it('leaves the space bar to the host, and shows no curve before the answer', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    const { gui } = await openGui(plugin);
    const keys: string[] = [];
    const onKey = (event: KeyboardEvent): void => {
      const uses = event.composedPath().some((each) => each instanceof HTMLButtonElement);
      if (!event.defaultPrevented && !uses) keys.push(event.key);
    };
    document.addEventListener('keydown', onKey);
    try {
      await button('Make it mine: warm').click();
      await expect.element(heading()).toBeVisible();
      await userEvent.keyboard(' ');
      const pictures = () => page.getByRole('img', { name: /most people’s/u });
      await expect.element(pictures()).not.toBeInTheDocument();
      for (let pair = 0; pair < 3; pair++) {
        await listenAndPress();
        await button('1st, a bit').click();
        await userEvent.keyboard(' ');
      }
      await expect.element(pictures()).toBeVisible();
      await userEvent.keyboard(' ');
      expect(keys).toEqual(Array(5).fill(' '));
      expect(gui.shadowRoot?.querySelectorAll('.own-view')).toHaveLength(1);
    } finally {
      document.removeEventListener('keydown', onKey);
    }
  });

  it('has one Keep and one Undo on the screen', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    await openGui(plugin);
    await button('Make it mine: warm').click();
    await expect.element(heading()).toBeVisible();
    const count = (name: RegExp) => page.getByRole('button', { name }).elements().length;
    for (let pair = 0; pair < 3; pair++) {
      expect([count(/keep/iu), count(/undo/iu)]).toEqual([1, 1]);
      await listenAndPress('4');
    }
    await expect.element(button('Three more answers')).toBeVisible();
    expect([count(/keep/iu), count(/undo/iu)]).toEqual([1, 1]);
  });
});

describe('a word that is taught by what a screen reader finds', () => {
  it('is new, by a name, and is chosen afterwards', async () => {
    const plugin = await createPlugin(fresh.context);
    playThrough(plugin);
    await openGui(plugin);
    await page.getByRole('combobox', { name: 'Right word' }).click();
    await page.getByRole('option', { name: 'A new word, or yours…' }).click();
    await page.getByRole('textbox', { name: 'A new word' }).fill('wooly');
    await button('Teach it by ear').click();
    await expect.element(page.getByRole('group', { name: 'Your wooly' })).toBeVisible();
    for (const answer of [/^1st, by far/u, /^No difference/u, /^2nd, by far/u]) {
      const listen = page.getByRole('group', { name: 'Listen to' });
      for (const name of ['1st sound', '2nd sound']) {
        const sound = listen.getByRole('button', { name, exact: true });
        await sound.click();
        await expect.element(sound).toHaveAttribute('aria-pressed', 'true');
        await expect.element(sound).toHaveAttribute('data-heard');
      }
      await page
        .getByRole('group', { name: 'Which is nearer to what you mean by wooly?' })
        .getByRole('button', { name: answer })
        .click();
    }
    await expect.element(button('No EQ')).toBeVisible();
    await button('Keep').click();
    await expect
      .element(
        page.getByRole('status').getByText('Your wooly is kept, in this song and in this browser.'),
      )
      .toBeInTheDocument();
    await expect.element(page.getByRole('textbox', { name: 'A new word' })).toBeVisible();
    await button('Back').click();
    await expect.element(page.getByRole('combobox', { name: 'Right word' })).toHaveValue('wooly');
    expect(await song(plugin)).toMatchObject({ parameters: { termB: 'own 1' } });
  });
});

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
