import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import type { InstrumentState, InstrumentTerm } from '../../../gui/index.ts';
import { planesPart } from '../../../gui/kit/lazy-part.ts';
import { mapAxes, toPixel } from '../../../gui/position/map-plane.ts';
import type { MapPoint } from '../../../figure/index.ts';
import { FAKE_TERMS, FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

const open = async (
  values: Partial<InstrumentState['values']> = {},
  width = '640px',
  terms = FAKE_TERMS,
): Promise<void> => {
  panel.remove();
  instrument = new FakeInstrument(values, terms);
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
};
const choose = async (view: 'Slider' | 'Pad' | 'Map', of = panel): Promise<void> => {
  const label = of.all('.ways label').find((each) => each.textContent.trim() === view);
  await userEvent.click(label as HTMLElement);
  await of.drawn();
};
const undo = async (): Promise<void> => {
  await userEvent.click(panel.one('button[aria-label="Undo"]'));
  await panel.drawn();
};

beforeAll(loadParts);
beforeEach(async () => {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
});
afterEach(() => {
  panel.remove();
});

const values = (): InstrumentState['values'] => instrument.state.values;
const view = (of = panel): string =>
  of
    .all('.ways label')
    .find((each) => each.querySelector(':checked'))
    ?.textContent.trim() ?? '';
const says = (label: string): string | null => panel.input(label).getAttribute('aria-valuetext');
const shares = (): string[] =>
  panel.all('#shares li').map((each) => each.textContent.replace(/\s+/gu, ' ').trim());
const knob = (): DOMRect => panel.one('.knob').getBoundingClientRect();
const WARM = FAKE_TERMS[0]?.map as MapPoint;
const BRIGHT = FAKE_TERMS[1]?.map as MapPoint;
const HEAVY = FAKE_TERMS[7]?.map as MapPoint;

/** Where the point may go: a slider is as large as that. */
const plane = (label: string): DOMRect => panel.input(label).getBoundingClientRect();

/** A pointer on a plane, at shares of its width and of its height from the top. */
class PlanePointer {
  readonly #pointer: Pointer;
  readonly #label: string;

  constructor(label: string, pointerType?: string) {
    this.#pointer = new Pointer(panel.track(label), pointerType);
    this.#label = label;
  }

  at(type: string, [x, y]: MapPoint, keys?: PointerEventInit): this {
    const { left, top, width, height } = plane(this.#label);
    this.#pointer.send(type, left + x * width, top + y * height, keys);
    return this;
  }

  /** Through all places, down at the first and up at the last. */
  drag(...places: readonly MapPoint[]): void {
    const [first = [0, 0], ...more] = places;
    this.at('pointerdown', first);
    for (const place of more) this.at('pointermove', place);
    this.at('pointerup', places.at(-1) ?? first);
  }
}

/** A place of the map as shares of its width and height. */
const onMap = (place: MapPoint): MapPoint => toPixel(place, mapAxes(FAKE_TERMS), 1, 1);

describe('the choice of a view', () => {
  it('is by keys alone, and the slider is the pad at its bottom edge', async () => {
    await open({ morph: 0.3 });
    expect(view()).toBe('Slider');
    await panel.tabTo(panel.all('.ways input')[0] as HTMLElement);
    await panel.press('{ArrowRight}');
    expect(view()).toBe('Pad');
    expect(panel.input('Word C').value).toBe('soft');
    expect(values()).toMatchObject({ morph: 0.3, morphY: 0, mode: 0 });
    instrument.move({ morphY: 0.6 });
    await panel.press('{ArrowLeft}');
    expect(view()).toBe('Slider');
    expect(values()).toMatchObject({ morph: 0.3, morphY: 0 });
    await undo();
    expect(values().morphY).toBe(0.6);
    expect(view(), 'and the pad tells where it is').toBe('Pad');
  });

  it('follows what a host automates, and comes back', async () => {
    instrument.move({ morphY: 0.5 });
    await panel.drawn();
    expect(view()).toBe('Pad');
    instrument.move({ mode: 1, mapX: 0.4, mapY: -0.2 });
    await panel.drawn();
    expect(view()).toBe('Map');
    expect(says('Map X')).toMatch(/^0\.40 towards brighter, harsh/u);
    const { left } = knob();
    instrument.move({ mapX: 0.5 });
    await panel.drawn();
    expect(knob().left).toBeGreaterThan(left);
    instrument.move({ mode: 0, morphY: 0 });
    await panel.drawn();
    expect(view()).toBe('Slider');
    expect(instrument.asked).toEqual([]);
  });

  it('takes the map out of charge, as one step of undo', async () => {
    await open({ mode: 1, mapX: 0.4, morphY: 0.3 });
    await choose('Slider');
    expect(values()).toMatchObject({ mode: 0, morphY: 0 });
    await undo();
    expect(values()).toMatchObject({ mode: 1, mapX: 0.4, morphY: 0.3 });
  });

  it.each(['Pad', 'Map'] as const)('%s: keeps the place that is left for another', async (each) => {
    await choose(each);
    new PlanePointer(each === 'Pad' ? 'Morph' : 'Map X').drag([0.4, 0.5], [0.7, 0.15]);
    await panel.drawn();
    const there = values();
    const place = knob();
    await choose('Slider');
    expect(values(), 'the slider tells where the sound is').toMatchObject({ mode: 0, morphY: 0 });
    await panel.pressTrack('Morph', 0.2);
    await choose(each === 'Pad' ? 'Map' : 'Pad');
    await choose(each);
    const { morph, morphY, mapX, mapY, mode } = there;
    expect(values()).toMatchObject(each === 'Pad' ? { morph, morphY, mode } : { mapX, mapY, mode });
    expect(knob()).toEqual(place);
    await undo();
    expect(values().morph, 'in one step').toBeCloseTo(0.2, 1);
    expect(values()).toMatchObject({ mode: 0, morphY: 0 });
  });

  it('shows where the sound is in a view that nobody has moved, or that another setting was left in', async () => {
    await choose('Map');
    await choose('Slider');
    await panel.pressTrack('Morph', 0.6);
    const { morph } = values();
    await choose('Map');
    expect(values()).toMatchObject({ morph, mode: 0 });
    await choose('Pad');
    new PlanePointer('Morph').drag([0.4, 0.5], [0.7, 0.2]);
    await choose('Slider');
    panel.button('B').focus();
    await panel.press('{Enter}');
    await choose('Pad');
    expect(values().morphY).toBe(0);
  });

  it('stays under the hand that moves the point, whoever had brought it there', async () => {
    await open({ mode: 1, mapX: 0.1, mapY: -0.3 });
    const pointer = new PlanePointer('Map X').at('pointerdown', onMap([0.1, -0.3]));
    pointer.at('pointermove', onMap(WARM)).at('pointerup', onMap(WARM));
    await panel.drawn();
    expect(values()).toMatchObject({ mode: 0, morph: 0 });
    expect(view()).toBe('Map');
  });

  it('is kept with the song, and harmless where it is unknown', async () => {
    await choose('Map');
    expect(instrument.kept).toMatchObject({ view: 'map' });
    const other = new PanelHarness(instrument, '640px');
    await other.drawn();
    expect(view(other)).toBe('Map');
    instrument.kept = { version: 1, heard: 'A', view: 'globe' };
    instrument.move({});
    await other.drawn();
    expect(view(other)).toBe('Slider');
    expect(other.all('.notice')).toEqual([]);
    other.remove();
  });

  it.each(['640px', '320px'])('keeps the panel in its window at %s', async (width) => {
    const height = (): number => panel.element.getBoundingClientRect().height;
    await open({}, width);
    const slider = height();
    for (const each of ['Pad', 'Map'] as const) {
      await choose(each);
      if (width === '640px') expect(height(), each).toBeCloseTo(slider, 0);
      const bounds = panel.element.getBoundingClientRect();
      for (const part of panel.all('input, button, .track, li, label, .shares span')) {
        if (!part.checkVisibility()) continue;
        const { left, right } = part.getBoundingClientRect();
        expect(left, part.outerHTML).toBeGreaterThanOrEqual(bounds.left);
        expect(right, part.outerHTML).toBeLessThanOrEqual(bounds.right + 0.5);
      }
    }
  });
});

describe.each(['mouse', 'touch', 'pen'])('with a %s', (pointerType) => {
  it('the point of the pad goes in two dimensions, in one step', async () => {
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

  it('the point of the map keeps to the walk, leaves it and comes back, in one step', async () => {
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

  it('a press on a word goes to it', async () => {
    await choose('Map');
    const pointer = new PlanePointer('Map X', pointerType);
    pointer.drag(onMap(HEAVY));
    expect(values()).toMatchObject({ mode: 1, mapX: HEAVY[0], mapY: HEAVY[1] });
    await panel.drawn();
    expect(shares()).toEqual(['heavy 100 % A B']);
    pointer.drag(onMap(BRIGHT));
    expect(values()).toMatchObject({ mode: 0, morph: 1 });
  });
});

describe('the point', () => {
  it('moves finely with Shift, and Escape or the browser takes a drag back', async () => {
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

  it('goes home with a double press, and stays there while the hand shakes', async () => {
    await choose('Pad');
    const pad = new PlanePointer('Morph');
    pad.drag([0.6, 0.4]);
    pad.at('pointerdown', [0.6, 0.4]).at('pointermove', [0.65, 0.45]);
    expect(values()).toMatchObject({ morph: 0, morphY: 0 });
    await open({ morph: 0.4, mode: 1, mapX: 0.1, mapY: -0.4 });
    const map = new PlanePointer('Map X');
    map.drag([0.5, 0.9]);
    map.drag([0.5, 0.9]);
    expect(values()).toMatchObject({ morph: 0.4, mode: 0 });
  });

  it('is not turned back by reports, and follows another hand afterwards', async () => {
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

  it('is the same in two GUIs of one instance', async () => {
    const other = new PanelHarness(instrument, '640px');
    panel.all('.ways label')[2]?.click();
    await panel.drawn();
    new PlanePointer('Map X').drag([0.5, 0.85], [0.6, 0.85]);
    await panel.drawn();
    await other.drawn();
    expect(view(other)).toBe('Map');
    expect(other.input('Map X').getAttribute('aria-valuetext')).toBe(says('Map X'));
    const list = (of: PanelHarness): string => of.one('#shares').textContent;
    expect(list(other)).toBe(list(panel));
    other.remove();
  });

  it('keeps presses from the host', async () => {
    const heard: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'keydown', 'keyup']) {
      panel.box.addEventListener(type, () => heard.push(type));
    }
    await choose('Pad');
    await userEvent.click(panel.track('Morph'));
    await panel.press('{ArrowUp}');
    await choose('Map');
    await userEvent.click(panel.track('Map X'), { position: { x: 30, y: 150 } });
    await panel.press('{ArrowRight}');
    expect(heard).toEqual([]);
  });
});

describe('with keys alone', () => {
  it('the pad is two sliders and one stop', async () => {
    await choose('Pad');
    panel.one('button[aria-label="Undo"]').focus();
    await panel.tabTo(panel.input('Morph'));
    await panel.press('{ArrowRight}{ArrowRight}{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
    expect(values()).toMatchObject({ morph: 0.02, morphY: 0.011 });
    expect(focused()).toBe(panel.input('Morph Y'));
    expect(says('Morph')).toBe('2 percent, warm');
    await panel.press('{End}');
    expect(values().morphY).toBe(1);
    await panel.press('{Tab}');
    expect(focused()).not.toBe(panel.input('Morph'));
    panel.input('Morph Y').focus();
    await panel.press('{Delete}');
    expect(values()).toMatchObject({ morph: 0, morphY: 0 });
  });

  it('the map is two sliders that speak of meaning, and a key leaves the walk', async () => {
    await open({ morph: 0.5 });
    await choose('Map');
    panel.one('button[aria-label="Undo"]').focus();
    await panel.tabTo(panel.input('Map X'));
    expect(says('Map X')).toBe('0.10 towards brighter, half warm, half bright');
    await panel.press('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(values()).toMatchObject({ mode: 1, mapX: 0.12, mapY: 0 });
    expect(focused()).toBe(panel.input('Map Y'));
    await panel.press('{Home}');
    expect(says('Map Y')).toMatch(/towards louder/u);
    await panel.press('{Backspace}');
    expect(values()).toMatchObject({ mode: 0, morph: 0.5 });
    await panel.press('{Backspace}');
    expect(values()).toMatchObject({ mode: 0, morph: 0 });
  });

  it('goes to a word by its name, and back to where it was', async () => {
    await open({ mode: 1, mapX: 0.1, mapY: 0.2 });
    const before = values();
    await panel.tabTo(panel.input('Go to word'));
    await panel.press('heav{Enter}');
    expect(values()).toMatchObject({ mode: 1, mapX: HEAVY[0], mapY: HEAVY[1] });
    expect(panel.input('Go to word').value).toBe('heavy');
    await undo();
    expect(values()).toEqual(before);
    panel.input('Go to word').focus();
    await panel.press('{Alt>}{ArrowDown}{/Alt}{ArrowDown}{ArrowDown}');
    expect(panel.activeOption).toMatch(/^crisp/u);
    expect(values().mapX).toBe(0.55);
    await panel.press('{Escape}');
    expect(values()).toEqual(before);
  });

  it('takes a word that is heard for an end of the walk', async () => {
    await open({ mode: 1, mapX: HEAVY[0], mapY: HEAVY[1] });
    const take = panel.one('button[aria-label="heavy as word B"]');
    await panel.tabTo(take);
    await panel.press('{Enter}');
    expect(values()).toMatchObject({ termB: 7, mode: 1 });
    expect(take).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('the map', () => {
  const written = (): string[] => panel.all('.words span').map(({ textContent }) => textContent);

  it('writes words without one over another, and the languages that are wanted', async () => {
    await choose('Map');
    expect(written()).toEqual(expect.arrayContaining(['warm', 'bright', 'soft', 'loud']));
    expect(written()).not.toContain('melancólico');
    await userEvent.click(panel.one('button[aria-label="ES: Spanish words"]'));
    await panel.drawn();
    expect(written()).toContain('melancólico');
    const boxes = panel.all('.words span').map((each) => each.getBoundingClientRect());
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(0, i)) {
        const apart =
          a.right <= b.left + 0.1 ||
          b.right <= a.left + 0.1 ||
          a.bottom <= b.top + 0.1 ||
          b.bottom <= a.top + 0.1;
        expect(apart).toBe(true);
      }
    }
  });

  it('shows the knob whole at every edge', async () => {
    const whole = (): void => {
      const track = panel.one('.track:has(.knob)').getBoundingClientRect();
      const { left, top, right, bottom } = knob();
      expect(left).toBeGreaterThanOrEqual(track.left + 2);
      expect(top).toBeGreaterThanOrEqual(track.top + 2);
      expect(right).toBeLessThanOrEqual(track.right - 2);
      expect(bottom).toBeLessThanOrEqual(track.bottom - 2);
    };
    await choose('Pad');
    for (const corner of [0, 1, 2, 3]) {
      instrument.move({ morph: corner % 2, morphY: Math.floor(corner / 2) });
      await panel.drawn();
      whole();
    }
    await choose('Map');
    for (const [mapX, mapY] of [
      [-1, -1],
      [1, 1],
    ] as const) {
      instrument.move({ mode: 1, mapX, mapY });
      await panel.drawn();
      whole();
    }
  });

  it('writes the word that the point stands on over it', async () => {
    await choose('Map');
    const warm = panel.all('.words span').find(({ textContent }) => textContent === 'warm');
    const point = panel.one('.knob');
    // What lies above is what a pointer would hit.
    for (const each of [warm, point]) each?.style.setProperty('pointer-events', 'auto');
    point.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = knob();
    const root = point.getRootNode() as ShadowRoot;
    expect(root.elementFromPoint(left + width / 2, top + height / 2)).toBe(warm);
  });

  it('names a dot near the pointer', async () => {
    await choose('Map');
    const [x, y] = onMap(FAKE_TERMS[5]?.map as MapPoint);
    const pointer = new PlanePointer('Map X').at('pointermove', [x, y]);
    await panel.drawn();
    expect(panel.one('.words b').textContent).toBe('melancólico');
    pointer.at('pointermove', [0.95, 0.1]);
    await panel.drawn();
    expect(panel.all('.words b')).toEqual([]);
  });

  it('exchanges the words where one is taken for the other end, and sounds the same', async () => {
    instrument.move({ morph: 0.25 });
    await choose('Map');
    expect(shares()).toEqual(['warm 75 % A B', 'bright 25 % A B']);
    const { termA, termB } = values();
    panel.one('[aria-label="warm as word B"]').click();
    await panel.drawn();
    expect(shares()).toEqual(['bright 25 % A B', 'warm 75 % A B']);
    expect(values()).toMatchObject({ termA: termB, termB: termA, morph: 0.75 });
    await undo();
    expect(values()).toMatchObject({ termA, termB, morph: 0.25 });
  });

  it('lists the words with their shares, and the sentence follows', async () => {
    await open({ morph: 0.25 });
    await choose('Map');
    expect(shares()).toEqual(['warm 75 % A B', 'bright 25 % A B']);
    instrument.move({ mode: 1, mapX: -0.45, mapY: 0.1 });
    await panel.drawn();
    const percents = shares().map((each) => Number(/(\d+) %/u.exec(each)?.[1]));
    expect(percents.length).toBeGreaterThan(2);
    expect(Math.abs(percents.reduce((sum, each) => sum + each, 0) - 100)).toBeLessThanOrEqual(3);
    expect([...percents].sort((a, b) => b - a)).toEqual(percents);
    expect(panel.all('.thread')).toHaveLength(percents.length);
  });

  it.each(['Pad', 'Map'] as const)('%s: the scale of the graph stands still', async (each) => {
    await open({ amount: 2 });
    await choose(each);
    const scale = (): string => panel.one('.db').textContent;
    const before = scale();
    for (let i = 0; i < 20; i++) {
      const [x, y] = [(i % 5) / 4, Math.floor(i / 5) / 3];
      instrument.move(
        each === 'Pad'
          ? { morph: x, morphY: y }
          : { mode: 1, mapX: 1.6 * x - 0.8, mapY: 1.2 * y - 0.6 },
      );
      await panel.drawn();
      expect(scale()).toBe(before);
    }
  });
});

describe('the map, where word A is one’s own', () => {
  const OWN = FAKE_TERMS.length;
  const PLACE: MapPoint = [-0.62, -0.3];
  const own = { language: '', count: 6, confidence: 0 };
  const TERMS: readonly InstrumentTerm[] = [
    ...FAKE_TERMS,
    { ...own, term: 'warm', tier: 'own', map: PLACE },
    { ...own, term: 'own 2', tier: 'empty', map: [0, 0] },
  ];
  const openAt = async (morph: number): Promise<void> => {
    await open({ termA: OWN, termB: 0, morph }, '640px', TERMS);
    await choose('Map');
  };

  it('has the point on the walk from where that word is, and keeps it there', async () => {
    await openAt(0);
    const { left, top, width, height } = plane('Map X');
    const [x, y] = onMap(PLACE);
    expect(Math.abs(knob().left + knob().width / 2 - left - x * width)).toBeLessThan(2);
    expect(Math.abs(knob().top + knob().height / 2 - top - y * height)).toBeLessThan(2);
    const between: MapPoint = [(PLACE[0] + WARM[0]) / 2, (PLACE[1] + WARM[1]) / 2];
    new PlanePointer('Map X').drag(onMap(PLACE), onMap(between));
    expect(values().mode).toBe(0);
    expect(values().morph).toBeCloseTo(0.5, 1);
  });

  it('goes on from there by keys', async () => {
    await openAt(0);
    panel.input('Map X').focus();
    await panel.press('{ArrowRight}');
    expect(values()).toMatchObject({ mode: 1, mapX: -0.6, mapY: PLACE[1] });
    expect(shares().join(), 'of the words that the map has').not.toContain('your');
  });

  it('lists and speaks that word in the mix, apart from the crowd’s', async () => {
    await openAt(0.5);
    expect(says('Map X')).toBe('0.52 towards darker, half your warm, half warm');
    expect(shares()).toEqual(['your warm 50 % A B', 'warm 50 % A B']);
    const take = panel.one('button[aria-label="your warm as word B"]');
    expect(panel.one('button[aria-label="your warm as word A"]')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(take);
    expect(values().termB).toBe(OWN);
  });

  it('goes to a word that is only a part of the mix, and back', async () => {
    for (const morph of [0, 0.5]) {
      await openAt(morph);
      const before = values();
      expect(panel.input('Go to word').value).toBe('');
      await panel.tabTo(panel.input('Go to word'));
      await panel.press('warm{Enter}');
      expect(values()).toMatchObject({ morph: 1, mode: 0 });
      expect(panel.input('Go to word').value).toBe('warm');
      await undo();
      expect(values()).toEqual(before);
      panel.input('Go to word').focus();
      await panel.press('{Alt>}{ArrowDown}{/Alt}{ArrowDown}');
      expect(values()).not.toEqual(before);
      await panel.press('{Escape}');
      expect(values()).toEqual(before);
    }
  });

  it('has only the words that everybody has', async () => {
    const drawn = (): string[] =>
      panel.all('.track :is(i, span[lang]), .track ~ button').map(({ outerHTML }) => outerHTML);
    await open({ termB: 0 });
    await choose('Map');
    const taught = drawn();
    await openAt(0.5);
    expect(drawn()).toEqual(taught);
    await panel.tabTo(panel.input('Go to word'));
    await panel.press('{Alt>}{ArrowDown}{/Alt}');
    expect(panel.all('[role="option"]')).toHaveLength(FAKE_TERMS.length);
  });
});

interface DevTools {
  send(method: string, params: object): Promise<unknown>;
}

describe('in forced colours', () => {
  const force = (value: string): Promise<unknown> =>
    (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    });
  afterEach(() => force(''));

  it('the letters that are pressed look so', async () => {
    await force('active');
    await choose('Map');
    const colours = (name: string): string[] => {
      const { color, backgroundColor } = getComputedStyle(panel.one(`[aria-label="${name}"]`));
      return [color, backgroundColor];
    };
    for (const [pressed, other] of [
      ['warm as word A', 'warm as word B'],
      ['Setting A', 'Setting B'],
    ] as const) {
      const [colour, ground] = colours(pressed);
      expect(ground, pressed).not.toBe(colours(other)[1]);
      expect(colour, pressed).not.toBe(ground);
    }
    expect(colours('warm as word A')).toEqual(colours('Setting A'));
  });
});

describe.each(['dark', 'light'])('in the %s theme', (theme) => {
  beforeEach(async () => {
    await (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: theme }],
    });
  });
  afterEach(async () => {
    await (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', { features: [] });
  });

  it.each(['640px', '320px'])('pad and map break no rule of axe at %s', async (width) => {
    for (const place of [
      { morph: 0.3, morphY: 0.6 },
      { mode: 1, mapX: -0.4, mapY: 0.1 },
    ]) {
      await open(place, width);
      if (width === '320px') panel.button('More').click();
      await panel.drawn();
      const { violations } = await axe.run(panel.element, {
        rules: { region: { enabled: false } },
      });
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`),
      ).toEqual([]);
      for (const target of panel.all('.ways label, li button, .track ~ button')) {
        const box = target.getBoundingClientRect();
        expect(Math.min(box.width, box.height), target.outerHTML).toBeGreaterThanOrEqual(24);
      }
    }
  });

  it('the pad has colours of that theme, painted once for its words', async () => {
    await choose('Pad');
    const picture = (): string => (panel.one('.track canvas') as HTMLCanvasElement).toDataURL();
    const before = picture();
    const paint = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    for (let i = 0; i < 5; i++) {
      instrument.move({ morph: i / 5, morphY: i / 5, amount: i / 5 });
      await panel.drawn();
    }
    expect(paint).toHaveBeenCalledTimes(0);
    instrument.move({ termC: 6 });
    await panel.drawn();
    expect(paint).toHaveBeenCalledTimes(1);
    paint.mockRestore();
    expect(picture()).not.toBe(before);
  });
});

describe('a pad or a map whose code has not come', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(['Pad', 'Map'] as const)('has a place as large: %s', async (way) => {
    await choose(way);
    const height = panel.element.offsetHeight;
    const places = (): number[] =>
      panel.all('.walk .termA, .near, .ways').map((each) => each.getBoundingClientRect().top);
    const before = places();
    await choose('Slider');
    vi.spyOn(planesPart, 'for').mockReturnValue(undefined);
    await choose(way);
    expect(panel.one('.surface').textContent.trim()).toBe('');
    expect(panel.element.offsetHeight).toBe(height);
    expect(places()).toEqual(before);
  });

  it('says so where it cannot come, leaves the sound alone, and is asked for again', async () => {
    const before = values();
    const load = vi.spyOn(planesPart, 'load').mockResolvedValue(await planesPart.load());
    const coming = vi.spyOn(planesPart, 'for').mockReturnValue(undefined);
    const failed = vi.spyOn(planesPart, 'hasFailed', 'get').mockReturnValue(true);
    await choose('Map');
    expect(panel.one('.surface').textContent).toContain('Map could not be loaded.');
    expect(values()).toEqual(before);
    expect((await axe.run(panel.one('.surface'))).violations).toEqual([]);
    coming.mockRestore();
    failed.mockRestore();
    load.mockClear();
    panel.button('Try again').click();
    await panel.drawn();
    expect(load).toHaveBeenCalled();
    expect(panel.input('Map X')).toBeDefined();
  });
});
