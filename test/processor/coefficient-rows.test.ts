import { describe, expect, it } from 'vitest';
import { NO_EDITS, ROW_LENGTH, digitalResponseDb, logFrequenciesHz } from '../../eq/index.ts';
import { COEFFICIENT_COUNT, CoefficientRows } from '../../processor/coefficient-rows.ts';
import { fromStateForm } from '../../processor/state-form.ts';
import { Walk } from '../../processor/walk.ts';
import { centroids } from '../../words/index.ts';
import { noise } from './fixture.ts';
import { shippedModel } from './shipped-model.ts';

const SAMPLE_RATE = 48_000;
const { vocabulary, decoder } = shippedModel();

describe('the kept rows of coefficients', () => {
  it('stay within 1e-4 dB of what they stand for, between shipped words at any amount', () => {
    const walk = new Walk(decoder, centroids(vocabulary));
    const rows = new CoefficientRows(walk, NO_EDITS, SAMPLE_RATE);
    const row = new Float64Array(ROW_LENGTH);
    const kept = new Float64Array(COEFFICIENT_COUNT);
    const exact = new Float64Array(COEFFICIENT_COUNT);
    const frequencies = logFrequenciesHz(40);
    const dice = noise(400).map((x) => x + 0.5);
    const pick = (i: number) => Math.floor((dice[i] ?? 0) * vocabulary.terms.length);
    for (let pair = 0; pair < 100; pair++) {
      walk.setPair(pick(pair), pick(100 + pair));
      rows.reset();
      const morph = dice[200 + pair] ?? 0;
      const amount = -1 + 3 * (dice[300 + pair] ?? 0);
      rows.writeAt(morph, amount, false, kept);
      walk.writeAt(morph, row);
      rows.writeRow(row, amount, false, exact);
      fromStateForm(kept);
      fromStateForm(exact);
      const wanted = digitalResponseDb(exact, frequencies, SAMPLE_RATE);
      digitalResponseDb(kept, frequencies, SAMPLE_RATE).forEach((db, i) =>
        expect(Math.abs(db - (wanted[i] ?? NaN))).toBeLessThan(1e-4),
      );
    }
  });
});
