import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadParts } from '../../../gui/index.ts';
import { PresetStore } from '../../../gui/toolbar/preset-store.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { recordTold } from '../told.ts';
import { ToolbarHarness, newInstrument } from './toolbar-harness.ts';

let instrument: FakeInstrument;
let panel: ToolbarHarness;

beforeAll(loadParts);
beforeEach(async () => {
  localStorage.clear();
  instrument = newInstrument();
  panel = await ToolbarHarness.open(instrument);
});
afterEach(() => {
  vi.restoreAllMocks();
  panel.remove();
});

const names = (): string => localStorage.getItem('neural-eq-morph.presets.1') ?? '';
const said = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .join(' ');

/** Deletes the preset of a person with the keys alone. */
async function deleteMine(): Promise<void> {
  await panel.saveAs('Mine');
  panel.one('.chosen').focus();
  await panel.press('{ArrowDown}{Home}{Delete}');
  expect(panel.notice).toBe('“Mine” is deleted.');
  expect(names()).not.toContain('Mine');
}

describe('a preset that was deleted', () => {
  it('comes back with the button that has the focus then', async () => {
    await deleteMine();
    expect(focused()?.textContent.trim()).toBe('Undo');
    await panel.press('{Enter}');
    expect(names()).toContain('Mine');
    expect(panel.notice).toBe('“Mine” is back.');
    expect(focused()).toBe(panel.one('.chosen'));
  });

  it.each([
    ['at the notice', () => undefined],
    ['at the slider', () => panel.input('Morph').focus()],
    ['at the field of a word', () => panel.input('Left word').focus()],
  ])('comes back with Ctrl+Z %s, and no change of the sound is undone', async (_, go) => {
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{ArrowRight}');
    const { morph } = instrument.state.values;
    await deleteMine();
    go();
    await panel.press('{Control>}z{/Control}');
    expect(names()).toContain('Mine');
    expect(said()).toContain('“Mine” is back.');
    expect(instrument.state.values.morph).toBe(morph);
    expect(focused()).not.toBe(document.body);
    await panel.press('{Control>}z{/Control}');
    expect(instrument.state.values.morph, 'the next undo is of the sound').toBe(0);
  });

  it('comes back with the undo of the tool bar', async () => {
    await deleteMine();
    expect(panel.one('[aria-label="Undo"]')).not.toHaveAttribute('aria-disabled');
    panel.one('[aria-label="Undo"]').click();
    await panel.drawn();
    expect(names()).toContain('Mine');
    expect(panel.one('[aria-label="Undo"]')).toHaveAttribute('aria-disabled', 'true');
  });

  it('leaves Ctrl+Z to what was changed since, and comes back with its button', async () => {
    await deleteMine();
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{Control>}z{/Control}');
    expect(instrument.state.values.morph).toBe(0);
    expect(names()).not.toContain('Mine');
    panel.one('.popup.notice .undo').click();
    await panel.drawn();
    expect(names()).toContain('Mine');
  });

  it('stays deleted where Escape closes the notice, and the focus returns', async () => {
    await deleteMine();
    await panel.press('{Escape}');
    expect(panel.all('.popup.notice')).toEqual([]);
    expect(focused()).toBe(panel.one('.chosen'));
    expect(names()).not.toContain('Mine');
  });
});

describe('a preset that was saved over', () => {
  const amount = (): unknown =>
    (JSON.parse(names()) as { presets: { parameters: { amount?: number } }[] }).presets[0]
      ?.parameters.amount;

  /** Saves another amount under the name of a preset. */
  async function saveOver(): Promise<void> {
    await panel.saveAs('Mine');
    await panel.pressTrack('Amount', 0.2);
    await panel.click('Preset');
    await panel.click('Save changes');
    expect(panel.notice).toBe('“Mine” now has these settings.');
    expect(said()).toContain('“Mine” now has these settings.');
    expect(amount()).toBeLessThan(1);
    expect(panel.presetButton).toBe('Preset · Mine');
  }

  it.each([
    ['the button that has the focus then', '{Enter}', () => undefined],
    ['Ctrl+Z at the notice', '{Control>}z{/Control}', () => undefined],
    ['Ctrl+Z at the slider', '{Control>}z{/Control}', () => panel.input('Morph').focus()],
  ])('is as it was before with %s, and the sound stays', async (_, keys, go) => {
    await saveOver();
    const sound = instrument.state.values;
    expect(focused()?.textContent.trim()).toBe('Undo');
    go();
    await panel.press(keys);
    expect(amount()).toBeUndefined();
    expect(panel.notice).toBe('“Mine” is as it was before.');
    expect(said()).toContain('“Mine” is as it was before.');
    expect(panel.presetButton).toBe('Preset · Mine, changed');
    expect(instrument.state.values).toEqual(sound);
    await panel.press('{Control>}z{/Control}');
    expect(instrument.state.values.amount, 'the next undo is of the sound').toBe(1);
    expect(panel.presetButton).toBe('Preset · Mine');
  });
});

describe('what another page has done since', () => {
  const otherPage = new PresetStore(() => localStorage);
  const theirs = { name: 'Mine', parameters: { termA: 'dark' } };

  it('stays where saving over a preset is undone, which is told', async () => {
    await panel.saveAs('Mine');
    await panel.pressTrack('Amount', 0.2);
    await panel.click('Preset');
    await panel.click('Save changes');
    otherPage.replace(theirs);
    await panel.press('{Enter}');
    expect(otherPage.list()).toEqual([theirs]);
    expect(panel.notice).toBe('“Mine” stays as it is: it has changed since.');
  });

  it('stays where deleting a preset is undone, which is told', async () => {
    await deleteMine();
    otherPage.add([theirs]);
    await panel.press('{Enter}');
    expect(otherPage.list()).toEqual([theirs]);
    expect(panel.notice).toBe('“Mine” is not back: another preset has its name by now.');
  });
});

describe('what has come of it is told', () => {
  it('for a preset that switches auto gain', async () => {
    const told = recordTold(panel);
    await panel.play('Warm Voice');
    expect(told).toContain('“Warm Voice” is ready. Auto gain is on.');
    await panel.play('Flat');
    expect(told).toContain('“Flat” is ready. Auto gain is off.');
  });

  it('for a preset that is chosen, each time', async () => {
    const told = recordTold(panel);
    const ready = () => told.filter((text) => text.startsWith('“Vocal Lift” is ready.'));
    await panel.play('Vocal Lift');
    expect(ready()).toHaveLength(1);
    await panel.play('Vocal Lift');
    await expect.poll(ready).toHaveLength(2);
    panel.input('Left word').focus();
    await panel.press('telephone{Enter}');
    expect(said()).toContain('“Telephone” is ready.');
  });

  it('for a picture and for a file of presets, which go to the downloads', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await panel.saveAs('Mine');
    for (const [item, file] of [
      ['Save as SVG', 'warm.svg'],
      ['Export your presets', 'neural-eq-presets.json'],
    ] as const) {
      await panel.click('Preset');
      await panel.click(item);
      await expect.poll(() => panel.notice).toBe(`“${file}” goes to your downloads.`);
      expect(said()).toContain(file);
    }
  });

  it('for a text that the clipboard refuses: that it is not copied, and where it is', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await panel.click('Preset');
    await panel.click('Copy as');
    await expect.poll(() => panel.notice).toMatch(/^Not copied: .*“warm\.txt” goes to your/u);
    expect(said()).toContain('Not copied');
  });
});
