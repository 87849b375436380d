import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';
import {
  PressedPointer,
  band,
  field,
  gestures,
  instrument,
  node,
  open,
  panel,
  part,
  strip,
  type,
  useBandPanel,
  values,
  fault,
} from './band-panel.ts';

useBandPanel();

describe('the strip', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes typed numbers, absolute or as octaves from the words', async () => {
    await userEvent.click(node(2));
    await panel.drawn();
    await type('Frequency', '840');
    expect(values().band2Frequency).toBeCloseTo(1);
    expect(field('Frequency').value).toBe('840 Hz');
    await type('Frequency', '-1/2 oct');
    expect(values().band2Frequency).toBe(-0.5);
    await type('Gain', '-3 dB');
    expect(field('Gain').value).toBe('−3.0 dB');
    await type('Q', '1.8');
    expect(values().band2Q).toBeCloseTo(1);
    instrument.move({ morph: 1 });
    await panel.drawn();
    expect(values().band2Gain, 'an offset, whatever the morph').toBeCloseTo(-3.04, 1);
  });

  it('reverts a text without a number, and tells what to type', async () => {
    await type('Frequency', 'loud');
    expect(instrument.asked).toEqual([]);
    expect(field('Frequency').value).toBe('180 Hz');
    expect(field('Frequency'), 'it shows a number').toHaveAttribute('aria-invalid', 'false');
    expect(fault('Frequency').textContent).toContain('1.2k');
    await panel.press('{Tab}');
    expect(field('Frequency')).toHaveAttribute('aria-invalid', 'false');
    await userEvent.fill(field('Gain'), '12');
    await panel.press('{Escape}{Tab}');
    expect(instrument.asked).toEqual([]);
  });

  it('keeps what is being typed while the host automates', async () => {
    await userEvent.fill(field('Gain'), '1');
    instrument.move({ morph: 0.8 });
    await panel.drawn();
    expect(field('Gain').value).toBe('1');
  });

  it('replaces a number that the host moves, as soon as a person types', async () => {
    field('Gain').focus();
    for (const morph of [0.2, 0.4, 0.6, 0.8]) {
      instrument.move({ morph });
      await panel.drawn();
    }
    await expect.poll(() => field('Gain').selectionEnd).toBe(field('Gain').value.length);
    expect(field('Gain').selectionStart).toBe(0);
    await userEvent.keyboard('5');
    expect(field('Gain').value).toBe('5');
  });

  it('gives a typed number to the band that was chosen while it was typed', async () => {
    await userEvent.click(node(2));
    await panel.drawn();
    await userEvent.fill(field('Gain'), '7');
    node(4).dispatchEvent(new WheelEvent('wheel', { deltaY: -100, bubbles: true }));
    await panel.drawn();
    expect(values().band2Gain).not.toBe(0);
    expect(values().band4Gain).toBe(0);
    expect(values().band4Q).toBe(0.2);
    await panel.press('{Enter}');
    expect(values().band4Gain).toBe(0);
  });

  it('steps without a drag', async () => {
    const press = async (label: string): Promise<void> => {
      await userEvent.click(panel.one(`button[aria-label="${label}"]`));
      await panel.drawn();
    };
    await press('Gain up');
    await press('Gain up');
    await press('Frequency down');
    await press('Q up');
    expect(values()).toMatchObject({ band1Gain: 1, band1Q: 0.1 });
    expect(values().band1Frequency).toBeCloseTo(-1 / 12, 3);
    field('Gain').focus();
    await panel.press('{ArrowDown}');
    expect(values().band1Gain).toBe(0.5);
  });

  it.each(['mouse', 'touch'])('repeats steps while a %s holds a button', async (pointerType) => {
    const events = gestures();
    const up = panel.one('button[aria-label="Gain up"]');
    const pointer = new Pointer(up, pointerType);
    // The click that a browser sends after a press.
    const click = (): boolean => up.dispatchEvent(new MouseEvent('click', { detail: 1 }));
    pointer.sendAt('pointerdown', [0.5, 0.5]);
    expect(values().band1Gain).toBe(0);
    await expect.poll(() => values().band1Gain, { timeout: 5000 }).toBeGreaterThanOrEqual(1.5);
    pointer.sendAt('pointerup', [0.5, 0.5]);
    const reached = values().band1Gain;
    click();
    expect(values().band1Gain, 'the click of a held press is no step').toBe(reached);
    // The gesture ends after a rest, which another step would put off.
    await expect.poll(() => events).toEqual(['gesture-start', 'gesture-end']);
    expect(values().band1Gain).toBe(reached);
    pointer.sendAt('pointerdown', [0.5, 0.5]);
    pointer.sendAt('pointermove', [0.7, 0.6]);
    pointer.sendAt('pointerup', [0.7, 0.6]);
    click();
    expect(values().band1Gain).toBe(reached + 0.5);
  });

  it('steps by a key after a held press that ended elsewhere', async () => {
    const up = panel.one('button[aria-label="Gain up"]');
    const pointer = new Pointer(up);
    pointer.sendAt('pointerdown', [0.5, 0.5]);
    await expect.poll(() => values().band1Gain, { timeout: 5000 }).toBeGreaterThan(0);
    pointer.sendAt('pointermove', [5, 0.5]);
    const reached = values().band1Gain;
    pointer.sendAt('pointerup', [5, 0.5]);
    up.focus();
    await panel.press('{Enter}');
    expect(values().band1Gain).toBe(reached + 0.5);
  });

  it('stops the steps when the pointer leaves the button, or the button leaves the page', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pointer = new Pointer(panel.one('button[aria-label="Gain up"]'));
    pointer.sendAt('pointerdown', [0.5, 0.5]);
    pointer.sendAt('pointermove', [0.5, 1.5]);
    vi.advanceTimersByTime(600);
    pointer.sendAt('pointerup', [0.5, 1.5]);
    pointer.sendAt('pointerdown', [0.5, 0.5]);
    panel.remove();
    vi.advanceTimersByTime(600);
    expect(instrument.asked).toEqual([]);
  });

  it('chooses bands with the arrows, and switches one', async () => {
    panel.one('input[name="band"]').focus();
    await panel.press('{ArrowRight}');
    expect(strip()).toHaveAttribute('aria-label', 'Band 2, bell');
    await userEvent.click(panel.one('[role="switch"]'));
    await panel.drawn();
    expect(values().band2On).toBe(0);
    expect(panel.one('[role="switch"]')).toHaveAttribute('aria-checked', 'false');
    expect(band(2)).toHaveAttribute('aria-label', 'Band 2, bell, off');
    expect(node(2).textContent).toContain('off');
    expect(getComputedStyle(part(2, '.disc')).borderStyle).toBe('dashed');
  });

  it('pins a band where it is, in one change, and lets it follow the words again from there', async () => {
    await open('640px', { morph: 0.3, band2Gain: 1.5 });
    await userEvent.click(node(2));
    await panel.drawn();
    const shown = () => ['Frequency', 'Gain', 'Q'].map((name) => field(name).value);
    const pin = () => panel.one('[aria-label="Pin band 2"]');
    const before = shown();
    expect(panel.one('.type').textContent).toMatch(/bell\s+·\s+follows the words/u);
    const types = gestures();
    await userEvent.click(pin());
    await panel.drawn();
    expect(types).toEqual(['gesture-start', 'gesture-end']);
    expect(values().band2Pinned).toBe(1);
    expect(shown()).toEqual(before);
    expect(panel.one('.type').textContent).toMatch(/bell\s+·\s+pinned/u);
    instrument.move({ morph: 1, amount: 2 });
    await panel.drawn();
    expect(shown(), 'whatever the words say').toEqual(before);
    await userEvent.click(pin());
    await panel.drawn();
    expect(values().band2Pinned).toBe(0);
    expect(shown()).toEqual(before);
    instrument.move({ morph: 0 });
    await expect.poll(shown).not.toEqual(before);
  });

  it('tells which number a pin cannot keep', async () => {
    // The low shelf, pinned, reaches four octaves from 110 Hz.
    await open('640px', { band1Frequency: 4 });
    await userEvent.click(node(1));
    await panel.drawn();
    await userEvent.click(panel.one('[aria-label="Pin band 1"]'));
    await panel.drawn();
    expect(field('Frequency').value).toBe('1.76 kHz');
    expect(panel.all('[role="status"]').map((each) => each.textContent)).toContain('pinned');
    expect(panel.one('.told').textContent).toContain(
      'Band 1 has its own part of the spectrum: 20 Hz to 1.76 kHz. Bands 2, 3, 4 and 5 reach 2.88 kHz.',
    );
    expect(panel.one('.told').checkVisibility()).toBe(true);
  });

  it('gives a band and all bands back to the words, each in one change and one gesture', async () => {
    await open('640px', {
      band1Gain: 3,
      band1Q: 1,
      band1On: 0,
      band3Frequency: 1,
      band5On: 0,
    });
    const events = gestures();
    await userEvent.click(panel.button('Reset band'));
    await panel.drawn();
    expect(values()).toMatchObject({ band1Gain: 0, band1Q: 0, band1On: 1, band3Frequency: 1 });
    expect(events).toEqual(['gesture-start', 'gesture-end']);
    await userEvent.click(panel.button('Forget my edits'));
    await panel.drawn();
    expect(values()).toMatchObject({ band3Frequency: 0, band5On: 1 });
    expect(events).toHaveLength(4);
    expect(instrument.calls).toEqual([
      { band1Gain: 0, band1Q: 0, band1On: 1 },
      { band3Frequency: 0, band5On: 1 },
    ]);
    const isSeen = panel.button('Forget my edits').checkVisibility({ visibilityProperty: true });
    expect(isSeen).toBe(false);
    expect((focused() as HTMLInputElement).type).toBe('radio');
  });

  it('is behind More in a small panel, where the nodes stay', async () => {
    await open('320px');
    expect(strip().checkVisibility()).toBe(false);
    new PressedPointer(node(2), 'touch').drag(0, -30);
    expect(values().band2Gain).toBeGreaterThan(1);
    await userEvent.click(panel.button('More'));
    await panel.drawn();
    expect(strip().checkVisibility()).toBe(true);
  });
});
