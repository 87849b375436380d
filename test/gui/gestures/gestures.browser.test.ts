import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { gestureAt } from '../../../gui/gestures/find-gesture.ts';
import type { Gesture, Place } from '../../../gui/gestures/gesture.ts';
import { GESTURES } from '../../../gui/gestures/table.ts';
import type { GestureId } from '../../../gui/gestures/table.ts';
import { loadParts } from '../../../gui/index.ts';
import type { FakeInstrument } from '../fake-instrument.ts';
import { focused } from '../harness.ts';
import { listenAndPress } from '../own/asked-lesson.ts';
import { fakeLesson, withOwnWords } from '../own/fake-own-words.ts';
import { Pointer } from '../pointer.ts';
import { ToolbarHarness } from '../toolbar/toolbar-harness.ts';

type Entry<Way extends string> = {
  [Id in GestureId]: Extract<Way, keyof (typeof GESTURES)[Id]> extends never ? never : Id;
}[GestureId];
/** Gestures with keys, and those that a pointer or typing does. */
type KeyedId = Entry<'keys'>;
type HandId = Entry<'pointer' | 'mouse' | 'touch' | 'typing'>;

const ALL = Object.entries(GESTURES) as readonly [GestureId, Gesture][];

let panel: ToolbarHarness;
let instrument: FakeInstrument;

beforeAll(loadParts);
beforeEach(async () => {
  localStorage.clear();
  await page.viewport(720, 900);
  instrument = withOwnWords(() => Promise.resolve(fakeLesson()), ['own', 'empty']);
  instrument.sounding = { before: 0.1, after: 0.1 };
  instrument.move({ morph: 0.5, band3Gain: 2 });
  panel = await ToolbarHarness.open(instrument);
});
afterEach(() => panel.remove());

/** All that a person can notice: values, what plays, the focus, and every control with its state. */
function noticed(): string {
  const controls = panel.all('*').map((each) => {
    const value = each instanceof HTMLInputElement ? each.value : '';
    const attributes = [...each.attributes].map(({ name, value: text }) => `${name}=${text}`);
    const isFocused = each === focused() ? 'focused' : '';
    return [each.localName, value, isFocused, ...attributes].join(' ');
  });
  const { values } = instrument.state;
  return JSON.stringify([values, instrument.listening, controls]);
}

async function changes(act: () => unknown): Promise<boolean> {
  await panel.drawn();
  const before = noticed();
  await act();
  await panel.drawn();
  return noticed() !== before;
}

const field = (): HTMLInputElement => panel.input('Left word');
const node = (): HTMLElement => panel.one('[data-band="3"] .node');
const number = (name: string): HTMLElement => panel.one(`#field[aria-valuetext*="${name}"]`);
const b = (): HTMLElement => panel.one('[aria-label="Setting B"]');
const soloBand = (): void => instrument.listen({ soloBand: 2, change: false });

/** Brings the focus to where a gesture works. */
const FOCUS: Readonly<Record<Place, () => unknown>> = {
  panel: () => panel.button('Bypass').focus(),
  word: () => field().focus(),
  slider: () => panel.input('Morph').focus(),
  plane: async () => {
    const pad = panel.all('.views label').find((each) => each.textContent.trim() === 'Pad');
    await userEvent.click(pad as HTMLElement);
    await panel.drawn();
    instrument.move({ morphY: 0.5 });
    panel.one('input[data-axis="0"]').focus();
  },
  node: () => panel.input('Band 3 gain').focus(),
  number: () => number('decibels').focus(),
  band: () => panel.one('[aria-label^="Solo band"]').focus(),
  'menu button': () => panel.one('.chosen').focus(),
  menu: async () => {
    panel.one('.chosen').focus();
    await panel.press('{ArrowDown}{ArrowDown}');
  },
  notice: async () => {
    await panel.saveAs('Gone');
    panel.one('.chosen').focus();
    await panel.press('{ArrowDown}{Home}{Delete}');
  },
  'own words': async () => {
    field().focus();
    await panel.press('vague{Enter}{Tab}{Enter}');
    await expect.poll(() => focused()?.id).toBe('name');
    panel.button('Back').focus();
  },
  help: async () => {
    panel.input('Morph').focus();
    await panel.press('?');
  },
  lesson: async () => {
    await userEvent.click(page.getByRole('button', { name: 'Make it mine: warm' }));
    await panel.drawn();
    await listenAndPress(panel);
  },
};

