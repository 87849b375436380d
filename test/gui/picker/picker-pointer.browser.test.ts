import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';
import { gestures, isOpen, named, panel, showPickers, sounding, word } from './shown-pickers.ts';

showPickers();

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
