import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from '../harness.ts';
import { fault, field, instrument, node, panel, type, useBandPanel, values } from './band-panel.ts';

useBandPanel();

const answer = (name: string): string => fault(name).textContent.replaceAll(/\s+/gu, ' ').trim();
const choice = (text: string): HTMLElement => panel.button(text);

describe('a number field', () => {
  beforeEach(async () => {
    await userEvent.click(node(5));
    await panel.drawn();
  });

  it('takes a mark between thousands for one', async () => {
    await type('Frequency', '12,000');
    expect(field('Frequency').value).toBe('12 kHz');
    await type('Frequency', '９０００');
    expect(field('Frequency').value).toBe('9 kHz');
  });

  it('asks which of two numbers a text means, and takes the chosen one', async () => {
    const before = values().band5Frequency;
    await type('Frequency', '20.000');
    expect(answer('Frequency')).toBe('Which one? 469 Hz, the limit 20 kHz');
    expect(field('Frequency')).toHaveAttribute('aria-invalid', 'true');
    expect(field('Frequency').value, 'it can be completed').toBe('20.000');
    expect(field('Frequency'), 'no tip lies over the question').toHaveAttribute('data-tip', '');
    expect(values().band5Frequency).toBe(before);
    expect((await axe.run(panel.one('.fields'))).violations).toEqual([]);
    await userEvent.click(choice('20 kHz'));
    await panel.drawn();
    expect(field('Frequency').value).toBe('20 kHz');
    expect(answer('Frequency')).toBe('');
    expect(focused()).toBe(field('Frequency'));
  });

  it('replaces a number that was taken, also where a click comes into the field again', async () => {
    await userEvent.click(field('Frequency'));
    await panel.press('1.5k{Enter}');
    expect(field('Frequency').value).toBe('1.5 kHz');
    await userEvent.click(field('Frequency'));
    await panel.press('2 kHz');
    expect(field('Frequency').value).toBe('2 kHz');
    await panel.press('{Enter}');
    expect([field('Frequency').value, answer('Frequency')]).toEqual(['2 kHz', '']);
  });

  it('gives the Tab key to the next number, and reads what is typed', async () => {
    await userEvent.click(field('Frequency'));
    await panel.press('1.5k');
    expect(field('Frequency')).toHaveAttribute('aria-valuetext', '1.5k');
    await panel.press('{Tab}');
    expect(focused()).toBe(field('Gain'));
    expect(field('Frequency')).toHaveAttribute('aria-valuetext', '1.5 kilohertz');
    await panel.press('-3{Tab}');
    expect([focused(), field('Gain').value]).toEqual([field('Q'), '−3.0 dB']);
  });

  it('is marked as wrong only while it holds what was not taken', async () => {
    const isWrong = (): string | null => field('Frequency').getAttribute('aria-invalid');
    await type('Frequency', '20.000');
    expect(isWrong()).toBe('true');
    await panel.press('{End}k');
    expect(isWrong()).toBe('false');
    await panel.press('{Enter}');
    expect([isWrong(), field('Frequency').value]).toEqual(['false', '20 kHz']);
    await type('Frequency', 'loud');
    expect([isWrong(), field('Frequency').value]).toEqual(['false', '20 kHz']);
    expect(answer('Frequency')).toBe('Type 287, 1.2k or 1/2 oct');
    await type('Frequency', '20.000');
    await panel.press('{Escape}');
    expect([isWrong(), field('Frequency').value]).toEqual(['false', '20 kHz']);
  });

  it('tells both limits of what the band can do now', async () => {
    instrument.move({ amount: 0.5 });
    await panel.drawn();
    await type('Gain', '-99');
    const shown = field('Gain').value;
    expect(answer('Gain')).toMatch(new RegExp(`goes from ${shown} to \\+`, 'u'));
    const least = Number(field('Gain').getAttribute('aria-valuemin'));
    expect(Number.parseFloat(shown.replace('−', '-'))).toBeCloseTo(least, 1);
  });

  it('is answered by the keys alone, or by more text', async () => {
    await type('Frequency', '20,000');
    await panel.press('{Tab}{Tab}{Enter}');
    expect(field('Frequency').value).toBe('20 kHz');
    expect(focused()).toBe(field('Frequency'));
    await type('Frequency', '12');
    expect(answer('Frequency')).toContain('Which one?');
    await panel.press('{End}k{Enter}');
    expect(field('Frequency').value).toBe('12 kHz');
  });

  it('asks a person who leaves, and guesses nothing', async () => {
    await userEvent.fill(field('Frequency'), '20.000');
    await userEvent.click(field('Q'));
    await panel.drawn();
    expect(instrument.asked).toEqual([]);
    await userEvent.click(choice('20 kHz'));
    await panel.drawn();
    expect(field('Frequency').value).toBe('20 kHz');
  });

  it('takes the limit for a number beyond it, and says so to every reader', async () => {
    await type('Gain', '-inf');
    expect(field('Gain').value).toBe('−24.0 dB');
    expect(answer('Gain')).toBe('Band 5 goes from −24.0 dB to +22.3 dB. No band goes farther.');
    expect(fault('Gain').checkVisibility()).toBe(true);
    expect(fault('Gain')).toHaveAttribute('role', 'status');
    expect(field('Gain')).toHaveAttribute('aria-invalid', 'false');
    await userEvent.fill(field('Frequency'), '90k');
    await panel.press('{Tab}');
    expect(answer('Frequency'), 'after the focus has gone on').toMatch(
      /^Band 5 has its own part of the spectrum: \d+ Hz to 20 kHz\. /u,
    );
    field('Frequency').focus();
    await panel.drawn();
    expect(answer('Frequency')).toBe('');
  });
});

