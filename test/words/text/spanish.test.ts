import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAND_TYPES, bandsToRow } from '../../../eq/index.ts';
import { describeBlend, describeMix, describeRow } from '../../../words/text/index.ts';
import { bands } from '../../eq/arbitrary-bands.ts';

const parts = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([term, weight]) => ({ term, weight }));

/** The row of an EQ with one bell. */
const bell = (gainDb: number, frequencyHz: number): Float64Array =>
  bandsToRow(
    BAND_TYPES.map((type, band) => ({
      type,
      gainDb: band === 2 ? gainDb : 0,
      frequencyHz: band === 2 ? frequencyHz : 1000,
      q: 1,
    })),
  );

/** What the sentences of the other language are made of. */
const ENGLISH =
  /\b(?:more|less|much|little|below|above|from|around|and|flat|lift|dip|mostly|half)\b/iu;

describe('a sentence in Spanish', () => {
  test.each([
    [{ warm: 1 }, 1, 'Warm.'],
    [{ warm: 0.9, bright: 0.1 }, 1, 'Warm, con un toque de bright.'],
    [{ warm: 0.72, bright: 0.28 }, 1, 'Sobre todo warm, un poco bright.'],
    [{ warm: 0.6, bright: 0.4 }, 1, 'Más warm que bright.'],
    [{ warm: 0.5, claro: 0.5 }, 1, 'Mitad warm, mitad claro.'],
    [{ warm: 0.5, bright: 0.3, soft: 0.2 }, -1, '50 % warm, 30 % bright, 20 % soft, al revés.'],
    [{ warm: 1 / 3, bright: 1 / 3, soft: 1 / 3 }, 1, 'Warm, bright y soft a partes iguales.'],
    [{ warm: 1 / 3, bright: 1 / 3, intenso: 1 / 3 }, 1, 'Warm, bright e intenso a partes iguales.'],
  ])('names the blend %o', (weights, amount, sentence) => {
    expect(describeBlend(parts(weights), amount, 'es')).toBe(sentence);
  });

  test('names a mix, its opposite and nothing of it', () => {
    const mix = parts({ warm: 0.5, soft: 0.4, bright: 0.1 });
    expect(describeMix(mix, 1, 'es')).toBe('Sobre todo warm y soft, un poco bright.');
    expect(describeMix(mix, -0.5, 'es')).toBe(
      'Lo contrario: sobre todo warm y soft, un poco bright.',
    );
    expect(describeMix(mix, 0, 'es')).toBe('La cantidad es cero.');
  });

  test.each([
    [bell(0, 1000), 'Plano: no cambia nada.'],
    [bell(0.5, 1000), 'Casi plano: apenas cambia nada.'],
    [bell(4, 3000), 'Un realce en torno a 3 kHz.'],
    [bell(-9, 300), 'Un fuerte recorte en torno a 300 Hz.'],
  ])('tells what a curve does', (row, sentence) => {
    expect(describeRow(row, 0, 'es')).toBe(sentence);
  });

  test('has as many clauses as in English, and no English in it', () => {
    fc.assert(
      fc.property(bands, (each) => {
        const row = bandsToRow(each);
        const [english, spanish] = [describeRow(row), describeRow(row, 0, 'es')];
        expect(spanish).not.toMatch(ENGLISH);
        expect(spanish.split(', ').length).toBe(english.split(', ').length);
        expect(spanish.match(/[\d.]+ k?Hz/gu)).toEqual(english.match(/[\d.]+ k?Hz/gu));
      }),
    );
  });
});
