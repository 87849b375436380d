import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { ToolbarHarness } from '../toolbar/toolbar-harness.ts';
import { listenAndPress } from '../own/asked-lesson.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';

let panel: ToolbarHarness;
let instrument: FakeInstrument;

beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

/** Opens a panel in which band 1 is edited, so that offers show, with all its details. */
async function open(width: string): Promise<void> {
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()));
  instrument.sounding = { before: 0.1, after: 0.1 };
  instrument.move({ band1Gain: 2 });
  panel = new ToolbarHarness(instrument, width);
  await panel.drawn();
  const more = panel.button('More');
  if (more.checkVisibility()) more.click();
  await panel.drawn();
}

const boxOf = (selector: string): DOMRect => panel.one(selector).getBoundingClientRect();

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What else can be seen at the place of an element: controls, texts and pictures. */
function covered(element: HTMLElement): string[] {
  expect(element.checkVisibility({ visibilityProperty: true }), 'it is seen').toBe(true);
  expect(element.scrollHeight, 'all of it').toBeLessThanOrEqual(element.clientHeight + 1);
  const box = element.getBoundingClientRect();
  const { left, right, top, bottom } = boxOf('.panel');
  expect(box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom).toBe(
    true,
  );
  const others = '.graph, .surface, .track, .facts, .words > span, .sound, .first-sight, .offers';
  return panel
    .all(`${others}, .own-message, .notice, button, label, input`)
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => !each.contains(element) && !element.contains(each))
    .filter((each) => (each.getRootNode() as ShadowRoot).host !== element)
    .filter((each) => !each.closest('.unseen') && overlap(each.getBoundingClientRect(), box))
    .map((each) => each.outerHTML);
}

const told = (): HTMLElement => panel.one('.told .own-message');

/** Whatever is told, and what shows it. */
const NEWS: Readonly<Record<string, readonly [act: () => unknown, shown: () => HTMLElement]>> = {
  'at first sight': [() => undefined, () => panel.one('.first-sight')],
  'a notice': [
    () => instrument.notify('The fast runtime could not be loaded.'),
    () => panel.one('.notice'),
  ],
  'a long notice': [
    () => instrument.notify('One of your words could not be restored. '.repeat(2)),
    () => panel.one('.notices'),
  ],
  'a limit': [
    async () => {
      panel.input('Band 4 frequency').focus();
      await panel.press('{Home}{ArrowLeft}');
    },
    told,
  ],
  'a limit beside a notice': [
    async () => {
      instrument.notify('The fast runtime could not be loaded.');
      panel.input('Band 4 frequency').focus();
      await panel.press('{Home}{ArrowLeft}');
    },
    told,
  ],
  'a preset that was deleted': [
    async () => {
      await panel.saveAs('Mine');
      await panel.click('Preset');
      await panel.click('Delete this preset');
    },
    () => panel.one('.popup.notice'),
  ],
  'a limit after a preset was deleted': [
    async () => {
      await panel.saveAs('Mine');
      await panel.click('Preset');
      await panel.click('Delete this preset');
      panel.input('Band 4 frequency').focus();
      await panel.press('{Home}{ArrowLeft}');
    },
    told,
  ],
  'a solo': [() => instrument.listen({ soloBand: 2, change: false }), () => panel.one('.part')],
  'offers beside a word': [() => instrument.move({ band1Gain: 2 }), () => panel.one('.offers')],
};

describe.each(['964px', '640px', '390px', '320px'])('at %s, closed as it comes', (width) => {
  it.each(Object.keys(NEWS))('nothing that can be seen is covered: %s', async (news) => {
    instrument = withOwnWords(() => Promise.resolve(fakeLesson()));
    panel = new ToolbarHarness(instrument, width);
    panel.element.style.inlineSize = width;
    await panel.drawn();
    const { height } = boxOf('.panel');
    const [act, shown] = NEWS[news] ?? [];
    await act?.();
    await panel.drawn();
    if (shown) expect(covered(shown())).toEqual([]);
    expect(boxOf('.panel').height).toBe(height);
  });
});

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
    expect(covered(message)).toEqual([]);
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
    const below = boxOf(width === '640px' ? '.switches' : '.dials');
    expect(below.top - offers.bottom).toBeGreaterThanOrEqual(4);
  });
});
