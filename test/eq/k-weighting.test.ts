import { describe, expect, it } from 'vitest';
import { digitalResponseDb, kWeighting, logFrequenciesHz } from '../../eq/index.ts';
import { K_WEIGHTING_48 } from '../../eq/k-weighting.ts';

describe('K-weighting', () => {
  it('is the table of ITU-R BS.1770 at 48 kHz', () => {
    kWeighting(48_000)
      .flat()
      .forEach((value, i) => expect(value).toBeCloseTo(K_WEIGHTING_48.flat()[i] ?? NaN, 9));
  });

  it.each([22_050, 44_100, 88_200, 96_000, 192_000])(
    'has the same response at %i Hz',
    (sampleRate) => {
      const frequenciesHz = logFrequenciesHz(40, 20, Math.min(6000, sampleRate / 6));
      const table = digitalResponseDb(K_WEIGHTING_48.flat(), frequenciesHz, 48_000);
      const here = digitalResponseDb(kWeighting(sampleRate).flat(), frequenciesHz, sampleRate);
      here.forEach((db, i) => expect(Math.abs(db - (table[i] ?? NaN))).toBeLessThan(0.12));
    },
  );
});
