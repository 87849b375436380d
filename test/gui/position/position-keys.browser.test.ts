import { describe, expect, it } from 'vitest';
import { focused } from '../harness.ts';
import {
  HEAVY,
  choose,
  open,
  panel,
  spoken,
  undo,
  usePositionPanel,
  values,
} from './position-panel.ts';

usePositionPanel();

describe('with keys alone, a person', () => {
  it('moves the point of the pad by two sliders at one stop of the Tab key', async () => {
    await choose('Pad');
    panel.one('button[aria-label="Undo"]').focus();
    await panel.tabTo(panel.input('Morph'));
    await panel.press('{ArrowRight}{ArrowRight}{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
    expect(values()).toMatchObject({ morph: 0.02, morphY: 0.011 });
    expect(focused()).toBe(panel.input('Morph Y'));
    expect(spoken('Morph')).toBe('2 percent, warm');
    await panel.press('{End}');
    expect(values().morphY).toBe(1);
    await panel.press('{Tab}');
    expect(focused()).not.toBe(panel.input('Morph'));
    panel.input('Morph Y').focus();
    await panel.press('{Delete}');
    expect(values()).toMatchObject({ morph: 0, morphY: 0 });
  });

  it('moves the point of the map by two sliders that speak its meaning, and leaves the walk', async () => {
    await open({ morph: 0.5 });
    await choose('Map');
    panel.one('button[aria-label="Undo"]').focus();
    await panel.tabTo(panel.input('Map X'));
    expect(spoken('Map X')).toBe('0.10 towards brighter, half warm, half bright');
    await panel.press('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(values()).toMatchObject({ mode: 1, mapX: 0.12, mapY: 0 });
    expect(focused()).toBe(panel.input('Map Y'));
    await panel.press('{Home}');
    expect(spoken('Map Y')).toMatch(/towards louder/u);
    await panel.press('{Backspace}');
    expect(values()).toMatchObject({ mode: 0, morph: 0.5 });
    await panel.press('{Backspace}');
    expect(values()).toMatchObject({ mode: 0, morph: 0 });
  });

  it('goes to a word by its name, and back to the exact position', async () => {
    await open({ mode: 1, mapX: 0.1, mapY: 0.2 });
    const before = values();
    await panel.tabTo(panel.input('Go to word'));
    await panel.press('heavy{Enter}');
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

  it('takes a word of the mix for an end of the walk', async () => {
    await open({ mode: 1, mapX: HEAVY[0], mapY: HEAVY[1] });
    const take = panel.one('button[aria-label="Use heavy as the right word"]');
    await panel.tabTo(take);
    await panel.press('{Enter}');
    expect(values()).toMatchObject({ termB: 7, mode: 1 });
    expect(take).toHaveAttribute('aria-pressed', 'true');
  });
});
