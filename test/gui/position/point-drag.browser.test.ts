import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MapPoint } from '../../../figure/index.ts';
import { PanelHarness, focused } from '../harness.ts';
import {
  BRIGHT,
  HEAVY,
  PlanePointer,
  WARM,
  choose,
  chosenView,
  instrument,
  knob,
  onMap,
  open,
  panel,
  plane,
  shares,
  spoken,
  undo,
  usePositionPanel,
  values,
} from './position-panel.ts';

usePositionPanel();

describe.each(['mouse', 'touch', 'pen'])('with a %s, a person', (pointerType) => {
  it('drags the point of the pad in two dimensions, in one step of undo', async () => {
    await choose('Pad');
    new PlanePointer('Morph', pointerType).drag([0.2, 0.9], [0.5, 0.4], [0.6, 0.25]);
    expect(values().morph).toBeCloseTo(0.6, 2);
    expect(values().morphY).toBeCloseTo(0.75, 2);
    expect(focused()).toBe(panel.input('Morph'));
    await panel.drawn();
    const { left, top, width, height } = plane('Morph');
    expect(Math.abs(knob().left + 9 - left - 0.6 * width)).toBeLessThan(2);
    expect(Math.abs(knob().top + 9 - top - 0.25 * height)).toBeLessThan(2);
    expect(panel.all('.shares span').map(({ textContent }) => textContent)).toEqual([
      '30 %',
      '45 %',
      '10 %',
      '15 %',
    ]);
    await undo();
    expect(values()).toMatchObject({ morph: 0, morphY: 0 });
  });

  it('drags the point of the map along the walk, off it and back, in one step of undo', async () => {
    await choose('Map');
    const between: MapPoint = [(WARM[0] + BRIGHT[0]) / 2, (WARM[1] + BRIGHT[1]) / 2];
    const [x, y] = onMap(between);
    const pointer = new PlanePointer('Map X', pointerType);
    pointer.at('pointerdown', onMap(WARM)).at('pointermove', [x, y + 0.04]);
    expect(values().morph).toBeCloseTo(0.5, 1);
    expect(values().mode).toBe(0);
    pointer.at('pointermove', onMap([0.2, -0.3]));
    expect(values()).toMatchObject({ mode: 1 });
    expect(values().mapX).toBeCloseTo(0.2, 1);
    expect(values().mapY).toBeCloseTo(-0.3, 1);
    pointer.at('pointermove', [x, y - 0.04]);
    expect(values().mode).toBe(0);
    pointer.at('pointermove', onMap([-0.4, 0.3])).at('pointerup', onMap([-0.4, 0.3]));
    expect(values().mode).toBe(1);
    await undo();
    expect(values()).toMatchObject({ mode: 0, morph: 0, mapX: 0, mapY: 0 });
    expect(panel.one('button[aria-label="Undo"]')).toHaveAttribute('aria-disabled', 'true');
  });

  it('goes to a word of the map by a press on it', async () => {
    await choose('Map');
    const pointer = new PlanePointer('Map X', pointerType);
    pointer.drag(onMap(HEAVY));
    expect(values()).toMatchObject({ mode: 1, mapX: HEAVY[0], mapY: HEAVY[1] });
    await panel.drawn();
    expect(shares()).toEqual(['heavy 100 %']);
    pointer.drag(onMap(BRIGHT));
    expect(values()).toMatchObject({ mode: 0, morph: 1 });
  });
});

describe('a drag', () => {
  it.each(['Pad', 'Map'] as const)('%s: sets all of its values in one change', async (each) => {
    await choose(each);
    instrument.calls.length = 0;
    new PlanePointer(each === 'Pad' ? 'Morph' : 'Map X').drag([0.8, 0.9], [0.85, 0.8]);
    const ids = each === 'Pad' ? ['morph', 'morphY'] : ['mapX', 'mapY', 'mode'];
    const [press, move] = instrument.calls;
    expect(Object.keys(press ?? {}).sort()).toEqual([...ids].sort());
    expect(Object.keys(move ?? {}).sort()).toEqual(ids.filter((id) => id !== 'mode').sort());
    expect(instrument.calls).toHaveLength(2);
  });

  it('takes all of its values back in one change', async () => {
    await choose('Map');
    const pointer = new PlanePointer('Map X').at('pointerdown', [0.8, 0.9]);
    instrument.calls.length = 0;
    await panel.press('{Escape}');
    expect(instrument.calls).toEqual([{ mapX: 0, mapY: 0, mode: 0 }]);
    pointer.at('pointerup', [0.8, 0.9]);
  });
});

