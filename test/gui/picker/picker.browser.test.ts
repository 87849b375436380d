import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';

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
const heard = (): (string | undefined)[] =>
  instrument.asked.map(([, value]) => instrument.terms[value]?.term);
const word = (label = 'Word A'): string => panel.input(label).value;
const sounding = (): string | undefined => instrument.terms[instrument.state.values.termA]?.term;
const isOpen = (label = 'Word A'): boolean =>
  panel.input(label).getAttribute('aria-expanded') === 'true';
const option = (name: string): HTMLElement => {
  const found = panel
    .all('[role="option"]')
    .find((each) => each.getAttribute('aria-label')?.startsWith(name));
  if (found === undefined) throw new Error(`no option ${name}`);
  return found;
};
const named = (label: string): HTMLElement => panel.one(`button[aria-label="${label}"]`);
const said = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .join('');

beforeEach(() => show());
afterEach(() => {
  panel.remove();
});

describe('with the list closed, the picker', () => {
  beforeEach(() => panel.input('Word A').focus());

  it('steps through the words in the order that the list shows, and round', async () => {
    await panel.press('{ArrowUp}{ArrowUp}');
    expect(heard()).toEqual(['tinny', 'soft']);
    expect(word()).toBe('soft');
    expect(isOpen()).toBe(false);
    await panel.press('{ArrowDown}{ArrowDown}');
    await panel.press('{ArrowDown}');
    expect(word()).toBe('melancólico');
    await panel.press('{ArrowDown}');
    expect(word(), 'from the last word to the first').toBe('bright');
  });

  it('says each word politely', async () => {
    await panel.press('{ArrowUp}');
    await expect.poll(said, { timeout: 3000 }).toContain('tinny, 12 people, they agree');
  });

  it('makes one step of undo of it, which ends when the person goes on', async () => {
    await panel.press('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(gestures).toEqual(['start']);
    await panel.press('{Tab}');
    expect(gestures).toEqual(['start', 'end']);
    expect(sounding()).toBe('mellow');
  });

  it('returns to the word from before with Escape, and keeps another with Enter', async () => {
    await panel.press('{ArrowUp}{ArrowUp}{Escape}');
    expect([word(), sounding()]).toEqual(['warm', 'warm']);
    await panel.press('{ArrowUp}{Enter}{Escape}');
    expect(sounding()).toBe('tinny');
    expect(gestures).toEqual(['start', 'end', 'start', 'end']);
  });

  it('ends the step before a command such as undo', async () => {
    await panel.press('{ArrowUp}{Control>}z{/Control}');
    expect(gestures).toEqual(['start', 'end']);
  });

  it('gives way when somebody else chooses a word', async () => {
    await panel.press('{ArrowUp}');
    instrument.move({ termA: 9 });
    await panel.drawn();
    await panel.drawn();
    expect(word()).toBe('mellow');
    expect(gestures).toEqual(['start', 'end']);
    await panel.press('{Escape}');
    expect(sounding()).toBe('mellow');
  });

  it('asks for one word a frame at most, and for the last in any case', async () => {
    const field = panel.input('Word A');
    for (let presses = 0; presses < 5; presses++) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    }
    expect(heard()).toEqual(['tinny']);
    await panel.drawn();
    expect(heard()).toEqual(['tinny', 'heavy']);
    expect(word()).toBe('heavy');
  });
});

