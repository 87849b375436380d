import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';
import { isExposed } from '../told.ts';
import { ToolbarHarness } from '../toolbar/toolbar-harness.ts';

let instrument: FakeInstrument;
let panel: ToolbarHarness;

beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

async function open(width: string): Promise<void> {
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()));
  panel = await ToolbarHarness.open(instrument, width);
  panel.input('Morph').focus();
  await panel.press('{ArrowRight}');
}

/** The texts of the live regions that a screen reader listens to. */
const told = (): string[] =>
  panel
    .all('[role="status"]')
    .filter(isExposed)
    .map((each) => each.textContent);

const STATES: Readonly<Record<string, () => Promise<void>>> = {
  'the sound': () => Promise.resolve(),
  'a lesson': async () => {
    panel.one('.teach').focus();
    await panel.press('{Enter}');
    await expect.poll(() => panel.all('.lesson')).toHaveLength(1);
  },
  'the list of own words': async () => {
    panel.input('Left word').focus();
    await panel.press('zzz{Enter}{Tab}{Enter}');
    await expect.poll(() => panel.all('.own-view')).toHaveLength(1);
  },
  'gestures and keys': async () => {
    panel.input('Morph').focus();
    await panel.press('?');
    await expect.poll(() => panel.all('.help[role="dialog"]')).toHaveLength(1);
  },
  'an open menu': () => panel.click('Preset'),
};

describe.each(Object.keys(STATES))('while %s shows, a screen reader', (state) => {
  it.each(['640px', '320px'])('is told of undo and redo at %s', async (width) => {
    await open(width);
    await STATES[state]?.();
    await panel.drawn();
    // A list of own words has a field, whose undo is the browser's.
    if (state.includes('list')) panel.button('Back').focus();
    // A lesson takes back its own answers, of which there is none.
    const isLesson = state.includes('lesson');
    await panel.press('{Control>}z{/Control}');
    const undone = isLesson ? 'Nothing left to undo.' : 'Undone: Morph. Steps left to undo: 0';
    await expect.poll(told).toContain(undone);
    await panel.press('{Control>}y{/Control}');
    const redone = isLesson ? 'Nothing left to redo.' : 'Done again: Morph. Steps left to undo: 1';
    await expect.poll(told).toContain(redone);
  });

  it('is told what is wrong with the plugin', async () => {
    await open('640px');
    await STATES[state]?.();
    instrument.notify('The fast runtime could not be loaded.');
    await expect.poll(told, { timeout: 3000 }).toContain('The fast runtime could not be loaded.');
  });
});

it('what becomes of a band is told in a small panel that shows no numbers', async () => {
  await open('320px');
  panel.input('Band 1 gain').focus();
  await panel.press('{ArrowUp}');
  await expect.poll(told).toContain('follows the words, with offsets');
});
