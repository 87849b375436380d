import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { exportsPart } from '../../../gui/toolbar/exports-part.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { recordTold } from '../told.ts';
import { TERMS, ToolbarHarness, newInstrument, termOf } from './toolbar-harness.ts';

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

const values = () => instrument.state.values;

describe('presets', () => {
  it('are chosen with the pointer, in one step, and marked when they are changed', async () => {
    await panel.play('Vocal Lift');
    expect(values()).toMatchObject({ termA: termOf('clear'), termB: termOf('crisp'), morph: 0.7 });
    expect(panel.presetButton).toBe('Preset · Vocal Lift');
    expect(focused()).toBe(panel.one('.chosen'));
    await panel.pressTrack('Amount', 0.2);
    expect(panel.presetButton).toBe('Preset · Vocal Lift, changed');
    expect(panel.one('.chosen').textContent).toContain('Vocal Lift*');
    await panel.click('Undo');
    expect(panel.presetButton).toBe('Preset · Vocal Lift');
    await panel.click('Undo');
    expect(values()).toMatchObject({ termA: 0, morph: 0, autoGain: 0 });
    expect(panel.presetButton).toBe('Presets');
  });

  it('are not changed by what a host automates, but by a hand and by the host’s own controls', async () => {
    instrument.automate({ morph: 0.1 });
    await panel.play('Vocal Lift');
    instrument.automate({ morph: 0.4 });
    await panel.drawn();
    await expect.poll(() => panel.presetButton).toBe('Preset · Vocal Lift');
    await panel.saveAs('Mine');
    instrument.automate({ morph: 0.5 });
    await expect.poll(() => panel.input('Morph').ariaValueText).toBe('50 percent');
    expect(panel.presetButton).toBe('Preset · Mine');
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    expect(panel.presetButton, 'a hand').toBe('Preset · Mine, changed');
    instrument.automate({ morph: 0.6 });
    await expect.poll(() => panel.presetButton).toBe('Preset · Mine');
    instrument.move({ amount: 0.3 });
    await expect
      .poll(() => panel.presetButton, { message: 'a knob' })
      .toBe('Preset · Mine, changed');
  });

  it('are chosen with the keys of a menu', async () => {
    await panel.tabTo(panel.one('.chosen'));
    await panel.press('{ArrowDown}');
    expect(focused()?.textContent).toContain('Flat');
    await panel.press('{ArrowDown}');
    expect(focused()?.textContent).toContain('Vocal Lift');
    await panel.press('{ArrowDown}{ArrowDown}');
    expect(focused()?.textContent).toContain('Acoustic Guitar');
    await panel.press('{End}');
    expect(focused()?.textContent).toContain('Save as SVG');
    await panel.press('{ArrowDown}m{ArrowUp}');
    expect(focused()?.textContent).toContain('Heavy Guitars');
    await panel.press('{Enter}');
    expect(panel.presetButton).toBe('Preset · Heavy Guitars');
    expect(focused()).toBe(panel.one('.chosen'));
    await panel.press('{Enter}');
    expect(focused()?.textContent).toContain('Heavy Guitars');
    await panel.press('{Escape}');
    expect(panel.items).toEqual([]);
    expect(focused()).toBe(panel.one('.chosen'));
  });

  it('are found by their names in the field of a word, and played in one step', async () => {
    panel.input('Left word').focus();
    await panel.press('telephone');
    expect(panel.options).toEqual(['Telephone, preset']);
    expect(values().termA, 'it plays only once it is taken').toBe(0);
    await panel.press('{Enter}');
    expect(values()).toMatchObject({ termA: termOf('tinny'), amount: 2, band1Gain: -18 });
    expect(panel.presetButton).toBe('Preset · Telephone');
    expect(panel.input('Left word').value).toBe('tinny');
    await panel.press('{Control>}z{/Control}');
    expect(values()).toMatchObject({ termA: 0, amount: 1, band1Gain: 0 });
    await panel.saveAs('Mine and only');
    panel.input('Right word').focus();
    await panel.press('only');
    expect(panel.options).toEqual(['Mine and only, preset']);
  });

  it('begin with Flat, which the field of a word finds and which plays no word', async () => {
    await panel.click('Preset');
    expect(panel.items[0]).toBe('Flat no change');
    await panel.press('{Escape}');
    panel.input('Right word').focus();
    await panel.press('flat');
    expect(panel.options).toContain('Flat, preset');
    await userEvent.click(panel.one('[aria-label="Flat, preset"]'));
    expect(values()).toMatchObject({ amount: 0, band1Gain: 0, output: 0, bypass: 0 });
    expect(panel.presetButton).toBe('Preset · Flat');
  });

  it('show their words, of a pad the largest shares', async () => {
    instrument.move({ morph: 0.3, morphY: 0.6, termC: termOf('soft'), termD: termOf('loud') });
    await panel.drawn();
    await panel.saveAs('Four');
    await panel.click('Preset');
    expect(panel.items).toContain('Four soft warm loud');
  });

  it('say “no change” in place of their words where they change nothing', async () => {
    const saved = async (name: string, change: Partial<ReturnType<typeof values>>) => {
      instrument.move(change);
      await panel.drawn();
      await panel.saveAs(name);
    };
    await saved('Still', { amount: 0 });
    await saved('Edited', { band2Gain: 3 });
    await saved('Off', { band2On: 0 });
    await saved('Louder', { output: 2 });
    await panel.click('Preset');
    expect(panel.items.slice(0, 4)).toEqual([
      'Still no change',
      'Edited warm bright',
      'Off no change',
      'Louder warm bright',
    ]);
  });

  it('are offered the name of the walk or of the largest shares', async () => {
    const offered = async (at: Partial<ReturnType<typeof values>>): Promise<string> => {
      instrument.move(at);
      await panel.drawn();
      await panel.click('Preset');
      await panel.click('Save as…');
      const { value } = panel.one('#name') as HTMLInputElement;
      await panel.press('{Escape}');
      return value;
    };
    expect(await offered({ morph: 0.9 })).toBe('warm to bright');
    const [soft, loud] = [termOf('soft'), termOf('loud')];
    expect(await offered({ termC: soft, termD: loud, morphY: 0.6 })).toBe('loud and bright');
    expect(await offered({ morph: 0, morphY: 1 })).toBe('soft');
    const [mapX = 0, mapY = 0] = TERMS[loud]?.map ?? [];
    expect(await offered({ mode: 1, mapX, mapY })).toBe('loud');
    expect(await offered({ mapX: mapX + 0.05 })).toMatch(/^loud/u);
  });

  it('are saved under a name, changed, deleted and brought back, also by another element', async () => {
    await panel.pressTrack('Morph', 0.5);
    await panel.saveAs('Mine');
    expect(panel.presetButton).toBe('Preset · Mine');
    await panel.saveAs('Mine');
    expect(panel.presetButton).toBe('Preset · Mine 2');
    await panel.pressTrack('Amount', 0.2);
    await panel.click('Preset');
    await panel.click('Save changes');
    expect(panel.presetButton).toBe('Preset · Mine 2');
    panel.remove();
    panel = await ToolbarHarness.open(instrument);
    await panel.click('Preset');
    expect(panel.items.slice(0, 2)).toEqual(['Mine warm bright', 'Mine 2 warm bright']);
    await panel.press('{Home}{Delete}');
    expect(panel.notice).toBe('“Mine” is deleted.');
    await userEvent.click(panel.one('.popup.notice button'));
    await panel.click('Preset');
    expect(panel.items.slice(0, 2)).toEqual(['Mine warm bright', 'Mine 2 warm bright']);
  });

  it('are not named by the button once they are deleted, in any window', async () => {
    const other = await ToolbarHarness.open(instrument);
    await panel.saveAs('Mine');
    await panel.click('Preset');
    await panel.click('Delete this preset');
    expect(panel.presetButton).toBe('Presets');
    instrument.move({ morph: 0.2 });
    await other.drawn();
    expect(other.presetButton).toBe('Presets');
    other.remove();
    await userEvent.click(panel.one('.popup.notice button'));
    await panel.drawn();
    expect(panel.presetButton).toBe('Preset · Mine, changed');
  });

  it.each(['Mine', 'mine'])(
    'are never replaced by another one that is called “%s”',
    async (name) => {
      await panel.saveAs('Mine');
      const told = recordTold(panel);
      await panel.pressTrack('Amount', 0.2);
      await panel.saveAs(name);
      const text = `There is a preset “${name}” already: saved as “${name} 2”.`;
      expect(panel.notice).toBe(text);
      expect(told).toContain(text);
      await panel.click('Preset');
      expect(panel.items.slice(0, 2)).toEqual(['Mine warm bright', `${name} 2 warm bright`]);
    },
  );

  it('say when the browser keeps them again after its storage was full', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await panel.saveAs('One');
    expect(panel.notice).toMatch(/^Saved as “One”\. This browser does not keep presets/u);
    full.mockRestore();
    await panel.saveAs('Two');
    expect(panel.notice).toMatch(/^Saved as “Two”\. This browser keeps your presets again/u);
    expect(localStorage.getItem('neural-eq-morph.presets.1')).toMatch(/"One"[^]*"Two"/u);
  });

  it('come from a file, with markup in a name as text and a notice about what cannot be read', async () => {
    const file = (presets: unknown, version = 1) =>
      JSON.stringify({ format: 'neural-eq-morph-presets', version, presets });
    await panel.importFile(
      file([
        { name: '<img src=x onerror=alert(1)>', parameters: { termA: 'soft' } },
        { name: 'Odd', parameters: { termA: 'nonsense' } },
      ]),
    );
    expect(panel.notice).toContain('1 preset imported. “Odd” was left out');
    expect(panel.all('img')).toEqual([]);
    await panel.play('<img');
    expect(values().termA).toBe(termOf('soft'));
    await panel.importFile(file([], 2), 'later.json');
    expect(panel.notice).toBe(
      '“later.json” was not imported: it has version 2, which a later version of the plugin wrote; this one reads version 1.',
    );
    await panel.importFile('x'.repeat(600_000));
    await expect.poll(() => panel.notice).toContain('too large');
    await panel.click('Preset');
    expect(panel.items[0]).toContain('<img');
  });

  it('need a name: what is missing is told each time, until there is one', async () => {
    await panel.click('Preset');
    await panel.click('Save as…');
    await panel.press('{Delete}{Enter}');
    const field = panel.one('#name');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveAccessibleErrorMessage('A preset needs a name.');
    const told = recordTold(panel);
    await panel.press('{Enter}');
    await expect.poll(() => told).toEqual(['A preset needs a name.']);
    await panel.press('M');
    expect(field).toHaveAttribute('aria-invalid', 'false');
    await panel.press('{Enter}');
    expect(panel.presetButton).toBe('Preset · M');
  });

  it('are not added again by a file that has nothing new', async () => {
    const file = (presets: unknown) =>
      JSON.stringify({ format: 'neural-eq-morph-presets', version: 1, presets });
    const mine = { name: 'Mine', parameters: { termA: 'soft' } };
    const other = { name: 'Other', parameters: { termA: 'loud' } };
    await panel.importFile(file([mine, other]));
    await panel.importFile(file([mine, other]));
    expect(panel.notice).toBe('No new presets. 2 were there already.');
    const changed = { ...mine, parameters: { termA: 'bright' } };
    for (const text of [
      '1 preset imported. 1 was there already.',
      'No new presets. 2 were there already.',
    ]) {
      await panel.importFile(file([changed, other]));
      expect(panel.notice).toBe(text);
    }
    await panel.click('Preset');
    expect(
      panel.items.slice(0, 4).map((item) => item.replace(/ (?:soft|loud|bright).*/u, '')),
    ).toEqual(['Mine', 'Other', 'Mine 2', 'Flat no change']);
  });

  it('are named without the tick of the one that plays', async () => {
    await panel.saveAs('Mine');
    await panel.click('Preset');
    const { content } = getComputedStyle(panel.named('Mine'), '::before');
    expect(content, 'the tick is drawn, not written').toBe('""');
  });

  it.each(['Copy as Equalizer APO text', 'Save as SVG'])(
    'say so where the code of “%s” could not be loaded, and work once it is there',
    async (item) => {
      vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
      const load = vi.spyOn(exportsPart, 'load').mockRejectedValueOnce(new TypeError('offline'));
      const told = recordTold(panel);
      await panel.click('Preset');
      await panel.click(item);
      const text = 'The export could not be loaded; is the network there? Try again.';
      await expect.poll(() => panel.notice).toBe(text);
      expect(told).toContain(text);
      load.mockRestore();
      await panel.click('Preset');
      await panel.click(item);
      await expect.poll(() => panel.notice).toMatch(/^Copied|downloads/u);
    },
  );

  it('are copied as text that Equalizer APO reads', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await panel.play('Vocal Lift');
    await panel.click('Preset');
    await panel.click('Copy as');
    await expect.poll(() => panel.notice).toContain('Copied');
    expect(write.mock.calls[0]?.[0]).toMatch(/^Preamp: -\d+\.\d dB\nFilter 1: ON LSC Fc \d+ Hz/u);
  });
});
