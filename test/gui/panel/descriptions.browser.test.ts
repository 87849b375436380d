import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { listenAndPress } from '../own/asked-lesson.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';
import { RealMouse } from '../real-mouse.ts';
import { ToolbarHarness } from '../toolbar/toolbar-harness.ts';

let panel: ToolbarHarness;
let instrument: FakeInstrument;

beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

async function open(widthPx = 640): Promise<void> {
  await page.viewport(720, 900);
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()), ['own', 'empty']);
  instrument.sounding = { before: 0.1, after: 0.1 };
  panel = await ToolbarHarness.open(instrument, `${widthPx}px`);
  panel.element.style.inlineSize = `${widthPx}px`;
  await panel.drawn();
}

const CONTROLS = 'button, input, a[href], [tabindex="0"]';

/** The text of the elements that an attribute names. */
function named(control: Element, attribute: string): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = control.getAttribute(attribute)?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent.trim() ?? '').join(' ');
}

const nameOf = (control: HTMLElement): string =>
  control.getAttribute('aria-label') ??
  [
    named(control, 'aria-labelledby').trim(),
    (control as HTMLInputElement).labels?.[0]?.textContent.trim() ?? '',
    control.textContent.trim(),
  ].find((text) => text !== '') ??
  '';

/** As browsers compute it: what is described by ids counts before the description. */
const descriptionOf = (control: HTMLElement): string =>
  named(control, 'aria-describedby').trim() || (control.getAttribute('aria-description') ?? '');

function poor(): string[] {
  return panel
    .all(CONTROLS)
    .filter((each) => each.checkVisibility() && each.closest('[inert]') === null)
    .filter((each) => nameOf(each) === '' || descriptionOf(each).length < 10)
    .map((each) => `${each.outerHTML.slice(0, 120)} “${nameOf(each)}”`);
}

const choose = async (view: string): Promise<void> => {
  const label = panel.all('.views label').find((each) => each.textContent.trim() === view);
  await userEvent.click(label as HTMLElement);
};

const FORMS: Readonly<Record<string, () => unknown>> = {
  slider: () => undefined,
  pad: () => choose('Pad'),
  map: async () => {
    await choose('Map');
    instrument.move({ mode: 1, mapX: 0.1, mapY: 0.2 });
  },
  edits: () => instrument.move({ band2Gain: 4, band3Pinned: 1 }),
  'a part alone': () => instrument.listen({ soloBand: 2, change: false }),
  notices: () => instrument.notify('The fast runtime could not be loaded.'),
  presets: () => panel.click('Preset'),
  'the name of a preset': async () => {
    await panel.click('Preset');
    await panel.click('Save as…');
  },
  'presets with one of a person': async () => {
    await panel.saveAs('Mine');
    await panel.click('Preset');
  },
  'the tool menu': () => panel.click('Compare and undo'),
  'the list of words': () => userEvent.click(panel.input('Left word')),
  'gestures and keys': () => panel.click('Gestures and keys'),
  'own words': async () => {
    await userEvent.click(panel.input('Left word'));
    await page.getByRole('option', { name: 'A new word, or yours…' }).click();
  },
  'a lesson': () => userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' })),
  'what was learned': async () => {
    await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
    await panel.drawn();
    for (let answers = 0; answers < 3; answers++) await listenAndPress(panel, '3');
  },
};

describe('every control has a name, and says what it does', () => {
  it.each(Object.keys(FORMS))('%s', async (form) => {
    await open();
    await FORMS[form]?.();
    await panel.drawn();
    expect(poor()).toEqual([]);
  });

  it.each(['slider', 'the tool menu'])('%s on a small screen', async (form) => {
    await open(390);
    await FORMS[form]?.();
    await panel.drawn();
    expect(poor()).toEqual([]);
  });

  it('says how many people taught a word, in a sentence', async () => {
    await open();
    const facts = (): string => descriptionOf(panel.input('Left word'));
    expect(facts()).toMatch(/^51 people taught this word; their settings resemble each other\./u);
    instrument.move({ termA: 4 });
    await panel.drawn();
    expect(facts()).toMatch(/^7 people taught this word; their settings differ/u);
    instrument.move({ termA: 5 });
    await panel.drawn();
    expect(facts()).toMatch(/^Only 4 people/u);
  });
});

