import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes, visibleName } from '../../words/visible-name.ts';

const FAMILY = '👨\u200d👩\u200d👧';
const PERSIAN = 'می\u200cخواهم';
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';

describe('a name', () => {
  test.each([
    FAMILY,
    '👩🏽\u200d🎤 vocal',
    '🏳\ufe0f\u200d🌈',
    PERSIAN,
    SCOTLAND,
    'क\u094d\u200dष',
    'ന\u0d4d\u200d',
    'Ünïcödé 808',
    '低音 ブースト',
    'e\u0301',
  ])('keeps %s as it is', (name) => {
    expect(visibleName(name)).toBe(name);
  });

  test.each([
    ['My\n\t vocal \u202e<b>\u0000 ', 'My vocal <b>'],
    ['a\u200db', 'ab'],
    ['\u200dwarm\u200c', 'warm'],
    ['x\u{e0067}\u{e007f}', 'x'],
    ['\u2067abc\u2069', 'abc'],
    ['half \ud83d', 'half'],
    ['\u200e \u200b\ufeff', ''],
    ['one\u2028two', 'one two'],
    ['\u3164\u115f\uffa0\u2800\u034f', ''],
  ])('loses what shows nothing: %j', (name, cleaned) => {
    expect(visibleName(name)).toBe(cleaned);
  });

  test('is clean once it is cleaned', () => {
    const unit = fc.constantFrom('a', 'م', '👨', '\u200d', '\u200c', '\u202e', ' ', '\n', '\ud83d');
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const once = visibleName(parts.join(''));
        expect(visibleName(once)).toBe(once);
      }),
    );
  });

  test('is as long as a person counts', () => {
    expect(graphemes(`${FAMILY}${SCOTLAND}e\u0301x`)).toHaveLength(4);
  });
});
