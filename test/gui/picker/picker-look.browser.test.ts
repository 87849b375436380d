import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

const show = async (width: string): Promise<void> => {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
};
const word = (): string => panel.input('Left word').value;

afterEach(() => panel.remove());

describe('the list of the picker', () => {
  it.each(['640px', '320px'])('stays within the element and the window at %s', async (width) => {
    await show(width);
    for (const label of ['Left word', 'Right word']) {
      for (const offset of ['0px', '-160px', `${window.innerHeight - 330}px`]) {
        panel.box.style.marginBlockStart = offset;
        panel.input(label).focus({ preventScroll: true });
        await panel.press('{Alt>}{ArrowDown}{/Alt}');
        const popup = panel.all('.popup').find((each) => each.checkVisibility());
        const box = popup?.getBoundingClientRect();
        const bounds = panel.element.getBoundingClientRect();
        expect(box?.top).toBeGreaterThanOrEqual(Math.max(0, bounds.top));
        expect(box?.bottom).toBeLessThanOrEqual(Math.min(window.innerHeight, bounds.bottom));
        expect(box?.left).toBeGreaterThanOrEqual(bounds.left);
        expect(box?.right).toBeLessThanOrEqual(bounds.right);
        await panel.press('{Escape}');
      }
    }
  });

  it.each(['640px', '340px', '320px'])('does not move the ribbon at %s', async (width) => {
    await show(width);
    panel.input('Left word').focus();
    const ribbonTop = (): number => panel.track('Morph').getBoundingClientRect().top;
    const before = ribbonTop();
    for (let steps = 0; steps < instrument.terms.length; steps++) {
      await panel.press('{ArrowDown}');
      expect(ribbonTop(), word()).toBe(before);
    }
  });

  it('breaks no rule of axe when small, with words that are merely near', async () => {
    await show('320px');
    panel.input('Right word').focus();
    await panel.press('thin{ArrowDown}');
    const { violations } = await axe.run(panel.element, {
      // The page is the test's own, not ours.
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
