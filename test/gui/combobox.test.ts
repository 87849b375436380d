import { describe, expect, it } from 'vitest';
import { CLOSED, pressKey } from '../../gui/combobox.ts';
import type { Combobox } from '../../gui/combobox.ts';

const open = (active: number, text?: string): Combobox => ({ open: true, text, active });
const press = (box: Combobox, key: string, alt = false) => pressKey(box, key, alt, 5, 3);

describe('the keys of the term picker', () => {
  it('open the list at the present term', () => {
    expect(press(CLOSED, 'ArrowDown')?.next).toEqual(open(3));
    expect(press(CLOSED, 'ArrowUp')?.next).toEqual(open(3));
    expect(pressKey(CLOSED, 'ArrowDown', false, 5, -1)?.next).toEqual(open(0));
  });

  it('open it without a move, and close it, with Alt', () => {
    expect(press(CLOSED, 'ArrowDown', true)?.next).toEqual(open(-1));
    expect(press(open(2), 'ArrowUp', true)?.next).toEqual(CLOSED);
  });

  it('go round at both ends', () => {
    expect(press(open(4), 'ArrowDown')?.next.active).toBe(0);
    expect(press(open(0), 'ArrowUp')?.next.active).toBe(4);
  });

  it('leave Home and End to the text until the list has the keys', () => {
    expect(press(open(-1, 'br'), 'Home')).toBeUndefined();
    expect(press(open(2), 'Home')?.next.active).toBe(0);
    expect(press(open(2), 'End')?.next.active).toBe(4);
  });

  it('choose with Enter: the active option, else what is typed', () => {
    expect(press(open(2), 'Enter')).toEqual({ next: CLOSED, choose: 'active' });
    expect(press(open(-1, 'br'), 'Enter')?.choose).toBe('text');
    expect(press(CLOSED, 'Enter')).toBeUndefined();
  });

  it('give up with Escape, which a closed picker leaves to the page', () => {
    expect(press(open(1, 'br'), 'Escape')?.next).toEqual(CLOSED);
    expect(press(CLOSED, 'Escape')).toBeUndefined();
  });

  it('stay within a list of nothing', () => {
    expect(pressKey(open(-1, 'x'), 'ArrowDown', false, 0, -1)?.next.active).toBe(-1);
  });
});