/** Opens the list of words, with the keys on one in its middle. */
const openList = (): Promise<void> => panel.press('{Alt>}{ArrowDown}{/Alt}{End}{ArrowUp}{ArrowUp}');

const drag = (): Pointer => {
  const target = focused()?.closest<HTMLElement>('.track, .node') as HTMLElement;
  const pointer = new Pointer(target);
  pointer.sendAt('pointerdown', [0.3, 0.5]);
  pointer.sendAt('pointermove', [0.6, 0.4]);
  return pointer;
};

/** A change by hand. */
async function nudge(): Promise<void> {
  panel.input('Morph').focus();
  await panel.press('{ArrowRight}');
}

/** What has to be under way for a key to do something. */
const FIRST: Partial<Record<KeyedId, () => unknown>> = {
  wordsDown: openList,
  wordsUp: openList,
  firstWord: openList,
  lastWord: openList,
  backToText: openList,
  takeWord: openList,
  dropWord: openList,
  forgetWord: async () => {
    const forget = panel.all('[aria-label="Forget own 1"]').at(-1);
    if (forget) forget.focus();
    else await panel.press('own 1{ArrowDown}');
  },
  dropDrag: drag,
  takeNumber: () => panel.press('7'),
  leaveNumber: () => panel.press('7'),
  hearAll: soloBand,
  lessonUndo: () => listenAndPress(panel, '3'),
  undo: nudge,
  redo: async () => {
    await nudge();
    await panel.press('{Control>}z{/Control}');
  },
  // Without a change in one of them, both settings are the same.
  holdOther: async () => {
    await panel.click('Setting B');
    await nudge();
  },
  lessonFirst: () => panel.press('2'),
  deletePreset: async () => {
    await panel.press('{Escape}');
    await panel.saveAs('Mine');
    panel.one('.chosen').focus();
    await panel.press('{ArrowDown}');
  },
};

const KEYED = ALL.flatMap(([id, { places, keys = [] }]) =>
  places.flatMap((place) => keys.map((key) => [id as KeyedId, place, key] as const)),
);

/** Holds a chord such as "Control+Z" down while something is looked at. */
async function holding<T>(key: string, look: () => Promise<T>): Promise<T> {
  const parts = key.split('+').map((part) => (/^\p{L}$/u.test(part) ? part.toLowerCase() : part));
  await userEvent.keyboard(parts.map((part) => `{${part}>}`).join(''));
  try {
    return await look();
  } finally {
    await userEvent.keyboard(
      [...parts]
        .reverse()
        .map((part) => `{/${part}}`)
        .join(''),
    );
  }
}

describe('a key of the table does something', () => {
  it.each(KEYED)('%s at the %s: %s', async (id, place, key) => {
    await FOCUS[place]();
    await FIRST[id]?.();
    await panel.drawn();
    const before = noticed();
    const during = await holding(key, async () => {
      await panel.drawn();
      return noticed();
    });
    expect(during).not.toBe(before);
  });

  it.each(Object.keys(FOCUS) as Place[])(
    'and one beside it does nothing at the %s',
    async (place) => {
      await FOCUS[place]();
      expect(await changes(() => panel.press('{F2}'))).toBe(false);
    },
  );
});

const at = (element: HTMLElement): Pointer => new Pointer(element);

function dragOf(element: HTMLElement, keys: PointerEventInit = {}): void {
  const pointer = at(element);
  pointer.sendAt('pointerdown', [0.4, 0.5], keys);
  for (const share of [0.8, 1.6, 3]) pointer.sendAt('pointermove', [share, share], keys);
  pointer.sendAt('pointerup', [3, 3], keys);
}

const track = (): HTMLElement => panel.track('Morph');