describe('with the list open, the picker', () => {
  beforeEach(async () => {
    panel.input('Word A').focus();
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
    const field = panel.input('Word A');
    const list = (field.getRootNode() as ShadowRoot).getElementById('list');
    expect(field).toHaveAttribute('aria-controls', 'list');
    expect(list).toHaveAttribute('role', 'listbox');
  });

  it('lets each word be heard that the keys come to, and takes one as one step', async () => {
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

  it('leaves everything as it was when nothing was tried', async () => {
    await panel.press('{Escape}');
    await panel.press('{Alt>}{ArrowDown}{/Alt}{Enter}');
    await panel.press('{Alt>}{ArrowDown}{/Alt}{Tab}');
    expect(instrument.asked).toEqual([]);
    expect(gestures).toEqual([]);
  });

  it('gives the word back when its window goes', async () => {
    await panel.press('{ArrowUp}');
    panel.element.remove();
    expect(sounding()).toBe('warm');
    expect(gestures).toEqual(['start', 'end']);
  });

  it('draws the curve of each word that is seen, once', async () => {
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

  it('scrolls the list alone, and keeps the active option in it', async () => {
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
  beforeEach(() => panel.input('Word A').focus());

  it('replaces the word, and lists without choosing', async () => {
    await panel.press('so');
    expect(word()).toBe('so');
    expect(panel.options[0]).toMatch(/^soft/u);
    expect(panel.activeOption).toBeNull();
    expect(instrument.asked).toEqual([]);
    await panel.press('{Enter}');
    expect(heard()).toEqual(['soft']);
    expect(gestures).toEqual(['start', 'end']);
  });

  it('keeps the text while the keys are on the list, and goes back to it', async () => {
    await panel.press('mel{ArrowDown}');
    expect([word(), sounding()]).toEqual(['mel', 'mellow']);
    await panel.press('{ArrowLeft}');
    expect(panel.activeOption).toBeNull();
    expect(panel.input('Word A').selectionStart).toBe(2);
    await panel.press('{Escape}');
    expect([word(), sounding()]).toEqual(['warm', 'warm']);
  });

  it('forgives a slip of the finger', async () => {
    await panel.press('brihgt{Enter}');
    expect(sounding()).toBe('bright');
  });

  it('takes a word that is typed in full when it is left', async () => {
    await panel.press('soft{Tab}');
    expect(sounding()).toBe('soft');
  });

  it('does not take what is near for what was typed', async () => {
    await panel.press('thin{Enter}');
    expect(panel.one('.note').textContent).toBe('Nobody taught “thin”. Near:');
    expect(panel.options).toEqual(['tinny, 12 people, they agree']);
    await expect.poll(said, { timeout: 3000 }).toContain('Nobody taught “thin”. Near: tinny.');
    await panel.press('{Tab}');
    expect(instrument.asked).toEqual([]);
    expect(word()).toBe('warm');
  });

  it('offers the nearest where there is nothing', async () => {
    await panel.press('xyzzy{Enter}');
    expect(panel.one('.note').textContent).toBe('No word like that. Nearest:');
    expect(panel.options).toHaveLength(3);
    await panel.press('{ArrowDown}{Enter}');
    expect(heard()).toHaveLength(1);
  });
});

describe('with the pointer, the picker', () => {
  it('goes back with Escape to what was stepped to before the list was opened', async () => {
    await userEvent.click(named('Word A: previous word'));
    await userEvent.click(panel.one('[role="combobox"]'));
    await panel.drawn();
    await panel.press('{ArrowUp}');
    expect(word()).not.toBe('tinny');
    await panel.press('{Escape}');
    expect([word(), sounding()]).toEqual(['tinny', 'tinny']);
    expect(gestures).toEqual(['start', 'end', 'start', 'end']);
  });

  it('steps with two buttons that are large enough', async () => {
    for (const label of ['Word A: previous word', 'Word B: next word', 'Word A: all words']) {
      const { width, height } = named(label).getBoundingClientRect();
      expect(Math.min(width, height), label).toBeGreaterThanOrEqual(24);
    }
    await userEvent.click(named('Word A: previous word'));
    await userEvent.click(named('Word A: previous word'));
    await userEvent.click(named('Word A: next word'));
    await panel.drawn();
    expect(word()).toBe('tinny');
    expect(gestures).toEqual(['start']);
    await userEvent.click(panel.one('.words'));
    expect(gestures).toEqual(['start', 'end']);
    expect(sounding()).toBe('tinny');
  });

  it('steps on while a button is held', async () => {
    const next = named('Word A: next word');
    const before = word();
    next.dispatchEvent(new PointerEvent('pointerdown'));
    await expect.poll(() => word(), { timeout: 5000 }).not.toBe(before);
    const first = word();
    await expect.poll(() => word(), { timeout: 5000 }).not.toBe(first);
    next.dispatchEvent(new PointerEvent('pointerup'));
    await panel.drawn();
    const last = word();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(word()).toBe(last);
  });

  it('closes on a press elsewhere, and gives the word back', async () => {
    await userEvent.click(panel.input('Word A'));
    await panel.press('{ArrowUp}');
    expect(sounding()).toBe('tinny');
    await userEvent.click(panel.one('.words'));
    await panel.drawn();
    expect([isOpen(), sounding()]).toEqual([false, 'warm']);
  });

  it('opens by the arrow with the keys on the field, and closes by it', async () => {
    await userEvent.click(named('Word A: all words'));
    await panel.drawn();
    expect(isOpen()).toBe(true);
    expect(focused()).toBe(panel.input('Word A'));
    await userEvent.click(named('Word A: all words'));
    await panel.drawn();
    expect(isOpen()).toBe(false);
  });

  it('opens by the arrow without a keyboard on a touch screen', async () => {
    const arrow = named('Word A: all words');
    arrow.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    arrow.click();
    await panel.drawn();
    expect(isOpen()).toBe(true);
    expect(focused()).not.toBe(panel.input('Word A'));
  });
});

describe('the room of the list', () => {
  it.each(['640px', '320px'])('is the element and the window, at %s', async (width) => {
    panel.remove();
    await show(width);
    for (const label of ['Word A', 'Word B']) {
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
    panel.remove();
    await show(width);
    panel.input('Word A').focus();
    const place = (): number => panel.track('Morph').getBoundingClientRect().top;
    const before = place();
    for (let steps = 0; steps < instrument.terms.length; steps++) {
      await panel.press('{ArrowDown}');
      expect(place(), word()).toBe(before);
    }
  });

  it('breaks no rule of axe when small, with words that are merely near', async () => {
    panel.remove();
    await show('320px');
    panel.input('Word B').focus();
    await panel.press('thin{ArrowDown}');
    const { violations } = await axe.run(panel.element, {
      // The page is the test's own, not ours.
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
