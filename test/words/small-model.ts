import { ROW_LENGTH } from '../../eq/index.ts';
import type { Decoder, Term, Vocabulary } from '../../words/index.ts';

const LATENT_SIZE = 2;

/** A smooth, non-linear decoder with gains to ±12 dB and ordered frequencies. */
export const smallDecoder: Decoder = {
  latentSize: LATENT_SIZE,
  decode(z, zOffset, row, rowOffset) {
    const x = z[zOffset] ?? NaN;
    const y = z[zOffset + 1] ?? NaN;
    for (let band = 0; band < 5; band++) {
      const at = rowOffset + band * 3;
      row[at] = 12 * Math.tanh(((band - 2) / 2) * x + (band === 2 ? y : 0));
      row[at + 1] = Math.log2(100) + 1.5 * band + 0.3 * Math.tanh(y);
      row[at + 2] = Math.log2(0.8) + 0.2 * Math.tanh(x * y);
    }
  },
};

function term(name: string, z: readonly [number, number], more: Partial<Term> = {}): Term {
  return {
    term: name,
    language: 'en',
    count: 12,
    agreement: 0.4,
    confidence: 0.781_818,
    tier: 'agree',
    z,
    bands: Array.from({ length: ROW_LENGTH }, () => 1),
    map: [0, 0],
    near: [],
    ...more,
  };
}

/** Seven words: `x` is bright, `y` has more in the middle; two differ only in an accent. */
export const smallVocabulary: Vocabulary = {
  version: 1,
  model: '01234567',
  latentSize: LATENT_SIZE,
  flat: [0, 0],
  terms: [
    term('warm', [-0.5, 0.2], { count: 64, confidence: 0.95 }),
    term('bright', [0.7, -0.1]),
    term('calm', [-0.1, -0.4], { tier: 'disagree' }),
    term('cálido', [-0.6, 0.1], { language: 'es', count: 3, confidence: 0.472_727, tier: 'few' }),
    term('like a radio', [0.3, 1.2]),
    term('papa', [0, 0.5], { language: 'es' }),
    term('papá', [0, 0.6], { language: 'es' }),
  ],
};
