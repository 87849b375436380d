import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

let panel: PanelHarness;
afterEach(() => panel.remove());

// In a file of its own, whose page has not loaded the code of pad and map.
it('the map tells that it is ready once its code is loaded', async () => {
  panel = new PanelHarness(new FakeInstrument());
  await panel.drawn();
  const map = panel.all('.views label').find((each) => each.textContent.trim() === 'Map');
  await userEvent.click(map as HTMLElement);
  const said = (): string =>
    panel
      .all('[role="status"]')
      .map((each) => each.textContent)
      .join(' ');
  await expect.poll(said).toContain('Map: ready.');
  expect(panel.all('.surface.coming')).toEqual([]);
});
