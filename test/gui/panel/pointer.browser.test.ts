import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

beforeEach(async () => {
  instrument = new FakeInstrument({ morph: 0.2 });
  panel = new PanelHarness(instrument);
  await panel.drawn();
});
afterEach(() => {
  panel.remove();
});

describe('with the pointer, a person', () => {
  it('presses anywhere on the ribbon', async () => {
    await panel.pressTrack('Morph', 0.75);
    expect(instrument.state.values.morph).toBeCloseTo(0.75, 2);
    expect(focused()).toBe(panel.input('Morph'));
    await panel.pressTrack('Morph', 0.1);
    expect(instrument.state.values.morph).toBeCloseTo(0.1, 2);
  });

  it('presses anywhere on a small slider', async () => {
    await panel.pressTrack('Output', 0.5);
    expect(instrument.state.values.output).toBeCloseTo(0, 0);
    await panel.pressTrack('Amount', 0.97);
    expect(instrument.state.values.amount).toBe(2);
  });

  it('returns to the default with a double click', async () => {
    await panel.pressTrack('Amount', 0.1, true);
    expect(instrument.state.values.amount).toBe(1);
  });

  it('drags, and drags finely with Shift', () => {
    const pointer = new Pointer(panel.track('Morph'));
    const at = (type: string, share: number, shiftKey = false): boolean =>
      pointer.sendAt(type, [share, 0.5], { shiftKey });
    expect(at('pointerdown', 0.4), 'no native drag begins').toBe(false);
    at('pointermove', 0.6);
    expect(instrument.state.values.morph).toBeCloseTo(0.6, 2);
    at('pointermove', 0.8, true);
    expect(instrument.state.values.morph).toBeCloseTo(0.62, 2);
    at('pointermove', 5);
    expect(instrument.state.values.morph).toBe(1);
    at('pointerup', 5);
    at('pointermove', 0.1);
    expect(instrument.state.values.morph).toBe(1);
  });

  it('undoes a drag with Escape', async () => {
    new Pointer(panel.track('Morph')).sendAt('pointerdown', [0.9, 0.5]);
    expect(instrument.state.values.morph).toBeCloseTo(0.9, 2);
    await panel.press('{Escape}');
    expect(instrument.state.values.morph).toBe(0.2);
  });

  it('picks a word from the list', async () => {
    await userEvent.click(panel.input('Right word'));
    await panel.drawn();
    const options = panel.all('[role="option"]');
    expect(options).toHaveLength(instrument.terms.length);
    const soft = options.find((option) => option.getAttribute('aria-label')?.startsWith('soft'));
    await userEvent.click(soft as HTMLElement);
    await panel.drawn();
    expect(instrument.asked).toEqual([['termB', 2]]);
    expect(panel.input('Right word').value).toBe('soft');
    expect(focused()).toBe(panel.input('Right word'));
  });

  it('does not move the window that the host has put around', async () => {
    const events: string[] = [];
    const listen = (event: Event): unknown => events.push(event.type);
    for (const type of ['pointerdown', 'mousedown', 'dragstart']) {
      panel.box.addEventListener(type, listen);
    }
    panel.box.draggable = true;
    await panel.pressTrack('Morph', 0.5);
    await userEvent.click(panel.input('Left word'));
    await userEvent.click(panel.button('Bypass'));
    await userEvent.dragAndDrop(panel.track('Output'), panel.track('Amount'));
    expect(events).toEqual([]);
    await userEvent.click(panel.one('.title'));
    expect(events).toContain('pointerdown');
  });
});