describe('the tip', () => {
  const mouse = new RealMouse();
  /** Away from every control, where an earlier test may have left the pointer. */
  beforeEach(() => mouse.move(1, 899));
  const shown = (): string[] => panel.all('.tip.shown').map((each) => each.textContent);
  const middle = (element: HTMLElement): [number, number] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const BYPASS = 'Lets the sound through unchanged, to compare.';
  const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  afterEach(() => void vi.useRealTimers());

  /** Goes to an element. The timers that this starts are fake where the test has faked them. */
  async function pointAt(element: HTMLElement): Promise<void> {
    await mouse.move(...middle(element));
    await expect.poll(() => element.matches(':hover')).toBe(true);
  }

  it('comes under a pointer that rests, stays under it, and goes with Escape', async () => {
    await open();
    const { height } = panel.element.getBoundingClientRect();
    await mouse.move(...middle(panel.button('Bypass')));
    await expect.poll(shown).toEqual([BYPASS]);
    const tip = panel.one('.tip').getBoundingClientRect();
    const button = panel.button('Bypass').getBoundingClientRect();
    expect(tip.top).toBeGreaterThanOrEqual(button.bottom);
    expect(tip.right).toBeLessThanOrEqual(panel.element.getBoundingClientRect().right);
    fakeTimers();
    const moved = new Promise((resolve) => {
      panel.element.addEventListener('pointermove', resolve, { once: true, capture: true });
    });
    await mouse.move(...middle(panel.one('.tip')));
    await moved;
    vi.advanceTimersByTime(400);
    expect(shown(), 'it can be pointed at').toEqual([BYPASS]);
    vi.useRealTimers();
    expect(panel.element.getBoundingClientRect().height).toBe(height);
    panel.input('Morph').focus();
    await mouse.move(...middle(panel.button('Bypass')));
    await expect.poll(shown).toEqual([BYPASS]);
    await panel.press('{Escape}');
    expect(shown()).toEqual([]);
  });

  it('lets a press through to what it lies over, and goes', async () => {
    await open();
    await mouse.move(...middle(panel.button('Bypass')));
    await expect.poll(shown).toEqual([BYPASS]);
    const pressed: EventTarget[] = [];
    panel.element.addEventListener(
      'pointerdown',
      (event) => pressed.push(...event.composedPath().slice(0, 1)),
      { once: true, capture: true },
    );
    const tip = panel.one('.tip');
    await mouse.click(...middle(tip));
    await expect.poll(() => pressed).toHaveLength(1);
    expect(pressed).not.toContain(tip);
    expect(shown()).toEqual([]);
  });

  it('comes with the focus of the keyboard, and goes with a key that acts', async () => {
    await open();
    await panel.tabTo(panel.button('Bypass'));
    await expect.poll(shown).toEqual([BYPASS]);
    await panel.press('{Enter}');
    expect(shown()).toEqual([]);
    expect(focused()).toBe(panel.button('Bypass'));
    await panel.press('{Tab}');
    await panel.press('{Shift>}{Tab}{/Shift}');
    await expect.poll(shown).toEqual([BYPASS]);
    expect(panel.one('.tip')).toHaveAttribute('aria-hidden', 'true');
  });

  it('does not come for a press, and never over an automation', async () => {
    await open();
    fakeTimers();
    await pointAt(panel.button('Bypass'));
    await mouse.click(...middle(panel.button('Bypass')));
    instrument.move({ morph: 0.7 });
    await panel.drawn();
    vi.advanceTimersByTime(900);
    expect(shown()).toEqual([]);
  });
});
