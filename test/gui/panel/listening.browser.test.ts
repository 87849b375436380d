import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;
beforeAll(loadParts);
beforeEach(async () => {
  localStorage.clear();
  instrument = new FakeInstrument({ morph: 0.3 });
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
});
afterEach(() => panel.remove());

const node = (): HTMLElement => panel.one('.band[aria-label^="Band 2,"] input');
const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Waits, frame by frame, until an instrument's spectrum has been read so many times more. */
async function readAgain(of: FakeInstrument, times: number): Promise<void> {
  const wanted = of.reads + times;
  while (of.reads < wanted) await frame();
}

/** Waits until the page has told its observers whether an element can be seen. */
function observed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}

/** The highest alpha of what is painted behind the curve; undefined without a canvas. */
function painted(): number | undefined {
  const canvas = panel.all('canvas.spectrum')[0] as HTMLCanvasElement | undefined;
  const { width = 0, height = 0 } = canvas ?? {};
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data;
  return pixels?.reduce((most, value, i) => (i % 4 === 3 ? Math.max(most, value) : most), 0);
}

describe('listening to the change', () => {
  it('is switched by mouse and keys, described, and ended by Escape', async () => {
    const button = panel.button('Listen to the change');
    await userEvent.click(button);
    await panel.drawn();
    expect(instrument.listening).toEqual({ soloBand: 0, change: true });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(panel.text).toContain('You hear only what the equaliser changes');
    await panel.press('{Escape}');
    expect(instrument.listening.change).toBe(false);
    await panel.press(' ');
    expect(instrument.listening.change).toBe(true);
    await panel.press('{Enter}');
    expect(instrument.listening.change).toBe(false);
    expect(panel.text).toContain('Mostly warm');
  });

  it('changes no parameter and is no step of undo', async () => {
    await userEvent.click(panel.button('Listen to the change'));
    await panel.drawn();
    expect(instrument.asked).toEqual([]);
    expect(panel.one('[aria-label="Undo"]').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('solo', () => {
  it('is switched in the strip, and by S at a band', async () => {
    await userEvent.click(panel.one('[aria-label="Solo band 1"]'));
    await panel.drawn();
    expect(instrument.listening.soloBand).toBe(1);
    expect(panel.text).toContain('Band 1 by itself.');
    node().focus();
    await panel.press('s');
    expect(instrument.listening.soloBand).toBe(2);
    expect(panel.one('[aria-label="Solo band 2"]').getAttribute('aria-pressed')).toBe('true');
    await panel.press('s');
    expect(instrument.listening.soloBand).toBe(0);
  });

  it('sends no event out of the panel', async () => {
    const hostEvents: string[] = [];
    const listen = ({ type }: Event): void => void hostEvents.push(type);
    for (const type of ['listen-asked', 'spectrum-asked']) panel.box.addEventListener(type, listen);
    await userEvent.click(panel.one('[aria-label="Solo band 1"]'));
    expect(instrument.listening.soloBand).toBe(1);
    expect(hostEvents).toEqual([]);
  });

  it('leaves S to the host elsewhere, and Escape while the whole sound plays', async () => {
    const hostEvents: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => void hostEvents.push(key);
    document.addEventListener('keydown', listen);
    panel.input('Amount').focus();
    await panel.press('s');
    await panel.press('{Escape}');
    document.removeEventListener('keydown', listen);
    expect(hostEvents).toEqual(['s', 'Escape']);
    expect(instrument.listening.soloBand).toBe(0);
  });

  it('is shown alike in two panels of one instrument', async () => {
    const other = new PanelHarness(instrument, '320px');
    await other.drawn();
    await userEvent.click(panel.one('[aria-label="Solo band 1"]'));
    await panel.drawn();
    expect(other.text).toContain('Band 1 by itself.');
    other.remove();
  });

  it('is spoken with what it leaves alone, and so is its end', async () => {
    const said = (): string =>
      panel
        .all('[role="status"]')
        .map((each) => each.textContent)
        .join(' ');
    node().focus();
    await panel.press('s');
    const told = 'Band 2 by itself. Not in bounces or exports.';
    expect(panel.text).toContain(told);
    await expect.poll(said).toContain(told);
    await panel.press('s');
    await expect.poll(said).toContain('Everything is heard again.');
    await userEvent.click(panel.button('Listen to the change'));
    await expect.poll(said).toContain('The change by itself. Not in bounces or exports.');
    await panel.press('{Escape}');
    await expect.poll(said).toContain('Everything is heard again.');
  });

  it('stands out beside the sentence, with the button that ends it, and moves nothing', async () => {
    const top = (): number => panel.one('.dials').getBoundingClientRect().top;
    const before = top();
    for (const name of ['Solo', 'Listen to the change']) {
      await userEvent.click(panel.button(name));
      await panel.drawn();
      const { color, backgroundColor } = getComputedStyle(panel.one('.part'));
      expect(getComputedStyle(panel.one('.panel')).color, 'ink is its ground').toBe(
        backgroundColor,
      );
      expect(color).not.toBe(backgroundColor);
      expect(top()).toBe(before);
      const { height } = panel.button('Hear all').getBoundingClientRect();
      expect(height).toBeGreaterThanOrEqual(24);
      await panel.tabTo(panel.button('Hear all'));
      await panel.press('{Enter}');
      expect(instrument.listening).toEqual({ soloBand: 0, change: false });
      expect(focused()).toBe(panel.button('Listen to the change'));
    }
  });

  it('is told and ended where a small panel is closed', async () => {
    panel.remove();
    panel = new PanelHarness(instrument, '320px');
    await panel.drawn();
    const told = (): string[] =>
      panel.all('.part').flatMap((each) => (each.checkVisibility() ? [each.innerText] : []));
    expect(told()).toEqual([]);
    for (const [listening, text] of [
      [{ soloBand: 2, change: false }, 'Band 2 by itself.'],
      [{ soloBand: 0, change: true }, 'The change by itself.'],
    ] as const) {
      instrument.listen(listening);
      await panel.drawn();
      expect(told().join('')).toContain(text);
      await userEvent.click(panel.button('More'));
      await panel.drawn();
      expect(told(), 'once').toHaveLength(1);
      await userEvent.click(panel.button('Less'));
      await panel.tabTo(panel.button('Hear all'));
      await panel.press('{Enter}');
      expect(instrument.listening).toEqual({ soloBand: 0, change: false });
      expect(told()).toEqual([]);
      expect(focused()).toBe(panel.button('More'));
    }
  });
});

describe('the spectra', () => {
  it('are drawn while there is sound, and go when it is over', async () => {
    expect(instrument.feeds).toBe(1);
    expect(painted()).toBe(0);
    instrument.sounding = { before: 0.4, after: 1.2 };
    await expect.poll(painted, { timeout: 5000 }).toBeGreaterThan(20);
    instrument.sounding = undefined;
    await expect.poll(painted, { timeout: 10_000 }).toBe(0);
  });

  it('are looked for seldom in silence', async () => {
    await readAgain(instrument, 1);
    const beginMs = performance.now();
    await readAgain(instrument, 7);
    expect(performance.now() - beginMs, 'six reads a second at most').toBeGreaterThan(1000);
  });

  it('are closed when the panel is gone, hidden or out of sight', async () => {
    const feeds = (): number => instrument.feeds;
    panel.box.style.display = 'none';
    await expect.poll(feeds).toBe(0);
    panel.box.style.display = '';
    await expect.poll(feeds).toBe(1);
    panel.box.style.marginTop = '5000px';
    await expect.poll(feeds).toBe(0);
    const before = instrument.reads;
    // Meanwhile a panel in sight reads three times, 200 ms apart.
    const seen = new FakeInstrument();
    const other = new PanelHarness(seen, '640px');
    other.box.style.cssText += 'position: fixed; top: 0';
    await readAgain(seen, 3);
    expect(instrument.reads).toBe(before);
    other.remove();
    panel.box.style.marginTop = '';
    await expect.poll(feeds).toBe(1);
    panel.element.remove();
    expect(instrument.feeds).toBe(0);
  });

  it('are those of the instrument that is shown', async () => {
    const other = new FakeInstrument();
    (panel.element as HTMLElement & { instrument: FakeInstrument }).instrument = other;
    await panel.drawn();
    expect([instrument.feeds, other.feeds]).toEqual([0, 1]);
  });

  it('are switched off by keys, for the next time as well', async () => {
    const menu = panel.one('button[aria-label="Compare and undo"]');
    menu.focus();
    await panel.press('{Enter}');
    await panel.press('sp');
    await panel.press('{Enter}');
    expect(instrument.feeds).toBe(0);
    expect(painted()).toBeUndefined();
    const again = new PanelHarness(instrument, '640px');
    await again.drawn();
    // A panel opens its spectra when the page tells it that they can be seen.
    await observed(again.element);
    await again.drawn();
    expect(instrument.feeds).toBe(0);
    again.remove();
  });
});

describe('accessibility', () => {
  it.each(['640px', '320px'])('breaks no rule of axe while listening, at %s', async (width) => {
    panel.box.style.width = width;
    instrument.listen({ soloBand: 1, change: true });
    await panel.drawn();
    const { violations } = await axe.run(panel.element, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
