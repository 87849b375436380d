import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { recordTold } from '../told.ts';
import { ToolbarHarness, newInstrument } from './toolbar-harness.ts';

let instrument: FakeInstrument;
let panel: ToolbarHarness;

beforeEach(async () => {
  localStorage.clear();
  instrument = newInstrument();
  panel = await ToolbarHarness.open(instrument);
});
afterEach(() => {
  vi.useRealTimers();
  panel.remove();
});

/** What the live regions have at this moment. */
const told = (): string[] =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent.trim())
    .filter((text) => text !== '');

/** Presses an item of the menu "Compare and undo" with the keys alone. */
async function choose(item: string): Promise<void> {
  panel.named('Compare and undo').focus();
  await panel.press('{Enter}');
  panel.named(item).focus();
  await panel.press('{Enter}');
}

describe('a person who does not see the screen', () => {
  it('hears at once that a step is undone or done again, by keys and by the buttons', async () => {
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{Control>}z{/Control}');
    expect(told()).toEqual(['Undone: Morph. Steps left to undo: 0']);
    panel.one('button[aria-label="Redo"]').click();
    await panel.drawn();
    expect(told()).toEqual(['Done again: Morph. Steps left to undo: 1']);
  });

  it('hears that nothing is left to undo or to do again, each time', async () => {
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{Control>}zz{/Control}');
    expect(told()).toEqual(['Nothing left to undo.']);
    const again = recordTold(panel);
    await panel.press('{Control>}z{/Control}');
    await expect.poll(() => again).toEqual(['Nothing left to undo.']);
    await panel.press('{Control>}yy{/Control}');
    expect(told()).toEqual(['Nothing left to redo.']);
    const redone = recordTold(panel);
    panel.one('button[aria-label="Redo"]').click();
    await expect.poll(() => redone).toEqual(['Nothing left to redo.']);
  });

  it('can still bring a preset back after a redo that found nothing', async () => {
    await panel.saveAs('Mine');
    panel.one('.chosen').focus();
    await panel.press('{ArrowDown}{Home}{Delete}{Control>}y{/Control}{Control>}z{/Control}');
    expect(panel.notice).toBe('“Mine” is back.');
  });

  it.each([
    ['Copy A to B', 'A is copied to B.'],
    ['Match loudness', 'Auto gain is on for A and B.'],
  ])('hears what has come of “%s”, until the next change', async (item, text) => {
    await choose(item);
    expect(told()).toEqual([text]);
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    expect(told()).toEqual([]);
  });

  it('hears each way of the menu’s items', async () => {
    await choose('Match loudness');
    await choose('Match loudness');
    expect(told()).toEqual(['Auto gain is off for A and B.']);
    panel.named('Setting B').focus();
    await panel.press('{Enter}');
    expect(told()).toEqual(['B plays.']);
    await choose('Copy B to A');
    expect(told()).toEqual(['B is copied to A.']);
    await panel.click('Setting A');
    expect(told()).toEqual(['A plays.']);
  });

  it('hears whether the spectrum is shown', async () => {
    panel.remove();
    const withSamples = Object.assign(newInstrument(), { samples: () => undefined });
    panel = await ToolbarHarness.open(withSamples);
    await choose('Spectrum');
    expect(told()).toEqual(['The spectrum is hidden.']);
    await choose('Spectrum');
    expect(told()).toEqual(['The spectrum is shown.']);
  });

  it('hears in a small panel, too, that the other setting plays', async () => {
    panel.remove();
    panel = await ToolbarHarness.open(instrument, '360px');
    await choose('Go to B');
    expect(told()).toEqual(['B plays.']);
  });
});

describe('the letter of the setting that does not play', () => {
  const morph = (): number => instrument.state.values.morph;
  const isPressed = (name: string): boolean =>
    panel.named(`Setting ${name}`).getAttribute('aria-pressed') === 'true';

  beforeEach(async () => {
    await panel.click('Setting B');
    panel.input('Morph').focus();
    await panel.press('{End}');
    panel.named('Setting A').focus();
  });

  it.each([
    ['Enter', 'Enter'],
    ['the space bar', ' '],
  ])('plays it while %s is held, and goes back at the end', async (_, key) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const send = (type: string): boolean =>
      panel
        .named('Setting A')
        .dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    expect(send('keydown'), 'the browser makes no click of it').toBe(false);
    await panel.drawn();
    expect([morph(), isPressed('A')]).toEqual([0, true]);
    vi.advanceTimersByTime(450);
    send('keyup');
    await panel.drawn();
    expect([morph(), isPressed('B')]).toEqual([1, true]);
    expect(told(), 'nothing is told over what is heard').not.toContain('A plays.');
  });

  it.each(['{Enter}', ' '])('changes to it for a short press of “%s”, in one step', async (key) => {
    await panel.press(key);
    expect([morph(), isPressed('A')]).toEqual([0, true]);
    expect(told()).toEqual(['A plays.']);
    await panel.press(key);
    expect(isPressed('A'), 'it plays already').toBe(true);
    await panel.press('{Control>}z{/Control}');
    expect([morph(), isPressed('B')]).toEqual([1, true]);
  });

  it('goes back when the focus leaves while a key is down', async () => {
    await panel.press('{Enter>}');
    expect(morph()).toBe(0);
    panel.input('Morph').focus();
    await panel.drawn();
    expect(morph()).toBe(1);
    await panel.press('{/Enter}');
    expect(morph()).toBe(1);
  });
});

describe('the menu of presets', () => {
  it('goes to a name with a blank in it as it is typed', async () => {
    panel.one('.chosen').focus();
    await panel.press('{Enter}');
    await panel.press('warm v');
    expect(focused()?.textContent.trim()).toContain('Warm Voice');
    expect(focused()).toHaveAttribute('role', expect.stringContaining('menuitem'));
  });
});
