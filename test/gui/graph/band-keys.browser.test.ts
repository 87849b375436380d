import { describe, expect, it } from 'vitest';
import { focused } from '../harness.ts';
import {
  field,
  gestures,
  instrument,
  open,
  panel,
  strip,
  useBandPanel,
  values,
} from './band-panel.ts';

useBandPanel();

describe('with keys, a person', () => {
  const says = (label: string): string | null => panel.input(label).getAttribute('aria-valuetext');

  it('comes to a node by one stop of the Tab key, and to its Q by another', async () => {
    await panel.tabTo(panel.button('Bypass'));
    const reached: (string | null | undefined)[] = [];
    for (let presses = 0; presses < 4; presses++) {
      await panel.press('{Tab}');
      reached.push(focused()?.getAttribute('aria-label'));
    }
    expect(reached).toEqual(['Band 1 gain', 'Band 1 Q', 'Band 2 gain', 'Band 2 Q']);
    expect(strip()).toHaveAttribute('aria-label', 'Band 2, bell');
  });

  it('moves a band by half decibels, semitones and tenths of an octave of Q, and hears the units', async () => {
    panel.input('Band 2 gain').focus();
    expect(says('Band 2 frequency')).toBe('420 hertz');
    await panel.press('{ArrowUp}{ArrowUp}');
    expect(values().band2Gain).toBe(1);
    expect(says('Band 2 gain')).toBe('+1.0 decibels');
    await panel.press('{ArrowRight}');
    expect(focused()).toBe(panel.input('Band 2 frequency'));
    expect(says('Band 2 frequency')).toBe('445 hertz');
    await panel.press('{PageUp}{Shift>}{ArrowLeft}{/Shift}');
    expect(says('Band 2 frequency')).toBe('788 hertz');
    await panel.press('{ArrowDown}');
    expect(focused()).toBe(panel.input('Band 2 gain'));
    expect(values().band2Gain).toBe(0.5);
    await panel.press('{End}');
    expect(says('Band 2 gain')).toBe('+24.0 decibels');
    await panel.press('{Home}');
    expect(says('Band 2 gain')).toBe('−24.0 decibels');
    panel.input('Band 2 Q').focus();
    await panel.press('{ArrowUp}{ArrowRight}');
    expect(values().band2Q).toBe(0.2);
    expect(says('Band 2 Q')).toBe('Q 1.03');
    await panel.press('{Delete}');
    expect(values()).toMatchObject({ band2Gain: 0, band2Frequency: 0, band2Q: 0 });
  });

  it('reads in the description of a band whether it follows the words, and hears of a change only', async () => {
    await open('640px', { band2Gain: 3, band3Pinned: 1 });
    const told = (): string =>
      panel
        .all('.unseen[role="status"]')
        .map((each) => each.textContent)
        .join('');
    const about = (label: string): string | null =>
      panel.input(label).getAttribute('aria-description');
    for (const [label, state] of [
      ['Band 1 gain', 'It follows the words. '],
      ['Band 2 gain', 'It follows the words, with offsets. '],
      ['Band 3 Q', 'It stays where it is, whatever the words say. '],
      ['Band 1, low shelf', 'It follows the words. '],
      ['Band 2, bell, edited', 'It follows the words, with offsets. '],
    ] as const) {
      panel.input(label).focus();
      await panel.drawn();
      expect(about(label), label).toContain(state);
      expect(told(), label).toBe('');
    }
    panel.input('Band 1 gain').focus();
    await panel.press('{ArrowUp}');
    expect(told()).toBe('follows the words, with offsets');
    await panel.press('{Tab}{Tab}');
    expect(focused()).toBe(panel.input('Band 2 gain'));
    expect(told()).toBe('');
    await panel.press('{Delete}');
    expect(told()).toBe('follows the words');
  });

  it('comes to the ends of each number, which are valid values of its slider', async () => {
    for (const morph of [0, 0.123456789, 1 / 3, 0.77, 1]) {
      instrument.move({ morph, amount: 0.987654321 });
      await panel.drawn();
      for (const input of panel.all('.graph input') as HTMLInputElement[]) {
        input.focus();
        for (const key of ['{Home}', '{End}', '{ArrowDown}']) {
          await panel.press(key);
          expect(input.validity.valid, `${input.ariaLabel} ${key} at ${morph}`).toBe(true);
        }
      }
    }
  });

  it.each(['640px', '320px'])(
    'goes with Enter to the number itself, and back with Escape, at %s',
    async (width) => {
      await open(width);
      panel.input('Band 3 Q').focus();
      await panel.press('{Enter}');
      expect(strip()).toHaveAttribute('aria-label', 'Band 3, bell');
      expect(focused()).toBe(field('Q'));
      await panel.press('2{Enter}');
      expect(field('Q').value).toBe('2.00');
      await panel.press('7{Escape}');
      expect(focused()).toBe(panel.input('Band 3 Q'));
      expect(field('Q').value).toBe('2.00');
      await panel.press('{ArrowRight}');
      expect(values().band3Q).toBeGreaterThan(0.9);

      panel.input('Band 2 gain').focus();
      await panel.press('{Enter}');
      expect(focused()).toBe(field('Gain'));
      // Escape does not go back after the focus has gone elsewhere.
      panel.one('input[type="radio"]').focus();
      field('Gain').focus();
      await panel.press('{Escape}');
      expect(focused()).toBe(field('Gain'));
    },
  );

  it('moves a band by a value that assistive technology sets', async () => {
    const gain = panel.input('Band 4 gain');
    gain.value = String(Number(gain.value) + 2);
    gain.dispatchEvent(new Event('input', { bubbles: true }));
    await panel.drawn();
    expect(values().band4Gain).toBeCloseTo(2, 1);
  });

  it('makes one gesture of taps that follow each other', async () => {
    const events = gestures();
    panel.input('Band 2 gain').focus();
    await panel.press('{ArrowUp}{ArrowUp}{ArrowRight}');
    await expect.poll(() => events).toEqual(['gesture-start', 'gesture-end']);
  });
});
