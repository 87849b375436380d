import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PanelHarness } from '../harness.ts';
import {
  PressedPointer,
  band,
  gestures,
  graphScale,
  instrument,
  node,
  open,
  panel,
  part,
  useBandPanel,
  values,
} from './band-panel.ts';

useBandPanel();

describe.each(['mouse', 'touch', 'pen'])('with a %s, a person', (pointerType) => {
  it('drags a node from where it is: gain and frequency', async () => {
    const { octave, db } = graphScale();
    const events = gestures();
    const pointer = new PressedPointer(node(2), pointerType);
    expect(instrument.asked, 'a press alone moves nothing').toEqual([]);
    pointer.drag(octave, -3 * db);
    expect(values().band2Frequency).toBeCloseTo(1, 1);
    expect(values().band2Gain).toBeCloseTo(3, 1);
    await panel.drawn();
    pointer.at('pointermove', 2 * octave, 3 * db);
    expect(values().band2Frequency).toBeCloseTo(2, 1);
    expect(values().band2Gain).toBeCloseTo(-3, 1);
    pointer.up();
    expect(events).toEqual(['gesture-start', 'gesture-end']);
    pointer.at('pointermove', 0, 0);
    expect(values().band2Frequency).toBeCloseTo(2, 1);
    expect(instrument.asked.every(([id]) => /^band2(?:Gain|Frequency)$/u.test(id))).toBe(true);
  });

  it('gives a band back to the words with a double click', async () => {
    await open('640px', { band2Gain: 4, band2Frequency: 1, band2Q: 1, band2On: 0, band3Gain: 2 });
    const first = new PressedPointer(node(2), pointerType);
    first.up();
    expect(values().band2Gain).toBe(4);
    const second = new PressedPointer(node(2), pointerType);
    expect(values().band2Gain, 'not before it is up').toBe(4);
    second.up();
    second.at('pointermove', 80, 80);
    expect(values()).toMatchObject({
      band2Gain: 0,
      band2Frequency: 0,
      band2Q: 0,
      band2On: 0,
      band3Gain: 2,
    });
  });

  it('drags a node that was clicked just before, and keeps its edits', async () => {
    await open('640px', { band2Gain: 4, band2Q: 1.5 });
    const { db } = graphScale();
    new PressedPointer(node(2), pointerType).up();
    const pointer = new PressedPointer(node(2), pointerType);
    pointer.drag(0, 2 * db);
    expect(values().band2Gain).toBeLessThan(3);
    pointer.up();
    expect(values().band2Gain).toBeLessThan(3);
    expect(values().band2Gain).toBeGreaterThan(0);
    expect(values().band2Q).toBe(1.5);
  });

  it('drags Q wide and narrow by its handles', async () => {
    const high = new PressedPointer(part(2, '.high'), pointerType);
    high.drag(-12, 0);
    high.up();
    expect(values().band2Q).toBeCloseTo(1, 1);
    await panel.drawn();
    const low = new PressedPointer(part(2, '.low'), pointerType);
    low.drag(-24, 4);
    expect(values().band2Q).toBeCloseTo(-1, 1);
  });
});