/** Each gesture of a pointer, and what is typed, as a person does it. */
const BY_HAND: Readonly<Record<HandId, () => unknown>> = {
  openWords: () => userEvent.click(field()),
  findWord: async () => {
    field().focus();
    await panel.press('br');
  },
  nextWord: () => userEvent.click(panel.one('[aria-label="Left word: next word"]')),
  previousWord: () => userEvent.click(panel.one('[aria-label="Left word: previous word"]')),
  takeWord: async () => {
    await userEvent.click(field());
    await panel.drawn();
    await userEvent.click(panel.one('[role="option"][data-term="3"]'));
  },
  slide: () => panel.pressTrack('Morph', 0.9),
  fineDrag: () => dragOf(track(), { shiftKey: true }),
  reset: () => panel.pressTrack('Morph', 0.9, true),
  moveBand: () => dragOf(node()),
  oneAxisDrag: () => dragOf(node(), { ctrlKey: true }),
  moveQ: () => dragOf(panel.one('[data-band="3"] .handle')),
  qDrag: () => dragOf(node(), { altKey: true }),
  toNumber: () => userEvent.click(number('decibels')),
  stepNumber: () => userEvent.click(panel.one('[aria-label="Gain up"]')),
  fineClick: () =>
    panel
      .one('[aria-label="Gain up"]')
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true })),
  solo: () => userEvent.click(panel.one('[aria-label^="Solo band"]')),
  holdOther: () => at(panel.one('[aria-label="Setting A"]')).sendAt('pointerdown', [0.5, 0.5]),
  swap: () => userEvent.click(b()),
  undo: () => panel.click('Undo'),
  redo: () => panel.click('Redo'),
  findItem: async () => {
    await FOCUS.menu();
    await panel.press('h');
    expect(focused()?.textContent).toContain('Heavy');
  },
  closeMenu: async () => {
    at(panel.one('.graph')).sendAt('pointerdown', [0.5, 0.1]);
    await panel.drawn();
    expect(panel.items).toEqual([]);
  },
  forgetWord: () => panel.click('Forget own 1'),
  closeWords: () => panel.click('Back'),
  help: () => panel.click('Gestures and keys'),
};

/** What has to be under way for them. */
const FIRST_BY_HAND: Partial<Record<HandId, () => unknown>> = {
  closeMenu: FOCUS.menu,
  closeWords: FOCUS['own words'],
  forgetWord: FOCUS['own words'],
  undo: nudge,
  redo: async () => {
    await nudge();
    await panel.click('Undo');
  },
  holdOther: FIRST.holdOther as () => unknown,
};

describe('a gesture of the table does something', () => {
  it.each(Object.entries(BY_HAND))('%s', async (id, act) => {
    await FIRST_BY_HAND[id as HandId]?.();
    expect(await changes(act)).toBe(true);
  });

  it('for every entry that is no key', () => {
    const ids = ALL.filter(
      ([, { pointer, mouse, touch, typing }]) => pointer ?? mouse ?? touch ?? typing,
    ).map(([id]) => id);
    expect(Object.keys(BY_HAND).sort()).toEqual([...ids].sort());
  });
});

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789?/+-.,');
const NAMED = [
  ...['Escape', 'Enter', 'Tab', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'],
  ...['End', 'PageUp', 'PageDown', 'Delete', 'Backspace', 'Insert', 'F1', 'F2', 'ContextMenu'],
];
const HELD: readonly KeyboardEventInit[] = [
  {},
  { shiftKey: true },
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  { ctrlKey: true, shiftKey: true },
  { metaKey: true, shiftKey: true },
];

describe('no key is taken that the table lacks', () => {
  it.each(Object.keys(FOCUS) as Place[])('at the %s', async (place) => {
    await FOCUS[place]();
    const control = focused();
    const isOfPlace = (init: KeyboardEventInit & { key: string }): boolean =>
      [place, 'band', 'panel'].some((each) => gestureAt(each as Place, init) !== undefined);
    const taken: string[] = [];
    // An open menu takes every letter that is typed, to find an item: the table says so.
    const letters = place === 'menu' ? [] : LETTERS;
    for (const key of [...NAMED, ...letters]) {
      for (const held of HELD) {
        const init = { key, ...held, bubbles: true, composed: true, cancelable: true };
        if (isOfPlace(init)) continue;
        const event = new KeyboardEvent('keydown', init);
        if (!(control as HTMLElement).dispatchEvent(event)) taken.push(JSON.stringify([key, held]));
      }
    }
    expect(taken).toEqual([]);
  });
});
