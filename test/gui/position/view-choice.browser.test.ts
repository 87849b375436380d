import { afterEach, describe, expect, it, vi } from 'vitest';
import { planesPart } from '../../../gui/position/planes-part.ts';
import { PanelHarness } from '../harness.ts';
import { violations } from '../violations.ts';
import {
  PlanePointer,
  WARM,
  choose,
  chosenView,
  instrument,
  knob,
  onMap,
  open,
  panel,
  spoken,
  undo,
  usePositionPanel,
  values,
} from './position-panel.ts';

usePositionPanel();

describe('the choice of a view', () => {
  it('works by keys alone, and the slider is the bottom edge of the pad', async () => {
    await open({ morph: 0.3 });
    expect(chosenView()).toBe('Slider');
    await panel.tabTo(panel.all('.views input')[0] as HTMLElement);
    await panel.press('{ArrowRight}');
    expect(chosenView()).toBe('Pad');
    expect(panel.input('Upper left word').value).toBe('soft');
    expect(values()).toMatchObject({ morph: 0.3, morphY: 0, mode: 0 });
    instrument.move({ morphY: 0.6 });
    await panel.press('{ArrowLeft}');
    expect(chosenView()).toBe('Slider');
    expect(values()).toMatchObject({ morph: 0.3, morphY: 0 });
    await undo();
    expect(values().morphY).toBe(0.6);
    expect(chosenView(), 'the pad shows the position').toBe('Pad');
  });

  it('follows what a host automates, and comes back', async () => {
    instrument.move({ morphY: 0.5 });
    await panel.drawn();
    expect(chosenView()).toBe('Pad');
    instrument.move({ mode: 1, mapX: 0.4, mapY: -0.2 });
    await panel.drawn();
    expect(chosenView()).toBe('Map');
    expect(spoken('Map X')).toMatch(/^0\.40 towards brighter, harsh/u);
    const { left } = knob();
    instrument.move({ mapX: 0.5 });
    await panel.drawn();
    expect(knob().left).toBeGreaterThan(left);
    instrument.move({ mode: 0, morphY: 0 });
    await panel.drawn();
    expect(chosenView()).toBe('Slider');
    expect(instrument.asked).toEqual([]);
  });

  it('leaves the map for the slider in one step of undo', async () => {
    await open({ mode: 1, mapX: 0.4, morphY: 0.3 });
    await choose('Slider');
    expect(values()).toMatchObject({ mode: 0, morphY: 0 });
    await undo();
    expect(values()).toMatchObject({ mode: 1, mapX: 0.4, morphY: 0.3 });
  });

  it.each([
    ['Pad', { morph: 0.3, morphY: 0.6 }],
    ['Map', { mode: 1, mapX: 0.1, mapY: 0.4 }],
  ] as const)(
    'says that the sound moves where %s has no line, and undo brings it back',
    async (view, there) => {
      const news = (): string => panel.one('.told').innerText.trim();
      await open(there);
      expect(chosenView()).toBe(view);
      await choose('Slider');
      expect(news()).toBe(
        'The sound has moved to the line between the two words. Undo brings it back.',
      );
      expect(panel.all('[role="status"]').map((each) => each.textContent)).toContain(news());
      await undo();
      expect(values()).toMatchObject(there);
      expect([news(), chosenView()]).toEqual(['', view]);
      await choose('Slider');
      await choose(view);
      expect(news()).toBe(
        'The sound has moved to where you last were in this view. Undo brings it back.',
      );
      await undo();
      expect(values()).toMatchObject({ mode: 0, morphY: 0 });
    },
  );

  it('says nothing where the sound stays', async () => {
    await open({ morph: 0.3 });
    for (const view of ['Pad', 'Map', 'Slider', 'Map', 'Pad', 'Slider'] as const) {
      await choose(view);
      expect(panel.one('.told').innerText.trim(), view).toBe('');
    }
  });

  it.each(['Pad', 'Map'] as const)('%s: returns to its last position', async (each) => {
    await choose(each);
    new PlanePointer(each === 'Pad' ? 'Morph' : 'Map X').drag([0.4, 0.5], [0.7, 0.15]);
    await panel.drawn();
    const there = values();
    const knobBefore = knob();
    await choose('Slider');
    expect(values(), 'the slider shows the position').toMatchObject({ mode: 0, morphY: 0 });
    await panel.pressTrack('Morph', 0.2);
    await choose(each === 'Pad' ? 'Map' : 'Pad');
    await choose(each);
    const { morph, morphY, mapX, mapY, mode } = there;
    expect(values()).toMatchObject(each === 'Pad' ? { morph, morphY, mode } : { mapX, mapY, mode });
    expect(knob()).toEqual(knobBefore);
    await undo();
    expect(values().morph, 'in one step of undo').toBeCloseTo(0.2, 1);
    expect(values()).toMatchObject({ mode: 0, morphY: 0 });
  });

  it('shows the present position in a view without a last position, and in another setting', async () => {
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

  it('stays while a person moves the point, even where a host has chosen the view', async () => {
    await open({ mode: 1, mapX: 0.1, mapY: -0.3 });
    const pointer = new PlanePointer('Map X').at('pointerdown', onMap([0.1, -0.3]));
    pointer.at('pointermove', onMap(WARM)).at('pointerup', onMap(WARM));
    await panel.drawn();
    expect(values()).toMatchObject({ mode: 0, morph: 0 });
    expect(chosenView()).toBe('Map');
  });

  it('is kept with the song, and an unknown view falls back to the slider', async () => {
    await choose('Map');
    expect(instrument.kept).toMatchObject({ view: 'map' });
    const other = new PanelHarness(instrument, '640px');
    await other.drawn();
    expect(chosenView(other)).toBe('Map');
    instrument.kept = { version: 1, heard: 'A', view: 'globe' };
    instrument.move({});
    await other.drawn();
    expect(chosenView(other)).toBe('Slider');
    expect(other.all('.notice')).toEqual([]);
    other.remove();
  });

  it.each(['640px', '320px'])('keeps the panel within its window at %s', async (width) => {
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

describe('a pad or a map whose code is not loaded', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(['Pad', 'Map'] as const)('leaves room of the same size: %s', async (view) => {
    await choose(view);
    const height = panel.element.offsetHeight;
    const tops = (): number[] =>
      panel.all('.walk .termA, .near, .views').map((each) => each.getBoundingClientRect().top);
    const before = tops();
    await choose('Slider');
    vi.spyOn(planesPart, 'for').mockReturnValue(undefined);
    await choose(view);
    expect(panel.one('.surface').textContent.trim()).toBe('');
    expect(panel.element.offsetHeight).toBe(height);
    expect(tops()).toEqual(before);
  });

  it('shows a failure, keeps the sound and loads again on request', async () => {
    const before = values();
    const load = vi.spyOn(planesPart, 'load').mockResolvedValue(await planesPart.load());
    const coming = vi.spyOn(planesPart, 'for').mockReturnValue(undefined);
    const failed = vi.spyOn(planesPart, 'hasFailed', 'get').mockReturnValue(true);
    await choose('Map');
    expect(panel.one('.surface').textContent).toContain('Map could not be loaded.');
    expect(values()).toEqual(before);
    expect(await violations(panel.one('.surface'))).toEqual([]);
    coming.mockRestore();
    failed.mockRestore();
    load.mockClear();
    panel.button('Try again').click();
    await panel.drawn();
    expect(load).toHaveBeenCalled();
    expect(panel.input('Map X')).toBeDefined();
  });
});
