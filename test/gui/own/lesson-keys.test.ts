import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../gui/own/agreement.ts';
import { ANSWERS, lessonAct } from '../../../gui/own/lesson-keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => lessonAct({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

describe('the keys of a lesson', () => {
  it('are 3 to 7 for the answers, from the 1st by far to the 2nd by far', () => {
    expect(['3', '4', '5', '6', '7'].map((key) => press(key))).toEqual(
      ANSWERS.map(({ preference }) => ({ act: 'answer', preference })),
    );
    expect(ANSWERS.map(({ preference }) => preference)).toEqual([
      'aMuch',
      'aBit',
      'same',
      'bBit',
      'bMuch',
    ]);
  });

  it('are 1 and 2, or left and right, to play a side', () => {
    for (const key of ['1', 'ArrowLeft']) expect(press(key)).toEqual({ act: 'play', side: 'a' });
    for (const key of ['2', 'ArrowRight']) expect(press(key)).toEqual({ act: 'play', side: 'b' });
  });

  it('are Backspace and Ctrl or Cmd with Z for undo, Enter to keep, Escape to close', () => {
    expect(press('Backspace')).toEqual({ act: 'undo' });
    expect(press('z', { ctrlKey: true })).toEqual({ act: 'undo' });
    expect(press('z', { metaKey: true })).toEqual({ act: 'undo' });
    expect(press('Enter')).toEqual({ act: 'keep' });
    expect(press('Escape')).toEqual({ act: 'close' });
  });

  it('are no keys of the host or the browser', () => {
    for (const key of [
      '0',
      '8',
      '9',
      'a',
      'b',
      '-1',
      '1.5',
      '01',
      '1 ',
      ' ',
      'Tab',
      'c',
      's',
      'z',
      '',
    ]) {
      expect(press(key)).toBeUndefined();
    }
    expect(press('1', { ctrlKey: true })).toBeUndefined();
    expect(press('1', { altKey: true })).toBeUndefined();
    fc.assert(fc.property(fc.string(), (key) => press(key)?.act !== 'answer' || key.length === 1));
  });
});

describe('the agreement of the answers', () => {
  const sentence = (repeats: number, agreed: number) => agreement({ repeats, agreed });

  it('is empty before a pair is repeated', () => {
    expect(sentence(0, 0)).toBe('');
  });

  it('tells whether they agree', () => {
    expect(sentence(1, 1)).toBe('Your answers agree.');
    expect(sentence(3, 2)).toBe('Your answers mostly agree.');
    expect(sentence(1, 0)).toMatch(/^Your answers contradict each other/u);
    expect(sentence(2, 1)).toMatch(/^Your answers contradict each other/u);
  });
});
