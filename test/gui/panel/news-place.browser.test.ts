import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadParts } from '../../../gui/index.ts';
import { PanelHarness } from '../harness.ts';
import { listenAndPress } from '../own/asked-lesson.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';

let panel: PanelHarness;

beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

/** Opens a panel in which band 1 is edited, so that offers show, with all its details. */
async function open(width: string): Promise<void> {
  const instrument = withOwnWords(() => Promise.resolve(fakeLesson()));
  instrument.sounding = { before: 0.1, after: 0.1 };
  instrument.move({ band1Gain: 2 });
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
  const more = panel.button('More');
  if (more.checkVisibility()) more.click();
  await panel.drawn();
}

const boxOf = (selector: string): DOMRect => panel.one(selector).getBoundingClientRect();

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe.each(['640px', '390px', '320px'])('at %s', (width) => {
  it('what is told after a lesson lies over no line of the summary', async () => {
    await open(width);
    panel.one('.teach').focus();
    await panel.press('{Enter}');
    await expect.poll(() => panel.all('.lesson').length).toBe(1);
    await listenAndPress(panel, '3');
    panel.one('.keep').click();
    await expect.poll(() => panel.all('.own-view').length).toBe(0);
    await panel.drawn();
    const message = panel.one('.own-message');
    expect(message.textContent).toContain('Your warm is kept');
    for (const line of ['.words', '.sound', '.views', '.switches']) {
      expect(overlap(message.getBoundingClientRect(), boxOf(line)), line).toBe(false);
    }
    expect(overlap(message.getBoundingClientRect(), boxOf('.graph')), 'it is in sight').toBe(true);
  });

  it('what is told after a lesson is told once', async () => {
    await open(width);
    const regions = new Set<Node>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (
          target.nodeType === 1 ? (target as Element) : target.parentElement
        )?.closest('[role="status"]');
        if (region?.textContent.includes('Your warm is kept') === true) regions.add(region);
      }
    });
    panel.one('.teach').focus();
    await panel.press('{Enter}');
    await expect.poll(() => panel.all('.lesson').length).toBe(1);
    await listenAndPress(panel, '3');
    const root = panel.one('.own-view').getRootNode();
    watch.observe(root, { subtree: true, childList: true, characterData: true });
    panel.one('.keep').click();
    await expect.poll(() => panel.all('.own-view').length).toBe(0);
    await panel.drawn();
    watch.disconnect();
    expect(regions.size).toBe(1);
  });

  it('offers keep their distance from the views above and from what is below', async () => {
    await open(width);
    const [offers, views] = [boxOf('.offers button'), boxOf('.views')];
    expect(offers.top - views.bottom).toBeGreaterThanOrEqual(4);
    const below = boxOf(width === '640px' ? '.switches' : '.words');
    expect(below.top - offers.bottom).toBeGreaterThanOrEqual(4);
  });
});
