import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;
let gestures: string[];

const show = async (width = '700px'): Promise<void> => {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, width);
  gestures = [];
  await panel.drawn();
  for (const type of ['gesture-start', 'gesture-end']) {
    panel.one('.panel').addEventListener(type, () => gestures.push(type.slice(8)));
  }
};

/** Words that the instrument was asked for, in order. */
const askedWords = (): (string | undefined)[] =>
  instrument.asked.map(([, value]) => instrument.terms[value]?.term);
const word = (label = 'Left word'): string => panel.input(label).value;
const sounding = (): string | undefined => instrument.terms[instrument.state.values.termA]?.term;
const isOpen = (label = 'Left word'): boolean =>
  panel.input(label).getAttribute('aria-expanded') === 'true';
const option = (name: string): HTMLElement => {
  const found = panel
    .all('[role="option"]')
    .find((each) => each.getAttribute('aria-label')?.startsWith(name));
  if (found === undefined) throw new Error(`no option ${name}`);
  return found;
};
const named = (label: string): HTMLElement => panel.one(`button[aria-label="${label}"]`);
const announcement = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .join('');

beforeEach(() => show());
afterEach(() => {
  vi.useRealTimers();
  panel.remove();
});

describe('with the list closed, the picker', () => {
  beforeEach(() => panel.input('Left word').focus());

  it('opens with the arrows, at the word before or after the present one, and plays it', async () => {
    await panel.press('{ArrowUp}');
    expect(isOpen()).toBe(true);
    expect(panel.activeOption).toMatch(/^tinny/u);
    await panel.press('{ArrowUp}');
    expect(askedWords()).toEqual(['tinny', 'soft']);
    await panel.press('{Escape}{ArrowDown}');
    expect(panel.activeOption, 'after the last English word').toMatch(/^melancólico/u);
    await panel.press('{ArrowDown}');
    expect(panel.activeOption, 'from the last word to the first').toMatch(/^bright/u);
  });

  it('makes one step of undo of all words that are tried, and of the one that is kept', async () => {
    await panel.press('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(gestures).toEqual(['start']);
    await panel.press('{Enter}');
    expect(gestures).toEqual(['start', 'end']);
    expect([sounding(), isOpen()]).toEqual(['mellow', false]);
  });

  it('returns to the word from before with Escape, and keeps another with Enter', async () => {
    await panel.press('{ArrowUp}{ArrowUp}{Escape}');
    expect([word(), sounding(), isOpen()]).toEqual(['warm', 'warm', false]);
    await panel.press('{ArrowUp}{Enter}{Escape}');
    expect(sounding()).toBe('tinny');
    expect(gestures).toEqual(['start', 'end', 'start', 'end']);
  });

  it('shows the word that automation or another window chooses meanwhile', async () => {
    await panel.press('{ArrowUp}');
    instrument.move({ termA: 9 });
    await panel.drawn();
    await panel.drawn();
    expect(word()).toBe('mellow');
    expect(gestures).toEqual(['start', 'end']);
    await panel.press('{Escape}');
    expect(sounding()).toBe('mellow');
  });

  it('asks for one word in a frame at most, and always for the last one', async () => {
    const field = panel.input('Left word');
    for (let presses = 0; presses < 5; presses++) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    }
    expect(askedWords()).toEqual(['tinny']);
    await panel.drawn();
    expect(askedWords()).toEqual(['tinny', 'heavy']);
    expect(word()).toBe('heavy');
  });
});

describe('with its two buttons, the picker', () => {
  const step = async (label: string): Promise<void> => {
    named(`Left word: ${label} word`).click();
    await panel.drawn();
  };

  it('steps through the words in the order that the list shows, and round', async () => {
    for (const label of ['previous', 'previous', 'next', 'next', 'next']) await step(label);
    expect(word()).toBe('melancólico');
    await step('next');
    expect(word(), 'from the last word to the first').toBe('bright');
    expect(isOpen()).toBe(false);
    expect(gestures).toEqual(['start']);
  });

  it('announces each word politely', async () => {
    await step('previous');
    await expect.poll(announcement, { timeout: 3000 }).toContain('tinny, 12 people, they agree');
  });

  it('ends the steps when the focus goes on, with Enter, and before a command such as undo', async () => {
    const field = panel.input('Left word');
    for (const keys of ['{Tab}', '{Enter}', '{Control>}z{/Control}']) {
      gestures = [];
      field.focus();
      await step('previous');
      await panel.press(keys);
      expect(gestures, keys).toEqual(['start', 'end']);
    }
  });

  it('returns to the word from before with Escape', async () => {
    panel.input('Left word').focus();
    await step('previous');
    await step('previous');
    await panel.press('{Escape}');
    expect([word(), sounding()]).toEqual(['warm', 'warm']);
  });
});

