import { describe, expect, it } from 'vitest';
import { choicesOf, parametersOf } from '../../../host/blind-test/parameters.ts';
import type { TestedWord } from '../../../host/blind-test/tested-word.ts';
import { CHOICES, INFOS } from './fake-plugin.ts';

const IDS = Object.keys(INFOS);
const WARM: TestedWord = {
  slot: 3,
  term: 'warm',
  choice: 5,
  against: { kind: 'crowd', choice: 1 },
};

const valuesOf = (subject: TestedWord, isOwn: boolean) =>
  Object.fromEntries(
    Object.values(parametersOf(subject, isOwn, IDS)).map(({ id, value }) => [id, value]),
  );

describe('the two sounds of a test', () => {
  it('are one word alone, without edits and at matched loudness', () => {
    expect(valuesOf(WARM, true)).toEqual({
      termA: 5,
      amount: 1,
      morph: 0,
      morphY: 0,
      mode: 0,
      bypass: 0,
      autoGain: 1,
      band1Gain: 0,
      band1Frequency: 0,
      band1Q: 0,
      band1On: 1,
      band5Q: 0,
      band5On: 1,
    });
  });

  it('differ in the word and in nothing else', () => {
    expect(valuesOf(WARM, false)).toEqual({ ...valuesOf(WARM, true), termA: 1 });
    const woolly: TestedWord = { ...WARM, term: 'woolly', against: { kind: 'flat' } };
    expect(valuesOf(woolly, false)).toEqual({ ...valuesOf(woolly, true), amount: 0 });
  });

  it('need a plugin with slots for own words and with auto gain', () => {
    expect(choicesOf(INFOS)).toEqual(CHOICES);
    const without = (id: string) =>
      Object.fromEntries(Object.entries(INFOS).filter(([other]) => other !== id));
    expect(choicesOf(without('autoGain'))).toBeUndefined();
    expect(choicesOf({ ...INFOS, termA: { choices: ['warm', 'bright'] } })).toBeUndefined();
    expect(choicesOf({})).toBeUndefined();
  });
});