describe('a drag', () => {
  it('sets gain and frequency in one change, and takes them back in one', async () => {
    const pointer = new PressedPointer(node(2));
    pointer.drag(30, -30);
    expect(instrument.calls.map((change) => Object.keys(change).sort())).toEqual([
      ['band2Frequency', 'band2Gain'],
    ]);
    await panel.press('{Escape}');
    expect(instrument.calls.at(-1)).toEqual({ band2Frequency: 0, band2Gain: 0 });
    expect(instrument.calls).toHaveLength(2);
    pointer.up();
  });

  it('is fine with Shift', () => {
    const { octave, db } = graphScale();
    new PressedPointer(node(3)).drag(octave, -5 * db, { shiftKey: true });
    expect(values().band3Frequency).toBeCloseTo(0.1, 2);
    expect(values().band3Gain).toBeCloseTo(0.5, 1);
  });

  it('keeps to its first direction with Ctrl or Cmd', async () => {
    const { octave, db } = graphScale();
    const up = new PressedPointer(node(3));
    up.drag(1, -3, { ctrlKey: true });
    up.at('pointermove', 90, -4 * db, { ctrlKey: true });
    expect(values().band3Frequency).toBe(0);
    expect(values().band3Gain).toBeCloseTo(4, 1);
    // Without the key both move again.
    up.at('pointermove', 90 + octave, -3 * db);
    expect(values().band3Frequency).toBeCloseTo(1, 1);
    expect(values().band3Gain).toBeCloseTo(3, 1);
    up.up();
    await panel.drawn();
    const across = new PressedPointer(node(4));
    across.drag(octave, 10, { metaKey: true });
    across.at('pointermove', octave, -300, { metaKey: true });
    expect(values().band4Frequency).toBeCloseTo(1, 1);
    expect(values().band4Gain).toBe(0);
  });

  it('moves Q with Alt: up is narrower; Shift is fine, and Escape undoes it', async () => {
    const before = values();
    const pointer = new PressedPointer(node(3));
    pointer.drag(50, -40, { altKey: true });
    expect(values().band3Q).toBeCloseTo(1, 1);
    expect(values()).toMatchObject({ band3Gain: 0, band3Frequency: 0 });
    pointer.at('pointermove', 50, -80, { altKey: true, shiftKey: true });
    expect(values().band3Q).toBeCloseTo(1.1, 1);
    await panel.press('{Escape}');
    expect(values()).toEqual(before);
    pointer.up();
    await panel.drawn();
    const shelf = new PressedPointer(node(1));
    shelf.drag(0, 400, { altKey: true });
    expect(values().band1Q).toBeGreaterThanOrEqual(-3);
    expect(values().band1Q).toBeLessThan(0);
  });

  it.each(['{Escape}', '{Control>}z{/Control}'])('is undone by %s', async (keys) => {
    const before = values();
    const pointer = new PressedPointer(node(3));
    pointer.drag(50, 50);
    expect(values().band3Gain).not.toBe(0);
    await panel.press(keys);
    expect(values()).toEqual(before);
    pointer.at('pointermove', 90, 90);
    expect(values()).toEqual(before);
    pointer.up();
    expect(values()).toEqual(before);
  });

  it('is undone by a touch that the browser takes', () => {
    const before = values();
    const touch = new PressedPointer(node(4), 'touch');
    touch.drag(50, 50);
    touch.at('pointercancel', 50, 50);
    expect(values()).toEqual(before);
  });

  it('keeps the node at the pointer whatever the host automates, and follows the host afterwards', async () => {
    const pointer = new PressedPointer(node(2));
    pointer.drag(0, -40);
    const asked = values().band2Gain;
    await panel.drawn();
    const top = node(2).getBoundingClientRect().top;
    instrument.move({ band2Gain: asked / 2 });
    await panel.drawn();
    expect(node(2).getBoundingClientRect().top).toBe(top);
    pointer.up();
    await panel.drawn();
    expect(node(2).getBoundingClientRect().top).toBeGreaterThan(top);
  });

  it('keeps the scale while the node is within the graph', async () => {
    const { db } = graphScale();
    const pointer = new PressedPointer(node(3));
    pointer.drag(0, -7 * db);
    expect(values().band3Gain).toBeGreaterThan(6);
    await panel.drawn();
    expect(panel.one('.db').textContent).toBe('+6');
    pointer.up();
  });

  it('widens the scale for a node that leaves the graph, and keeps it until the end', async () => {
    const pointer = new PressedPointer(node(3));
    pointer.drag(0, -250);
    expect(values().band3Gain).toBeGreaterThan(12);
    await panel.drawn();
    expect(panel.one('.db').textContent).toBe('+24');
    const graph = panel.one('.graph').getBoundingClientRect();
    const { top } = node(3).getBoundingClientRect();
    expect(top).toBeGreaterThan(graph.top);
    pointer.at('pointermove', 0, -240);
    await panel.drawn();
    expect(node(3).getBoundingClientRect().top - top, 'the node goes with the pointer').toBeCloseTo(
      10,
      0,
    );
    pointer.up();
    await panel.drawn();
    expect(panel.one('.db').textContent, 'no jump at the end').toBe('+24');
  });

  it('shows in another window of the instance', async () => {
    const other = new PanelHarness(instrument, '640px');
    new PressedPointer(node(2)).drag(30, -30);
    await panel.drawn();
    await other.drawn();
    const gain = other.input('Band 2 gain');
    expect(gain).toHaveAttribute(
      'aria-valuetext',
      panel.input('Band 2 gain').getAttribute('aria-valuetext') ?? '',
    );
    expect(gain.closest('.band')).toHaveAttribute('aria-label', 'Band 2, bell, edited');
    other.remove();
  });

  it('ends with the bypass that takes the node away', async () => {
    const events = gestures();
    new PressedPointer(node(2)).drag(30, -30);
    instrument.move({ bypass: 1 });
    await panel.drawn();
    expect(panel.all('.node')).toEqual([]);
    expect(events).toEqual(['gesture-start', 'gesture-end']);
  });

  it('keeps the events of pointer, wheel and keys from the host', async () => {
    const events: string[] = [];
    const listen = (event: Event): unknown => events.push(event.type);
    const types = ['pointerdown', 'mousedown', 'dragstart', 'wheel', 'keydown', 'keyup'];
    for (const type of types) panel.box.addEventListener(type, listen);
    await userEvent.click(node(2));
    await panel.press('{ArrowUp}{Delete}');
    await userEvent.click(panel.all('label')[1] as HTMLElement);
    await userEvent.hover(node(2));
    const wheel = new WheelEvent('wheel', {
      deltaY: 100,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    node(2).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(true);
    expect(events).toEqual([]);
    const elsewhere = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true });
    panel.one('.picture').dispatchEvent(elsewhere);
    expect(elsewhere.defaultPrevented).toBe(false);
  });
});

it('a second finger on another band leaves the readout and the handles with the first band', async () => {
  const pointer = new PressedPointer(node(2), 'touch');
  pointer.drag(30, -20);
  await panel.drawn();
  const shown = (): readonly (string | boolean)[] => [
    panel.one('.readout').textContent.trim().slice(0, 1),
    ...[1, 2, 3, 4, 5].map((number) => band(number).classList.contains('shown')),
  ];
  const before = shown();
  expect(before.slice(1)).toEqual([false, true, false, false, false]);
  const second = { pointerId: 8, isPrimary: false, pointerType: 'touch', bubbles: true };
  for (const type of ['pointerover', 'pointerdown', 'pointermove']) {
    node(4).dispatchEvent(new PointerEvent(type, { ...second, composed: true, buttons: 1 }));
    await panel.drawn();
    expect(shown(), type).toEqual(before);
  }
  panel.one('.graph').dispatchEvent(new PointerEvent('pointerleave', second));
  await panel.drawn();
  expect(shown()).toEqual(before);
  pointer.up();
});
