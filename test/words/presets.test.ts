import { describe, expect, it } from 'vitest';
import {
  MAX_FREQUENCY_HZ,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
  writeEffectiveRow,
} from '../../eq/index.ts';

import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';
import { PRESETS, decodedRow } from '../../words/index.ts';

describe('the preset Flat', () => {
  const [flat] = PRESETS;

  it('is the first one, and has neither edits nor a gain', () => {
    expect(flat).toMatchObject({ name: 'Flat', parameters: { amount: 0 } });
    expect(Object.keys(flat?.parameters ?? {})).toEqual(['amount']);
  });

  it.each([44_100, 48_000, 96_000])(
    'is 0 dB in every bin at %i Hz, whatever word the plugin has been at',
    async (sampleRate) => {
      const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
      const frequenciesHz = logFrequenciesHz(512);
      for (const { z } of vocabulary.terms) {
        const row = decodedRow(decoder, z);
        const amount = Number(flat?.parameters['amount']);
        writeEffectiveRow(row, 0, amount, Math.log2(MAX_FREQUENCY_HZ), row);
        const coefficients = matchedCoefficients(rowToBands(row), sampleRate);
        const gainsDb = digitalResponseDb(coefficients, frequenciesHz, sampleRate);
        expect(Math.max(...gainsDb.map(Math.abs))).toBe(0);
      }
    },
  );
});
