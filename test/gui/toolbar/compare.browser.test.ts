import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';
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
  vi.useRealTimers();
  vi.restoreAllMocks();
  panel.remove();
});

const values = () => instrument.state.values;

describe('undo', () => {
  it('reverts a drag in one step, by button and by keys, and leaves the host’s automation', async () => {
    await panel.pressTrack('Morph', 0.75);
    const there = values().morph;
    instrument.move({ amount: 0.5 });
    await panel.click('Undo');
    expect(values()).toMatchObject({ morph: 0, amount: 0.5 });
    expect(panel.named('Undo')).toHaveAttribute('aria-disabled', 'true');
    await panel.press('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(values().morph).toBe(there);
    await panel.press('{Control>}z{/Control}');
    expect(values().morph).toBe(0);
    await panel.press('{Control>}y{/Control}');
    expect(values().morph).toBe(there);
  });

  it('is one step for a double click that moved the thumb, and none for a cancelled drag', async () => {
    instrument.move({ amount: 0.2 });
    await panel.drawn();
    const pointer = new Pointer(panel.track('Amount'));
    const send = (type: string): boolean => pointer.sendAt(type, [0.8, 0.5]);
    for (const type of ['pointerdown', 'pointerup', 'pointerdown', 'pointerup']) send(type);
    expect(values().amount).toBe(1);
    await panel.drawn();
    await panel.click('Undo');
    expect(values().amount).toBe(0.2);
    send('pointerdown');
    await panel.press('{Escape}');
    send('pointerup');
    await panel.drawn();
    expect(values().amount).toBe(0.2);
    expect(panel.named('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  it('keeps its keys from the host, and leaves those in a text that is typed alone', async () => {
    const hostKeys: string[] = [];
    const listen = ({ key }: KeyboardEvent): unknown => hostKeys.push(key);
    document.addEventListener('keydown', listen);
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    await panel.press('{Control>}z{/Control}c');
    expect(hostKeys).toEqual(['Control']);
    expect(values().morph).toBe(0);
    await panel.press('{ArrowRight}');
    panel.input('Left word').focus();
    await panel.press('x{Control>}z{/Control}');
    expect(values().morph).toBe(0.01);
    document.removeEventListener('keydown', listen);
  });
});

describe('another song', () => {
  it('starts with no steps to undo', async () => {
    await panel.click('Setting B');
    const kept = { version: 1, heard: 'A', other: { parameters: { morph: 0.9 } } };
    instrument.kept = kept;
    instrument.memory.restoreCount++;
    instrument.notify();
    await panel.drawn();
    expect(panel.named('Undo').ariaDisabled).toBe('true');
    expect(instrument.kept).toBe(kept);
    await panel.click('Setting B');
    expect(values().morph).toBe(0.9);
    await panel.click('Undo');
    expect(values().morph).not.toBe(0.9);
  });
});

describe('A and B', () => {
  it('are two settings, one step of undo apart, saved with the song', async () => {
    await panel.click('Setting B');
    expect(panel.named('Setting B')).toHaveAttribute('aria-pressed', 'true');
    await panel.play('Drum Bus');
    await panel.click('Setting A');
    expect(values()).toMatchObject({ termA: 0, morph: 0 });
    expect(panel.presetButton).toBe('Presets');
    const kept: unknown = JSON.parse(JSON.stringify(instrument.kept));
    panel.remove();
    instrument = new FakeInstrument({ termB: termOf('bright') }, TERMS);
    instrument.kept = kept;
    panel = await ToolbarHarness.open(instrument);
    await panel.click('Setting B');
    expect(values().termA).toBe(termOf('soft'));
    expect(panel.presetButton).toBe('Preset · Drum Bus');
    await panel.click('Undo');
    expect(values().termA).toBe(0);
    expect(panel.named('Setting A')).toHaveAttribute('aria-pressed', 'true');
  });

  it('sound as the other one while C is down, or until the focus leaves', async () => {
    await panel.click('Setting B');
    await panel.pressTrack('Morph', 0.5);
    const there = values().morph;
    panel.input('Morph').focus();
    await panel.press('{c>}');
    expect(values().morph).toBe(0);
    expect(panel.named('Setting A')).toHaveAttribute('aria-pressed', 'true');
    await panel.press('{/c}');
    expect(values().morph).toBe(there);
    await panel.press('{c>}');
    panel.input('Morph').blur();
    await panel.drawn();
    expect(values().morph).toBe(there);
    await panel.press('{/c}');
  });

  it('keep the view and the focus while C is down', async () => {
    const view = (): number =>
      (panel.all('.views input') as HTMLInputElement[]).findIndex(({ checked }) => checked);
    await panel.click('Setting B');
    // Only the pad shows this one, while the slider is enough for the other.
    instrument.move({ morphY: 0.6 });
    await panel.drawn();
    panel.input('Morph Y').focus();
    expect([view(), focused()]).toEqual([1, panel.input('Morph Y')]);
    for (const key of ['{c>}', '{/c}']) {
      await panel.press(key);
      await panel.drawn();
      expect(values().morphY).toBe(key === '{c>}' ? 0 : 0.6);
      expect([view(), focused()]).toEqual([1, panel.input('Morph Y')]);
    }
    // What is touched meanwhile stays, and its view with it.
    await panel.press('{c>}');
    await panel.press('{ArrowLeft}');
    await panel.drawn();
    expect([values().morphY, view()]).toEqual([0, 0]);
    await panel.press('{/c}');
  });

  it('sound as the other one while its letter is pressed', async () => {
    await panel.click('Setting B');
    await panel.pressTrack('Morph', 0.5);
    const finger = new Pointer(panel.named('Setting A'), 'touch');
    const send = (type: string): boolean => finger.sendAt(type, [0.5, 0.5]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    send('pointerdown');
    expect(values().morph).toBe(0);
    vi.advanceTimersByTime(450);
    send('pointerup');
    expect(values().morph).toBeGreaterThan(0.4);
    send('pointerdown');
    window.dispatchEvent(new Event('blur'));
    expect(values().morph, 'in another window no letter is pressed').toBeGreaterThan(0.4);
    send('pointerdown');
    send('pointerup');
    expect(values().morph).toBe(0);
  });

  it('change with each click of a mouse, whichever letter has the focus, and play while it holds', async () => {
    for (const name of ['B', 'A', 'B', 'A']) {
      await userEvent.click(panel.named(`Setting ${name}`));
      await panel.drawn();
      expect(panel.named(`Setting ${name}`), name).toHaveAttribute('aria-pressed', 'true');
      expect(panel.named(`Setting ${name}`).matches(':focus')).toBe(true);
    }
    await userEvent.click(panel.named('Setting B'), { delay: 500 });
    await panel.drawn();
    expect(panel.named('Setting A'), 'after a hold').toHaveAttribute('aria-pressed', 'true');
  });

  it('are copied and matched in loudness', async () => {
    await panel.click('Setting B');
    await panel.pressTrack('Morph', 0.9);
    await panel.click('Compare and undo');
    expect(panel.one('.hint').textContent).toMatch(/[AB] is \d\.\d\sdB louder\./u);
    await panel.click('Match loudness');
    expect(values().autoGain).toBe(1);
    await panel.click('Setting A');
    expect(values()).toMatchObject({ autoGain: 1, morph: 0 });
    await panel.click('Compare and undo');
    expect(panel.one('.hint').textContent).toContain('equally loud');
    await panel.click('Copy A to B');
    await panel.click('Setting B');
    expect(values().morph).toBe(0);
  });

  it.each([7, { version: 1, heard: 'A', other: { parameters: { morph: 'x' } } }])(
    'are left out with a notice where a song has %j instead of them',
    async (kept) => {
      panel.remove();
      instrument.kept = kept;
      panel = await ToolbarHarness.open(instrument);
      expect(panel.text).toContain('What this song keeps of A and B was left out');
      await panel.click('Setting B');
      expect(panel.text).not.toContain('What this song keeps');
    },
  );

  it('of a later version stay in the song as they are, and their notice stays', async () => {
    panel.remove();
    const kept = { version: 9 };
    instrument.kept = kept;
    panel = await ToolbarHarness.open(instrument);
    const notice = 'What this song keeps of A and B was left out';
    expect(panel.text).toContain(notice);
    await panel.click('Setting B');
    expect(panel.text).toContain(notice);
    expect(instrument.kept).toBe(kept);
  });
});
