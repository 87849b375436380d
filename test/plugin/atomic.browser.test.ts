import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebAudioModule } from '@webaudiomodules/api';
import { loadParts } from '../../gui/index.ts';
import type { Instrument } from '../../gui/index.ts';
import { Pointer } from '../gui/pointer.ts';
import { ToolbarHarness } from '../gui/toolbar/toolbar-harness.ts';
import { freshPage } from './fresh-page.ts';
import { createPlugin } from './wam-host.ts';

const live = freshPage();

/** The parts of a saved song that the GUI changes. */
interface Song {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly gui?: unknown;
}

/** A host that saves the song at each `wam-automation` event. */
class SavingHost {
  readonly #plugin: WebAudioModule;
  readonly #saves: Promise<unknown>[] = [];

  constructor(plugin: WebAudioModule) {
    this.#plugin = plugin;
    plugin.audioNode.addEventListener('wam-automation', () => {
      this.#saves.push(plugin.audioNode.getState());
    });
  }

  /** The song as it is now, in a form that compares. */
  async song(): Promise<string> {
    return text(await this.#plugin.audioNode.getState());
  }

  /** The songs that were saved since the last call, each once. */
  async saved(): Promise<readonly string[]> {
    const states = await Promise.all(this.#saves.splice(0));
    return [...new Set(states.map(text))];
  }
}

function text(state: unknown): string {
  const { parameters, gui } = state as Song;
  return JSON.stringify({ parameters, gui });
}

let host: SavingHost;
let panel: ToolbarHarness;
beforeAll(loadParts);
beforeEach(async () => {
  const plugin = await createPlugin(live.context);
  const { instrument } = (await plugin.createGui()) as HTMLElement & { instrument: Instrument };
  panel = new ToolbarHarness(instrument, '640px');
  await panel.drawn();
  host = new SavingHost(plugin);
});

/** What the host has saved during an act: the song after it, and no other. */
async function expectOnlyTheNewSong(act: () => unknown): Promise<void> {
  const before = await host.song();
  await host.saved();
  await act();
  const saved = await host.saved();
  const after = await host.song();
  expect(after).not.toBe(before);
  expect(saved).toEqual([after]);
}

describe('a host that saves the song at every wam-automation event', () => {
  it('has a preset whole, and its undo and redo', async () => {
    await expectOnlyTheNewSong(() => panel.play('Drum Bus'));
    await expectOnlyTheNewSong(() => panel.click('Undo'));
    await expectOnlyTheNewSong(() => panel.click('Redo'));
  });

  it('has A or B whole, each under its own name', async () => {
    await panel.click('Setting B');
    await panel.play('Drum Bus');
    // A short press holds the other setting, and then makes it the active one.
    await expectOnlyTheNewSong(() => panel.click('Setting A'));
    await expectOnlyTheNewSong(() => panel.click('Undo'));
    const beforeHold = await host.song();
    panel.input('Morph').focus();
    await expectOnlyTheNewSong(() => panel.press('{c>}'));
    await expectOnlyTheNewSong(() => panel.press('{/c}'));
    expect(await host.song()).toBe(beforeHold);
  });

  it('has each point of a drag on the map whole, and its undo', async () => {
    panel
      .all('label')
      .find(({ textContent }) => textContent.trim() === 'Map')
      ?.click();
    await panel.drawn();
    const pointer = new Pointer(panel.track('Map X'));
    const drag = [
      ['pointerdown', [0.3, 0.3]],
      ['pointermove', [0.7, 0.2]],
      ['pointermove', [0.6, 0.8]],
    ] as const;
    for (const [type, point] of drag) {
      await expectOnlyTheNewSong(() => pointer.sendAt(type, point));
    }
    pointer.sendAt('pointerup', [0.6, 0.8]);
    await expectOnlyTheNewSong(() => panel.click('Undo'));
  });
});
