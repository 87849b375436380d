import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { ToolbarHarness, newInstrument } from './toolbar-harness.ts';

let instrument: FakeInstrument;
let panel: ToolbarHarness;

beforeEach(async () => {
  localStorage.clear();
  instrument = newInstrument();
  panel = await ToolbarHarness.open(instrument);
});
afterEach(() => panel.remove());

const isExpanded = (): string | null => panel.one('.chosen').getAttribute('aria-expanded');

describe('a menu', () => {
  it('opens by one click, with the focus on its first item, and moves nothing in the panel', async () => {
    const boxes = (): DOMRect[] =>
      panel.all('.head > *, .head + *').map((part) => part.getBoundingClientRect());
    const before = boxes();
    expect(isExpanded()).toBe('false');
    expect((await axe.run(panel.one('.head'))).violations).toEqual([]);
    await panel.click('Preset');
    expect(panel.items).toContain('Save as…');
    expect(isExpanded()).toBe('true');
    expect(focused()?.textContent).toContain('Flat');
    expect(boxes()).toEqual(before);
  });

  it('opens by a key at the item that the key asks for', async () => {
    await panel.tabTo(panel.one('.chosen'));
    await panel.press('{ArrowUp}');
    expect(focused()?.textContent).toContain('Save as SVG');
    await panel.press('{Escape}');
    expect(focused()).toBe(panel.one('.chosen'));
    panel.named('Compare and undo').focus();
    await panel.press('{Enter}');
    expect(focused()?.textContent.trim()).toBe('Copy A to B');
  });

  it('closes for a press elsewhere', async () => {
    await panel.click('Preset');
    expect(panel.items.length).toBeGreaterThan(10);
    await userEvent.click(document.body, { position: { x: 2, y: 2 } });
    await panel.drawn();
    expect(panel.items).toEqual([]);
  });

  it('closes for the Tab key, which goes on from the button', async () => {
    await panel.tabTo(panel.one('.chosen'));
    await panel.press('{Tab}');
    const next = focused();
    panel.one('.chosen').focus();
    await panel.press('{Enter}');
    expect(isExpanded()).toBe('true');
    await panel.press('{Tab}');
    expect([panel.items, isExpanded()]).toEqual([[], 'false']);
    expect(focused()).toBe(next);
  });

  it('goes to the item that begins with the letters typed, and from item to item by one letter', async () => {
    await panel.click('Preset');
    await panel.press('Sa');
    expect(focused()?.textContent).toContain('Save as…');
    await panel.press('{Escape}');
    await panel.click('Preset');
    await panel.press('ver');
    expect(focused()?.textContent).toContain('Verse to Chorus');
  });
});
