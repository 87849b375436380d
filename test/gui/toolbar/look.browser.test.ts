import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
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

const values = () => instrument.state.values;

describe('the look of the tools', () => {
  interface DevTools {
    send(method: string, params: object): Promise<unknown>;
  }
  const prefer = (value: string): Promise<unknown> =>
    (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  afterEach(() => prefer(''));

  it.each([
    ['dark', '640px'],
    ['light', '640px'],
    ['dark', '320px'],
    ['light', '320px'],
  ])('breaks no rule of axe in the %s theme at %s, menus open', async (theme, width) => {
    await prefer(theme);
    panel.remove();
    panel = await ToolbarHarness.open(instrument, width);
    await panel.saveAs('A name that is as long as a name may ever be');
    for (const menu of ['Compare and undo', 'Preset']) {
      await panel.click(menu);
      const bounds = panel.element.getBoundingClientRect();
      for (const part of panel.all('.head > *, .popup')) {
        if (!part.checkVisibility()) continue;
        const { left, right, bottom } = part.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(bounds.left);
        expect(right, part.className).toBeLessThanOrEqual(bounds.right + 0.5);
        expect(bottom).toBeLessThanOrEqual(bounds.bottom);
      }
      const { violations } = await axe.run(panel.element, {
        rules: { region: { enabled: false } },
      });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      await panel.press('{Escape}');
    }
  });

  it('names what can be held to play the other setting, of what the panel shows', async () => {
    const hint = (): string => panel.one('.popup .heading').innerText.trim();
    await panel.click('Compare and undo');
    expect(hint()).toBe('Hold B or the key C to hear B.');
    const popup = panel.one('.popup[role="menu"]');
    expect(popup.scrollWidth).toBeLessThanOrEqual(popup.clientWidth);
    panel.remove();
    panel = await ToolbarHarness.open(instrument, '320px');
    await panel.click('Compare and undo');
    expect(hint()).toBe('Hold the key C to hear B.');
  });

  it('uses the whole height of a small panel', async () => {
    panel.remove();
    panel = await ToolbarHarness.open(instrument, '320px');
    panel.box.style.marginBlockStart = '0';
    await panel.click('Preset');
    const { bottom, height } = panel.one('.popup[role="menu"]').getBoundingClientRect();
    const room = Math.min(window.innerHeight, panel.element.getBoundingClientRect().bottom);
    const { scrollHeight, clientHeight } = panel.one('.popup[role="menu"]');
    if (scrollHeight > clientHeight) expect(room - bottom).toBeLessThan(10);
    else expect(height).toBeGreaterThan(300);
  });

  it('has undo and the other letter in its menu in a small panel', async () => {
    panel.remove();
    panel = await ToolbarHarness.open(instrument, '320px');
    await panel.pressTrack('Morph', 0.5);
    await panel.click('Compare and undo');
    expect(panel.items.slice(0, 4)).toEqual(['Undo', 'Redo', 'Go to B', 'Copy A to B']);
    await panel.click('Undo');
    expect(values().morph).toBe(0);
  });
});
