import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { listenAndPress } from '../own/asked-lesson.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

/** A part of the page that has moved, with what has moved in it. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** What a hand can be on. Nodes and knobs move with the sound, and an arrow with the length of its word. */
const CONTROLS = 'button, input, label, .track';
const MOVING = '.band *, .node, .handle, .popup *, .spot, .field *';

let panel: PanelHarness;
let instrument: FakeInstrument;
let shifts: string[];
let observer: PerformanceObserver;

beforeAll(loadParts);
beforeEach(() => {
  localStorage.clear();
  shifts = [];
  observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
});
afterEach(() => {
  observer.disconnect();
  panel.remove();
});

const isStill = (element: Element): boolean =>
  element.matches(CONTROLS) && !element.matches(MOVING);

/** Counts also the shifts after an input, which the browser forgives: the pointer is still there. */
function take(entries: readonly PerformanceEntry[]): void {
  for (const { value, sources } of entries as readonly Shift[]) {
    const moved = sources.flatMap(({ node }) =>
      node instanceof Element && isStill(node) ? [node] : [],
    );
    if (moved.length > 0) shifts.push(`${value} ${moved.map(called).join(', ')}`);
  }
}

const called = (element: Element): string =>
  element.getAttribute('aria-label') ?? (element.textContent.trim() || element.className);

/** Where each control is that can be seen, without those of a view that is changed. */
function places(isViewChange: boolean): Map<Element, string> {
  const walk = panel.all('.walk')[0];
  const shown = panel
    .all(CONTROLS)
    .filter((each) => isStill(each) && each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => !isViewChange || !isWithin(each, walk));
  return new Map(
    shown.map((each) => {
      const { left, top, height } = each.getBoundingClientRect();
      return [each, [left, top, height].map((px) => px.toFixed(1)).join(' ')];
    }),
  );
}

function isWithin(element: Node | null, outer: Node | undefined): boolean {
  if (element === null || outer === undefined) return false;
  if (outer.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isWithin(root.host, outer);
}

async function open(widthPx: number): Promise<void> {
  await page.viewport(Math.max(widthPx + 20, 400), 900);
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()), ['empty', 'empty']);
  instrument.sounding = { before: 0.1, after: 0.1 };
  panel = new PanelHarness(instrument, `${widthPx}px`);
  panel.element.style.inlineSize = `${widthPx}px`;
  await panel.drawn();
  await panel.drawn();
}

const heightPx = (): number => panel.element.getBoundingClientRect().height;

const choose = async (view: string): Promise<void> => {
  const label = panel.all('.views label').find((each) => each.textContent.trim() === view);
  await userEvent.click(label as HTMLElement);
};
const click = (name: string | RegExp): Promise<void> =>
  userEvent.click(page.getByRole('button', { name, exact: true }).first());

async function openList(): Promise<void> {
  await userEvent.click(panel.one('input[role="combobox"]'));
  await page.getByRole('option', { name: 'A new word, or yours…' }).click();
}

/** What a person does from one state to the next, in order. */
const FLOWS: Readonly<Record<string, readonly [name: string, act: () => unknown][]>> = {
  views: [
    ['pad', () => choose('Pad')],
    ['pad with other words', () => instrument.move({ termA: 4, termB: 5, termC: 8 })],
    ['pad inside', () => instrument.move({ morph: 0.4, morphY: 0.6 })],
    ['map', () => choose('Map')],
    ['map beside', () => instrument.move({ mode: 1, mapX: -0.1, mapY: 0.1 })],
    ['map on a word', () => instrument.move({ mode: 1, mapX: -0.42, mapY: -0.02 })],
    ['map, many words', () => instrument.move({ mode: 1, mapX: 0.2, mapY: -0.4 })],
    ['slider', () => choose('Slider')],
  ],
  words: [
    ['few people', () => instrument.move({ termA: 5 })],
    ['long words', () => instrument.move({ termA: 4, termB: 5 })],
    ['an empty place', () => instrument.move({ termA: 12 })],
    ['morph', () => instrument.move({ morph: 0.5 })],
    ['amount', () => instrument.move({ amount: -0.5 })],
    ['bypass', () => instrument.move({ bypass: 1 })],
    ['back', () => instrument.move({ termA: 0, termB: 1, morph: 0, amount: 1, bypass: 0 })],
  ],
  edits: [
    ['a first edit', () => instrument.move({ band4Gain: 5 })],
    ['a large one', () => instrument.move({ band4Gain: 20, band1Frequency: 2 })],
    ['a band that is off', () => instrument.move({ band2On: 0 })],
    ['solo', () => instrument.listen({ soloBand: 2, change: false })],
    ['all', () => instrument.listen({ soloBand: 0, change: false })],
    ['no edits', () => instrument.move({ band4Gain: 0, band1Frequency: 0, band2On: 1 })],
  ],
  notices: [
    ['one', () => instrument.notify('The fast runtime could not be loaded.')],
    [
      'three',
      () =>
        instrument.notify(
          'One.',
          'Your warm is in this song, but not kept in this browser: they are 201, and 200 are the most.',
          'Three.',
        ),
    ],
    ['none', () => instrument.notify()],
  ],
  'own words': [
    ['the lesson', () => click('Make it mine: warm')],
    ['both heard', () => listenAndPress(panel)],
    ['an answer', () => panel.press('5')],
    ['undo', () => panel.press('{Backspace}')],
    ['an answer', () => listenAndPress(panel, '3')],
    ['another', () => listenAndPress(panel, '3')],
    ['what is learned', () => listenAndPress(panel, '3')],
    ['three more', () => click('Three more answers')],
    ['kept', () => click('Keep')],
    ['a change', () => instrument.move({ morph: 0.3 })],
    ['the list', () => openList()],
    ['back', () => click('Back')],
  ],
};

describe.each([964, 640, 390])('at a width of %i px', (widthPx) => {
  it.each(Object.keys(FLOWS))('nothing moves under the hand: %s', async (flow) => {
    await open(widthPx);
    const before = heightPx();
    for (const [name, act] of FLOWS[flow] ?? []) {
      const then = places(flow === 'views');
      await act();
      await panel.drawn();
      expect.soft(heightPx(), name).toBe(before);
      take(observer.takeRecords());
      if (flow !== 'views') expect.soft(shifts, name).toEqual([]);
      shifts.length = 0;
      const now = places(flow === 'views');
      const moved = [...then].flatMap(([control, place]) => {
        const placeNow = now.get(control);
        return placeNow === undefined || placeNow === place
          ? []
          : [`${called(control)}: ${place} → ${placeNow}`];
      });
      expect.soft(moved, name).toEqual([]);
    }
  });
});