describe('with the list open, the picker', () => {
  beforeEach(async () => {
    panel.input('Left word').focus();
    await panel.press('{Alt>}{ArrowDown}{/Alt}');
  });

  it('lists English, then Spanish, with no option active and the present word selected', () => {
    expect(isOpen()).toBe(true);
    expect(panel.activeOption).toBeNull();
    const groups = panel.all('[role="listbox"] > [role="group"]');
    expect(groups.map((each) => each.getAttribute('aria-label'))).toEqual(['English', 'Spanish']);
    expect(panel.options.at(-1)).toBe('melancólico, few people: 4, Spanish');
    expect(option('melancólico').textContent).toMatch(/melancólico\s+few people: 4/u);
    expect(option('melancólico').querySelector('.tag')).toHaveAttribute('data-code', 'es');
    expect(option('warm')).toHaveAttribute('aria-selected', 'true');
  });

  it('controls a list in its own shadow root', () => {
    const field = panel.input('Left word');
    const list = (field.getRootNode() as ShadowRoot).getElementById('list');
    expect(field).toHaveAttribute('aria-controls', 'list');
    expect(list).toHaveAttribute('role', 'listbox');
  });

  it('plays each word that the keys come to, and makes one step of undo of all', async () => {
    await panel.press('{ArrowUp}');
    expect(panel.activeOption).toMatch(/^tinny/u);
    expect(option('tinny')).toHaveAttribute('aria-selected', 'true');
    await panel.press('{Home}');
    expect(sounding()).toBe('bright');
    await panel.press('{PageDown}');
    expect(panel.activeOption).toMatch(/^loud/u);
    await panel.press('{PageUp}{End}');
    expect(sounding()).toBe('melancólico');
    expect(gestures).toEqual(['start']);
    await panel.press('{Enter}');
    expect([word(), sounding(), isOpen()]).toEqual(['melancólico', 'melancólico', false]);
    expect(gestures).toEqual(['start', 'end']);
  });

  it.each([
    ['Escape', '{Escape}'],
    ['Alt and up', '{Alt>}{ArrowUp}{/Alt}'],
    ['Tab', '{Tab}'],
  ])('returns to the word from before with %s', async (_, keys) => {
    await panel.press('{ArrowUp}{ArrowUp}');
    expect(sounding()).toBe('soft');
    await panel.press(keys);
    expect([word(), sounding(), isOpen()]).toEqual(['warm', 'warm', false]);
    expect(gestures).toEqual(['start', 'end']);
  });

  it('changes nothing when no word was tried', async () => {
    await panel.press('{Escape}');
    await panel.press('{Alt>}{ArrowDown}{/Alt}{Enter}');
    await panel.press('{Alt>}{ArrowDown}{/Alt}{Tab}');
    expect(instrument.asked).toEqual([]);
    expect(gestures).toEqual([]);
  });

  it('returns to the word from before when its element is removed', async () => {
    await panel.press('{ArrowUp}');
    panel.element.remove();
    expect(sounding()).toBe('warm');
    expect(gestures).toEqual(['start', 'end']);
  });

  it('draws the curve of each word that comes into view, once', async () => {
    const curve = (name: string): string =>
      option(name).querySelector('.curve path:last-child')?.getAttribute('d') ?? '';
    await panel.press('{Home}');
    await expect.poll(() => curve('bright')).toMatch(/^M0\.0 [\d.]+L/u);
    await panel.press('{End}');
    await expect.poll(() => curve('melancólico')).toMatch(/^M/u);
    expect(curve('bright')).not.toBe(curve('melancólico'));
    expect(option('bright').querySelector('.curve')).toHaveAttribute('aria-hidden', 'true');
    await panel.press('{Escape}');
    const walk = vi.spyOn(instrument, 'walk');
    await panel.press('{Alt>}{ArrowDown}{/Alt}{End}');
    expect(curve('melancólico')).toMatch(/^M/u);
    expect(walk.mock.calls).not.toContainEqual([5, 5]);
  });

  it('scrolls only the list, to the active option', async () => {
    const before = document.documentElement.scrollTop;
    const list = option('warm').closest('[role="listbox"]') as HTMLElement;
    for (const keys of ['{Home}', '{End}', '{PageUp}']) {
      await panel.press(keys);
      const active = list.querySelector('.active')?.getBoundingClientRect();
      const { top, bottom } = list.getBoundingClientRect();
      expect(active?.top).toBeGreaterThanOrEqual(top);
      expect(active?.bottom).toBeLessThanOrEqual(bottom + 1);
    }
    expect(document.documentElement.scrollTop).toBe(before);
  });
});

