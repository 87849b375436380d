import { describe, expect, it } from 'vitest';
import { NO_EDITS } from '../../../eq/index.ts';
import { sentence } from '../../../gui/instrument/sentence.ts';
import { effectiveWalkRow } from '../../../words/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument();
const walk = instrument.walk(0, 1);
const listening = { soloBand: 0, change: false };
const summary = (
  morph: number,
  amount = 1,
  bypass = false,
  near: string[] = [],
  edits = NO_EDITS,
) =>
  sentence({
    shares: [
      { term: 'warm', weight: 1 - morph },
      { term: 'bright', weight: morph },
    ],
    amount,
    bypass,
    listening,
    near,
    row: effectiveWalkRow(walk, morph, amount, 48_000, edits),
  });

describe('the sentence', () => {
  it('names both words by their share, and what they do to the sound', () => {
    expect(summary(0.28).words).toBe('Mostly warm, a little bright.');
    expect(summary(0).words).toBe('Warm.');
    expect(summary(0).sound).toMatch(/^More below .* less above /u);
    expect(summary(1).sound).toMatch(/^Less below .* more above /u);
  });

  it('turns with a negative amount', () => {
    expect(summary(0, -1).words).toBe('The opposite: warm.');
    expect(summary(0, -1).sound).toMatch(/less below|Less below/u);
  });

  it('says when nothing changes the sound', () => {
    expect(summary(0.5, 0).words).toBe('Amount is zero.');
    expect(summary(0.5, 0).sound).toBe('Flat: nothing changes.');
    expect(summary(0.5, 1, true, ['soft']).words).toBe('Bypassed.');
    expect(summary(0.5, 1, true, ['soft']).near).toBe('');
  });

  it('says what edits do, whatever the words have to say', () => {
    const lowBoost = NO_EDITS.map((value, i) => (i === 0 ? 6 : value));
    expect(summary(0.5, 0, false, [], lowBoost).sound).toMatch(/^More below /u);
  });

  it('names the words that edits have come near to', () => {
    expect(summary(0).near).toBe('');
    expect(summary(0, 1, false, ['mellow']).near).toBe('Now nearest to mellow.');
    expect(summary(0, 1, false, ['warm', 'mellow']).near).toBe(
      'Still nearest to warm, then mellow.',
    );
    expect(summary(0, 1, false, ['mellow', 'smooth']).near).toBe(
      'Now nearest to mellow, then smooth.',
    );
  });

  it('groups three words and more', () => {
    const mix = (...shares: [string, number][]): string =>
      sentence({
        shares: shares.map(([term, weight]) => ({ term, weight })),
        amount: 1,
        bypass: false,
        listening,
        row: effectiveWalkRow(walk, 0, 1, 48_000),
      }).words;
    const five: [string, number][] = [
      ['mellow', 0.15],
      ['smooth', 0.08],
      ['deep', 0.06],
      ['dark', 0.05],
    ];
    expect(mix(['warm', 0.66], ...five)).toBe('Mostly warm, a little mellow and smooth.');
    expect(
      mix(['warm', 0.4], ['mellow', 0.3], ['smooth', 0.15], ['deep', 0.08], ['dark', 0.07]),
    ).toBe('Mostly warm and mellow, a little smooth and deep.');
    expect(mix(['warm', 0.3], ['bright', 0.25], ['soft', 0.25], ['loud', 0.2])).toBe(
      'Between warm, bright, soft and loud.',
    );
    expect(mix(['warm', 0.98], ['bright', 0.01], ['soft', 0.01])).toBe('Warm.');
    expect(mix(['warm', 0.7], ['bright', 0.25], ['soft', 0.05])).toBe(
      'Mostly warm, a little bright.',
    );
  });
});