describe('the point', () => {
  it('moves finely with Shift, and goes back with Escape or a touch that the browser takes', async () => {
    await choose('Pad');
    const pointer = new PlanePointer('Morph', 'touch');
    pointer.at('pointerdown', [0.4, 0.5]).at('pointermove', [0.6, 0.5], { shiftKey: true });
    expect(values().morph).toBeCloseTo(0.42, 2);
    await panel.press('{Escape}');
    expect(values()).toMatchObject({ morph: 0, morphY: 0 });
    pointer.at('pointermove', [0.9, 0.1]);
    expect(values().morph).toBe(0);
    await choose('Map');
    const onTheMap = new PlanePointer('Map X', 'touch');
    onTheMap.at('pointerdown', [0.5, 0.9]).at('pointermove', [0.6, 0.95]);
    expect(values().mode).toBe(1);
    onTheMap.at('pointercancel', [0.6, 0.95]);
    expect(values()).toMatchObject({ mode: 0, mapX: 0, mapY: 0 });
  });

  it('goes home with a double click, and is dragged with a click and a drag', async () => {
    await choose('Pad');
    const pad = new PlanePointer('Morph');
    pad.drag([0.6, 0.4]);
    pad.at('pointerdown', [0.6, 0.4]);
    expect(values().morph, 'not before it is up').toBeCloseTo(0.6, 2);
    pad.at('pointerup', [0.6, 0.4]);
    expect(values()).toMatchObject({ morph: 0, morphY: 0 });
    pad.drag([0.6, 0.4]);
    pad.drag([0.6, 0.4], [0.75, 0.3]);
    expect(values().morph).toBeCloseTo(0.75, 2);
    expect(values().morphY).toBeCloseTo(0.7, 2);
    await open({ morph: 0.4, mode: 1, mapX: 0.1, mapY: -0.4 });
    const map = new PlanePointer('Map X');
    map.drag([0.5, 0.9]);
    map.drag([0.5, 0.9]);
    expect(values()).toMatchObject({ morph: 0.4, mode: 0 });
  });

  it('keeps to the drag whatever the host automates, and follows the host afterwards', async () => {
    await choose('Pad');
    const pointer = new PlanePointer('Morph');
    pointer.at('pointerdown', [0.5, 0.5]);
    await panel.drawn();
    const { left } = knob();
    instrument.move({ morph: 0.1 });
    await panel.drawn();
    expect(knob().left).toBe(left);
    pointer.at('pointerup', [0.5, 0.5]);
    await panel.drawn();
    expect(knob().left).toBeLessThan(left);
  });

  it('is the same in two windows of one instance', async () => {
    const other = new PanelHarness(instrument, '640px');
    panel.all('.views label')[2]?.click();
    await panel.drawn();
    new PlanePointer('Map X').drag([0.5, 0.85], [0.6, 0.85]);
    await panel.drawn();
    await other.drawn();
    expect(chosenView(other)).toBe('Map');
    expect(other.input('Map X').getAttribute('aria-valuetext')).toBe(spoken('Map X'));
    const list = (of: PanelHarness): string => of.one('#shares').textContent;
    expect(list(other)).toBe(list(panel));
    other.remove();
  });

  it('keeps its events from the host', async () => {
    const events: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'keydown', 'keyup']) {
      panel.box.addEventListener(type, () => events.push(type));
    }
    await choose('Pad');
    await userEvent.click(panel.track('Morph'));
    await panel.press('{ArrowUp}');
    await choose('Map');
    await userEvent.click(panel.track('Map X'), { position: { x: 30, y: 150 } });
    await panel.press('{ArrowRight}');
    expect(events).toEqual([]);
  });
});
