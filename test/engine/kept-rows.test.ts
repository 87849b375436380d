import { describe, expect, it } from 'vitest';
import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import { effectiveRow, walkRow } from '../../words/index.ts';
import { noise } from '../noise.ts';
import { SAMPLE_RATE, coefficients, engine, index } from './engines.ts';
import { SHIPPED, walkOf } from './models.ts';
import { render } from './rendering.ts';

/** Half of what morph moves in a glide that is slow enough for kept rows: 15 intervals of 1/16 of a row. */
const HALF_WAY = 0.003;
const GLIDE_SAMPLES = 480;
/** A knot, and the middle between two. */
const LOOKS = [224, 240];

describe('the kept rows of coefficients', () => {
  it('stay within 1e-4 dB of what they stand for, between shipped words at any amount', () => {
    const frequencies = logFrequenciesHz(40);
    const random = noise(400).map((x) => x + 0.5);
    const termCount = SHIPPED.words.centroids.length;
    const pick = (i: number) => Math.floor((random[i] ?? 0) * termCount);
    let worstDb = 0;
    for (let pair = 0; pair < 100; pair++) {
      const [termA, termB] = [pick(pair), pick(100 + pair)];
      const walk = walkOf(SHIPPED, termA, termB);
      const morph = HALF_WAY + (1 - 2 * HALF_WAY) * (random[200 + pair] ?? 0);
      const amount = -1 + 3 * (random[300 + pair] ?? 0);
      const start = morph - HALF_WAY;
      const target = engine({ termA, termB, amount, morph: start }, { model: SHIPPED });
      target.set(index('morph'), morph + HALF_WAY);
      let done = 0;
      for (const look of LOOKS) {
        render(target, new Float32Array(look - done));
        done = look;
        const row = walkRow(walk, start + (2 * HALF_WAY * done) / GLIDE_SAMPLES);
        const bands = rowToBands(effectiveRow(row, amount, SAMPLE_RATE));
        const exact = matchedCoefficients(bands, SAMPLE_RATE);
        const wanted = digitalResponseDb(exact, frequencies, SAMPLE_RATE);
        digitalResponseDb(coefficients(target), frequencies, SAMPLE_RATE).forEach((db, i) => {
          const errorDb = Math.abs(db - (wanted[i] ?? NaN));
          expect(errorDb).toBeLessThan(1e-4);
          worstDb = Math.max(worstDb, errorDb);
        });
      }
      target.destroy();
    }
    // Coefficients that are computed afresh would be nearer: these are kept ones.
    expect(worstDb).toBeGreaterThan(1e-7);
  });
});
