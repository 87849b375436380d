import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  announcement,
  askedWords,
  gestures,
  instrument,
  isOpen,
  named,
  option,
  panel,
  showPickers,
  sounding,
  word,
} from './shown-pickers.ts';

showPickers();

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

  it('steps through the words of a language in the order that the list shows, and round', async () => {
    for (const label of ['previous', 'previous', 'next', 'next']) await step(label);
    expect(word(), 'the last English word of the list').toBe('warm');
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
      gestures.length = 0;
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
