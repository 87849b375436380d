import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../gui/harness.ts';
import { noise } from '../noise.ts';
import { button, freshPage } from './fresh-page.ts';
import { openGui } from './instrument.ts';
import { listenAndPress, playThrough } from './lesson-listening.ts';
import { heading, song, tabTo } from './lesson-steps.ts';
import { bounce, createPlugin, differenceDbfs } from './wam-host.ts';

const SAMPLE_RATE = 48_000;
const SOUND = [noise(48_000, 3), noise(48_000, 4)] as const;

const fresh = freshPage({ sampleRate: SAMPLE_RATE });

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
    // On the panel, and in the region of a screen reader.
    await expect
      .element(page.getByText('Your warm is not kept; you can go on where you were.').first())
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