describe('while a text is composed, a number field', () => {
  /** @param keyCode 229 for a key that the input method has taken */
  const key = (type: string, init: KeyboardEventInit, keyCode = 0): void => {
    const event = new KeyboardEvent(type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
      ...{ keyCode },
    });
    field('Gain').dispatchEvent(event);
  };
  const compose = (type: string): void => {
    field('Gain').dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true }));
  };
  const write = (text: string): void => {
    field('Gain').value = text;
    field('Gain').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  beforeEach(() => {
    field('Gain').focus();
    compose('compositionstart');
    write('１２');
  });

  it.each([
    [
      'Chrome and Firefox',
      () => {
        key('keydown', { key: 'Enter', isComposing: true }, 229);
        compose('compositionend');
        key('keyup', { key: 'Enter' });
      },
    ],
    [
      'Safari',
      () => {
        compose('compositionend');
        key('keydown', { key: 'Enter' }, 229);
        key('keyup', { key: 'Enter' });
      },
    ],
    [
      'Safari on a phone',
      () => {
        compose('compositionend');
        key('keydown', { key: 'Enter' }, 13);
        key('keyup', { key: 'Enter' });
      },
    ],
  ])('does not take the Enter of %s that ends the composition', async (_, end) => {
    end();
    await panel.drawn();
    expect(instrument.asked).toEqual([]);
    expect(field('Gain').value).toBe('１２');
    key('keydown', { key: 'Enter' }, 13);
    await panel.drawn();
    expect(field('Gain').value).toBe('+12.0 dB');
  });

  it('leaves Escape and the arrows to the input method', async () => {
    for (const name of ['Escape', 'ArrowUp']) {
      key('keydown', { key: name, isComposing: true }, 229);
    }
    await panel.drawn();
    expect(instrument.asked).toEqual([]);
    expect(field('Gain').value).toBe('１２');
  });
});

describe('a number field as a guest of the host', () => {
  const keys: string[] = [];
  const listen = ({ type, key, defaultPrevented }: KeyboardEvent): void => {
    keys.push(`${type} ${key}${defaultPrevented ? ', prevented' : ''}`);
  };
  const TYPES = ['keydown', 'keypress', 'keyup'] as const;
  beforeEach(() => {
    keys.length = 0;
    for (const each of TYPES) document.addEventListener(each, listen);
  });
  afterEach(() => {
    for (const each of TYPES) document.removeEventListener(each, listen);
  });

  it('keeps what it uses', async () => {
    field('Gain').focus();
    await panel.press('1 2{Backspace}{ArrowLeft}{Enter}{ArrowUp}5{Escape}');
    expect(keys).toEqual([]);
  });

  it('leaves Space, Enter, Escape and shortcuts to the host after a number is taken', async () => {
    await type('Gain', '3');
    keys.length = 0;
    await panel.press(' {Enter}{Escape}{F2}');
    expect(keys.filter((each) => each.startsWith('keydown'))).toEqual([
      'keydown  ',
      'keydown Enter',
      'keydown Escape',
      'keydown F2',
    ]);
    expect(keys.filter((each) => each.startsWith('keyup'))).toHaveLength(4);
    expect(field('Gain').value).toBe('+3.0 dB');
    await panel.press('{Control>}s{/Control}');
    expect(keys).toContain('keydown s');
    keys.length = 0;
    await panel.press('-4{Enter}');
    expect(field('Gain').value, 'the next character begins anew').toBe('−4.0 dB');
    expect(keys).toEqual([]);
  });

  it('takes back the number with the undo of the panel', async () => {
    await type('Gain', '3');
    await panel.press('{Control>}z{/Control}');
    expect(values().band1Gain).toBe(0);
  });
});
