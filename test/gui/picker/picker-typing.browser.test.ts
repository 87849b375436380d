import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  announcement,
  askedWords,
  gestures,
  instrument,
  isOpen,
  option,
  panel,
  showPickers,
  sounding,
  word,
} from './shown-pickers.ts';

showPickers();

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

  it('finds presets by their names, and takes none of two', async () => {
    await panel.press('vo');
    expect(panel.options).toEqual(['Vocal Lift, preset', 'Warm Voice, preset']);
    await panel.press('{Enter}');
    expect([instrument.calls, isOpen()], 'two presets').toEqual([[], true]);
    await panel.press('{Escape}wa{ArrowDown}');
    expect(sounding()).toBe('warm');
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
