import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';

let panel: PanelHarness;

beforeEach(async () => {
  localStorage.clear();
  panel = new PanelHarness(new FakeInstrument(), '640px');
  await panel.drawn();
});
afterEach(() => panel.remove());

const told = (): string[] => panel.all('[role="status"]').map((each) => each.textContent.trim());

describe('a person who does not see the screen', () => {
  it('hears that a step is undone or done again, by keys and by the buttons', async () => {
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{Control>}z{/Control}');
    await expect.poll(told).toContain('Undone. Steps left to undo: 0');
    panel.one('button[aria-label="Redo"]').click();
    await expect.poll(told).toContain('Done again. Steps left to undo: 1');
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