describe('typing in the picker', () => {
  beforeEach(() => panel.input('Left word').focus());

  it('replaces the word, and lists matches without choosing one', async () => {
    await panel.press('so');
    expect(word()).toBe('so');
    expect(panel.options[0]).toMatch(/^soft/u);
    expect(panel.activeOption).toBeNull();
    expect(instrument.asked).toEqual([]);
    await panel.press('{Enter}');
    expect([instrument.asked, isOpen()], 'the beginning of a word is no word').toEqual([[], true]);
    await panel.press('ft{Enter}');
    expect(askedWords()).toEqual(['soft']);
    expect(gestures).toEqual(['start', 'end']);
  });

  it('keeps the typed text while the keys are on the list, and returns to it', async () => {
    await panel.press('mel{ArrowDown}');
    expect([word(), sounding()]).toEqual(['mel', 'mellow']);
    await panel.press('{ArrowLeft}');
    expect(panel.activeOption).toBeNull();
    expect(panel.input('Left word').selectionStart).toBe(2);
    await panel.press('{Escape}');
    expect([word(), sounding()]).toEqual(['warm', 'warm']);
  });

  it('finds a word with a typing error', async () => {
    await panel.press('brihgt{Enter}');
    expect(sounding()).toBe('bright');
  });

  it('chooses a word that is typed in full when the focus leaves', async () => {
    await panel.press('soft{Tab}');
    expect(sounding()).toBe('soft');
  });

  it('does not choose a word that is merely near to the typed one', async () => {
    await panel.press('thin{Enter}');
    expect(panel.one('.note').textContent).toBe('Nobody taught “thin”. Near:');
    expect(panel.options).toEqual(['tinny, 12 people, they agree']);
    await expect
      .poll(announcement, { timeout: 3000 })
      .toContain('Nobody taught “thin”. Near: tinny.');
    await panel.press('{Tab}');
    expect(instrument.asked).toEqual([]);
    expect(word()).toBe('warm');
  });

  it.each(['warmer', 'WARMTH', 'brighter', 'brihgt', 'melancólica', 'harshness'])(
    'takes “%s”, a form or a slip of a word, for the word',
    async (text) => {
      panel.input('Right word').focus();
      await panel.press(`${text}{Enter}`);
      expect(isOpen('Right word')).toBe(false);
      expect(word('Right word').slice(0, 2)).toBe(text.toLowerCase().slice(0, 2));
    },
  );

  it('does not take a word that is spelled alike, which it calls so', async () => {
    await panel.press('worm{Enter}');
    expect(panel.one('.note').textContent).toBe('Nobody taught “worm”.');
    expect(panel.one('[role="group"][aria-label="Spelled alike"]').textContent).toContain('warm');
    expect(option('warm').classList).not.toContain('best');
    expect(panel.activeOption).toBeNull();
    expect([instrument.asked, isOpen()]).toEqual([[], true]);
    await expect
      .poll(announcement, { timeout: 3000 })
      .toContain('Nobody taught “worm”. Spelled alike: warm.');
    await panel.press('{ArrowDown}');
    expect(panel.activeOption).toMatch(/^warm/u);
  });

  it('does not take a real word for a slip', async () => {
    for (const text of ['tight', 'punchy', 'scary', 'harass', 'share']) {
      await panel.press(`${text}{Enter}{Tab}`);
      expect(instrument.asked, text).toEqual([]);
      panel.input('Left word').focus();
    }
  });

  it('finds a preset by its name, and plays it as a step of undo', async () => {
    await panel.press('vo');
    expect(panel.options).toEqual(['Vocal Lift, preset', 'Warm Voice, preset']);
    await panel.press('cal lift{Enter}');
    expect(instrument.calls, 'a preset is no word').toEqual([]);
    await panel.press('{Escape}wa{ArrowDown}');
    expect(sounding()).toBe('warm');
  });
});

