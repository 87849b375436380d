import { describe, expect, it } from 'vitest';
import { CLOSED, pressKey } from '../../../gui/picker/combobox.ts';
import type { Combobox } from '../../../gui/picker/combobox.ts';

const open = (active: number, text?: string): Combobox => ({ open: true, text, active });
const press = (box: Combobox, key: string, alt = false) => pressKey(box, key, alt, 9, 3);

describe('the keys of the term picker', () => {
  it('open a closed list with up and down, at the option beside the present one', () => {
    expect(press(CLOSED, 'ArrowDown')).toEqual({ next: open(4), act: 'try' });
    expect(press(CLOSED, 'ArrowUp')).toEqual({ next: open(2), act: 'try' });
  });

  it('open the list without a move, and close it, with Alt', () => {
    expect(press(CLOSED, 'ArrowDown', true)).toEqual({ next: open(-1) });
    expect(press(open(2), 'ArrowUp', true)).toEqual({ next: CLOSED, act: 'cancel' });
  });

  it('try the options around the present one, or from the first where a text is typed', () => {
    expect(press(open(-1), 'ArrowDown')).toEqual({ next: open(4), act: 'try' });
    expect(press(open(-1), 'ArrowUp')?.next.active).toBe(2);
    expect(press(open(-1, 'br'), 'ArrowDown')?.next.active).toBe(0);
    expect(press(open(-1, 'br'), 'ArrowUp')?.next.active).toBe(8);
  });

  it('go by pages, and to both ends', () => {
    expect(press(open(1), 'PageDown')?.next.active).toBe(7);
    expect(press(open(7), 'PageDown')?.next.active).toBe(8);
    expect(press(open(7), 'PageUp')?.next.active).toBe(1);
    expect(press(open(2), 'Home')?.next.active).toBe(0);
    expect(press(open(2), 'End')).toEqual({ next: open(8), act: 'try' });
  });

  it('wrap at both ends', () => {
    expect(press(open(8), 'ArrowDown')?.next.active).toBe(0);
    expect(press(open(0), 'ArrowUp')?.next.active).toBe(8);
  });

  it.each(['Home', 'End', 'ArrowLeft', 'ArrowRight'])('give %s back to a typed text', (key) => {
    expect(press(open(-1, 'br'), key)).toBeUndefined();
    expect(press(open(2, 'br'), key)).toEqual({ next: open(-1, 'br'), passes: true });
  });

  it('choose with Enter: the active option, else what is typed', () => {
    expect(press(open(2), 'Enter')).toEqual({ next: CLOSED, act: 'choose' });
    expect(press(open(-1, 'br'), 'Enter')?.act).toBe('choose-text');
    expect(press(open(-1), 'Enter')).toEqual({ next: CLOSED });
    expect(press(CLOSED, 'Enter')).toBeUndefined();
  });

  it('cancel with Escape, which a closed picker leaves to the page', () => {
    expect(press(open(1, 'br'), 'Escape')).toEqual({ next: CLOSED, act: 'cancel' });
    expect(press(CLOSED, 'Escape')).toBeUndefined();
  });

  it('stay within a list of nothing', () => {
    expect(pressKey(open(-1, 'x'), 'ArrowDown', false, 0, -1)).toEqual({ next: open(-1, 'x') });
  });
});
