import { describe, expect, it } from 'vitest';
import { sentence } from '../../gui/sentence.ts';
import { heardRow } from '../../words/index.ts';
import { FakeInstrument } from './fake-instrument.ts';

const instrument = new FakeInstrument();
const walk = instrument.walk(0, 1);
const NOT_LISTENING = { soloBand: 0, change: false };
const said = (morph: number, amount = 1, bypass = false, listening = NOT_LISTENING) =>
  sentence({
    shares: [
      { term: 'warm', weight: 1 - morph },
      { term: 'bright', weight: morph },
    ],
    amount,
    bypass,
    listening,
    row: heardRow(walk, morph, amount, 48_000),
  });

describe('the sentence', () => {
  it('names both words by their share, and what they do to the sound', () => {
    expect(said(0.28).words).toBe('Mostly warm, a little bright.');
    expect(said(0).words).toBe('Warm.');
    expect(said(0).sound).toMatch(/^More below .* less above /u);
    expect(said(1).sound).toMatch(/^Less below .* more above /u);
  });

  it('turns with a negative amount', () => {
    expect(said(0, -1).words).toBe('The opposite: warm.');
    expect(said(0, -1).sound).toMatch(/less below|Less below/u);
  });

  it('says when nothing is heard', () => {
    expect(said(0.5, 0)).toEqual({ words: 'Amount is zero.', sound: 'Nothing changes.' });
    expect(said(0.5, 1, true).words).toBe('Bypassed.');
  });
});