describe('with the pointer, the picker', () => {
  it('returns with Escape to the word from before the list was opened', async () => {
    await userEvent.click(named('Left word: previous word'));
    await userEvent.click(panel.one('[role="combobox"]'));
    await panel.drawn();
    await panel.press('{ArrowUp}');
    expect(word()).not.toBe('tinny');
    await panel.press('{Escape}');
    expect([word(), sounding()]).toEqual(['tinny', 'tinny']);
    expect(gestures).toEqual(['start', 'end', 'start', 'end']);
  });

  it('steps with two buttons that are large enough', async () => {
    for (const label of [
      'Left word: previous word',
      'Right word: next word',
      'Left word: all words',
    ]) {
      const { width, height } = named(label).getBoundingClientRect();
      expect(Math.min(width, height), label).toBeGreaterThanOrEqual(24);
    }
    await userEvent.click(named('Left word: previous word'));
    await userEvent.click(named('Left word: previous word'));
    await userEvent.click(named('Left word: next word'));
    await panel.drawn();
    expect(word()).toBe('tinny');
    expect(gestures).toEqual(['start']);
    await userEvent.click(panel.one('.words'));
    expect(gestures).toEqual(['start', 'end']);
    expect(sounding()).toBe('tinny');
  });

  it('steps again and again while a button is held', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pointer = new Pointer(named('Left word: next word'));
    const wordAfter = async (milliseconds: number): Promise<string> => {
      vi.advanceTimersByTime(milliseconds);
      await panel.drawn();
      return word();
    };
    const before = word();
    pointer.sendAt('pointerdown', [0.5, 0.5]);
    expect(await wordAfter(350)).toBe(before);
    const first = await wordAfter(100);
    expect(first).not.toBe(before);
    const second = await wordAfter(100);
    expect(second).not.toBe(first);
    pointer.sendAt('pointerup', [0.5, 0.5]);
    expect(await wordAfter(1000)).toBe(second);
  });

  it('closes for a press elsewhere, and returns to the word from before', async () => {
    await userEvent.click(panel.input('Left word'));
    await panel.press('{ArrowUp}');
    expect(sounding()).toBe('tinny');
    await userEvent.click(panel.one('.words'));
    await panel.drawn();
    expect([isOpen(), sounding()]).toEqual([false, 'warm']);
  });

  it('opens by the arrow with the focus on the field, and closes by it', async () => {
    await userEvent.click(named('Left word: all words'));
    await panel.drawn();
    expect(isOpen()).toBe(true);
    expect(focused()).toBe(panel.input('Left word'));
    await userEvent.click(named('Left word: all words'));
    await panel.drawn();
    expect(isOpen()).toBe(false);
  });

  it('opens by the arrow without the keyboard of a touch screen', async () => {
    const arrow = named('Left word: all words');
    arrow.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    arrow.click();
    await panel.drawn();
    expect(isOpen()).toBe(true);
    expect(focused()).not.toBe(panel.input('Left word'));
  });
});

describe('after a choice, the picker', () => {
  const keys: string[] = [];
  const listen = ({ type, key }: KeyboardEvent): void => void keys.push(`${type} ${key}`);
  const TYPES = ['keydown', 'keypress', 'keyup'] as const;
  beforeEach(() => {
    keys.length = 0;
    for (const each of TYPES) document.addEventListener(each, listen);
  });
  afterEach(() => {
    for (const each of TYPES) document.removeEventListener(each, listen);
  });

  const chosen = {
    'by a key': async () => {
      panel.input('Left word').focus();
      await panel.press('soft{Enter}');
    },
    'by the mouse': async () => {
      await userEvent.click(panel.input('Left word'));
      await userEvent.click(option('soft'));
      await panel.drawn();
    },
  };

  it.each(Object.entries(chosen))(
    '%s, leaves Space, Enter and Escape to the host',
    async (_, by) => {
      await by();
      expect(keys).toEqual([]);
      await panel.press(' {Enter}{Escape}{F2}{Control>}s{/Control}');
      expect(keys.filter((each) => /^keydown (?!Control)/u.test(each))).toEqual(
        [' ', 'Enter', 'Escape', 'F2', 's'].map((key) => `keydown ${key}`),
      );
      expect([word(), sounding(), isOpen()]).toEqual(['soft', 'soft', false]);
    },
  );

  it.each(Object.entries(chosen))('%s, begins anew with the next letter', async (_, by) => {
    await by();
    await panel.press(' ');
    panel.input('Left word').setSelectionRange(2, 2);
    keys.length = 0;
    await panel.press('bright{Enter}');
    expect([word(), sounding()]).toEqual(['bright', 'bright']);
    expect(keys).toEqual([]);
  });

  it('leaves undo to the panel', async () => {
    await chosen['by a key']();
    await panel.press('{Control>}z{/Control}');
    expect([word(), sounding()]).toEqual(['warm', 'warm']);
  });
});

describe('while a text is composed, the picker', () => {
  const send = (event: Event): void => void panel.input('Left word').dispatchEvent(event);
  const key = (name: string, keyCode: number, isComposing = false): void =>
    send(new KeyboardEvent('keydown', { key: name, isComposing, bubbles: true, ...{ keyCode } }));

  it.each([
    ['before', true],
    ['after', false],
  ])('does not take an Enter that comes %s its end', async (_, isBefore) => {
    panel.input('Left word').focus();
    send(new CompositionEvent('compositionstart'));
    panel.input('Left word').value = 'soft';
    send(new InputEvent('input'));
    key('ArrowDown', 229, true);
    send(new KeyboardEvent('keyup', { key: 'ArrowDown' }));
    if (isBefore) key('Enter', 229, true);
    send(new CompositionEvent('compositionend'));
    if (!isBefore) key('Enter', 13);
    await panel.drawn();
    expect([instrument.asked, isOpen()]).toEqual([[], true]);
    key('Enter', 13);
    await panel.drawn();
    expect(sounding()).toBe('soft');
  });
});
