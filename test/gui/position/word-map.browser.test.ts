import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { MapPoint } from '../../../figure/index.ts';
import { FAKE_TERMS } from '../fake-instrument.ts';
import {
  PlanePointer,
  choose,
  instrument,
  knob,
  onMap,
  open,
  panel,
  plane,
  shares,
  undo,
  usePositionPanel,
  values,
} from './position-panel.ts';
import { TERMS } from '../toolbar/toolbar-harness.ts';

usePositionPanel();
beforeEach(() => localStorage.clear());

describe('the map', () => {
  const written = (): string[] => panel.all('.words span').map(({ textContent }) => textContent);

  it('writes words without overlap, and other languages on request', async () => {
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

  it('writes the word at the point above the knob', async () => {
    await choose('Map');
    const warm = panel.all('.words span').find(({ textContent }) => textContent === 'warm');
    const point = panel.one('.knob');
    // A pointer hits the uppermost element.
    for (const each of [warm, point]) each?.style.setProperty('pointer-events', 'auto');
    point.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = knob();
    const root = point.getRootNode() as ShadowRoot;
    expect(root.elementFromPoint(left + width / 2, top + height / 2)).toBe(warm);
  });

  it('names a dot near the pointer, and no word of a language that is switched off', async () => {
    await choose('Map');
    new PlanePointer('Map X').at('pointermove', onMap(FAKE_TERMS[5]?.map as MapPoint));
    await panel.drawn();
    expect(panel.all('.words b')).toEqual([]);
    await open({}, '400px', TERMS);
    await choose('Map');
    const dot = panel.one('.words i:not(.tied)').getBoundingClientRect();
    const { left, top, width, height } = plane('Map X');
    const pointer = new PlanePointer('Map X').at('pointermove', [
      (dot.left + dot.width / 2 - left) / width,
      (dot.top + dot.height / 2 - top) / height,
    ]);
    await panel.drawn();
    const name = panel.one('.words b').textContent;
    expect(TERMS.find(({ term }) => term === name)?.language).toBe('en');
    expect(written()).not.toContain(name);
    pointer.at('pointermove', [0.95, 0.01]);
    await panel.drawn();
    expect(panel.all('.words b').map(({ textContent }) => textContent)).not.toContain(name);
  });

  it('exchanges the words of the walk and keeps the sound, when one is taken for the other end', async () => {
    instrument.move({ morph: 0.25 });
    await choose('Map');
    expect(shares()).toEqual(['warm 75 %', 'bright 25 %']);
    const { termA, termB } = values();
    panel.one('[aria-label="Use warm as the right word"]').click();
    await panel.drawn();
    expect(shares()).toEqual(['bright 25 %', 'warm 75 %']);
    expect(values()).toMatchObject({ termA: termB, termB: termA, morph: 0.75 });
    const news = (): string => panel.one('.told').textContent;
    expect(news()).toContain('The right word of the slider is warm now. The sound stays.');
    await undo();
    expect(values()).toMatchObject({ termA, termB, morph: 0.25 });
    await panel.drawn();
    expect(news()).not.toContain('warm');
  });

  it('lists the words of the mix with their shares, the largest first', async () => {
    await open({ morph: 0.25 });
    await choose('Map');
    expect(shares()).toEqual(['warm 75 %', 'bright 25 %']);
    instrument.move({ mode: 1, mapX: -0.45, mapY: 0.1 });
    await panel.drawn();
    const percents = shares().map((each) => Number(/(\d+) %/u.exec(each)?.[1]));
    expect(percents.length).toBeGreaterThan(2);
    expect(Math.abs(percents.reduce((sum, each) => sum + each, 0) - 100)).toBeLessThanOrEqual(3);
    expect([...percents].sort((a, b) => b - a)).toEqual(percents);
    expect(panel.all('.thread')).toHaveLength(percents.length);
  });

  it.each(['Pad', 'Map'] as const)(
    '%s: keeps the scale of the graph the same everywhere',
    async (each) => {
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
    },
  );
});
