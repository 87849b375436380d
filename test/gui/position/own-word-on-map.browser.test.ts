import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InstrumentTerm } from '../../../gui/index.ts';
import type { MapPoint } from '../../../figure/index.ts';
import { FAKE_TERMS } from '../fake-instrument.ts';
import {
  PlanePointer,
  WARM,
  choose,
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

describe('the map, while word A is an own word', () => {
  const OWN = FAKE_TERMS.length;
  const OWN_POINT: MapPoint = [-0.62, -0.3];
  const own = { language: '', count: 6, confidence: 0 };
  const TERMS: readonly InstrumentTerm[] = [
    ...FAKE_TERMS,
    { ...own, term: 'warm', tier: 'own', map: OWN_POINT },
    { ...own, term: 'own 2', tier: 'empty', map: [0, 0] },
  ];
  const openAt = async (morph: number): Promise<void> => {
    await open({ termA: OWN, termB: 0, morph }, '640px', TERMS);
    await choose('Map');
  };

  it('begins the walk at the own word, and keeps the point on it', async () => {
    await openAt(0);
    const { left, top, width, height } = plane('Map X');
    const [x, y] = onMap(OWN_POINT);
    expect(Math.abs(knob().left + knob().width / 2 - left - x * width)).toBeLessThan(2);
    expect(Math.abs(knob().top + knob().height / 2 - top - y * height)).toBeLessThan(2);
    const between: MapPoint = [(OWN_POINT[0] + WARM[0]) / 2, (OWN_POINT[1] + WARM[1]) / 2];
    new PlanePointer('Map X').drag(onMap(OWN_POINT), onMap(between));
    expect(values().mode).toBe(0);
    expect(values().morph).toBeCloseTo(0.5, 1);
  });

  it('moves on from the own word by keys', async () => {
    await openAt(0);
    panel.input('Map X').focus();
    await panel.press('{ArrowRight}');
    expect(values()).toMatchObject({ mode: 1, mapX: -0.6, mapY: OWN_POINT[1] });
    expect(shares().join(), 'only of words of the map').not.toContain('your');
  });

  it('lists and speaks the own word apart from the vocabulary’s word of the same name', async () => {
    await openAt(0.5);
    expect(spoken('Map X')).toBe('0.52 towards darker, half your warm, half warm');
    expect(shares()).toEqual(['your warm 50 %', 'warm 50 %']);
    const take = panel.one('button[aria-label="Use your warm as the right word"]');
    expect(panel.one('button[aria-label="Use your warm as the left word"]')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(take);
    expect(values().termB).toBe(OWN);
  });

  it('goes to a word that is a part of the mix, and back', async () => {
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

  it('shows only the words of the vocabulary', async () => {
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
