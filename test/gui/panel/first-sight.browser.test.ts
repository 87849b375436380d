import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

let panel: PanelHarness;
let instrument: FakeInstrument;

const SENTENCE = 'Pick two words, then slide between them. The five bands follow.';
const lines = (): string[] => panel.all('.first-sight').map((each) => each.textContent.trim());

async function open(widthPx = 640): Promise<void> {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, `${widthPx}px`);
  panel.element.style.inlineSize = `${widthPx}px`;
  await panel.drawn();
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  panel.remove();
});

describe('at first sight', () => {
  it.each([640, 390, 320])('one line says what the plugin does at %i px', async (widthPx) => {
    await open(widthPx);
    expect(lines()).toEqual([SENTENCE]);
    const { height } = panel.element.getBoundingClientRect();
    const line = panel.one('.first-sight').getBoundingClientRect();
    expect(line.right).toBeLessThanOrEqual(panel.element.getBoundingClientRect().right);
    // It covers nothing that one takes hold of.
    for (const control of panel.all('.node, input, button, .readout')) {
      const box = control.getBoundingClientRect();
      const isBeside = box.bottom <= line.top || box.top >= line.bottom;
      expect(isBeside || box.right <= line.left || box.left >= line.right, control.outerHTML).toBe(
        true,
      );
    }
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    expect(lines()).toEqual([]);
    expect(panel.element.getBoundingClientRect().height).toBe(height);
  });

  it('does not return in that browser', async () => {
    await open();
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{Control>}z{/Control}');
    expect(lines()).toEqual([]);
    panel.remove();
    await open();
    expect(lines()).toEqual([]);
  });

  it('stays while a host automates, which is no hand', async () => {
    await open();
    instrument.move({ morph: 0.4, amount: 1.5 });
    await panel.drawn();
    expect(lines()).toEqual([SENTENCE]);
  });

  it('goes as well where the browser refuses its storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await open();
    expect(lines()).toEqual([SENTENCE]);
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    expect(lines()).toEqual([]);
    panel.remove();
    await open();
    expect(lines()).toEqual([]);
  });
});
