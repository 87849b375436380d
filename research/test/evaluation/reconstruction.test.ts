import { describe, expect, it } from 'vitest';
import { GRID_SIZE, rmsDifferenceDb } from '../../../eq/index.ts';
import { fitStatistics, wobbled } from '../../evaluation/data/fit-statistics.ts';
import { reconstruction } from '../../evaluation/space/reconstruction.ts';
import { safeAgreement } from '../../evaluation/safe-agreement.ts';
import { Random } from '../../statistics/random.ts';
import { exampleOf } from './examples.ts';

const normalisation = {
  mean: new Float32Array(15),
  spread: new Float32Array(15).fill(2),
};

describe('reconstruction', () => {
  const example = exampleOf('warm', 'en', 3);

  it('of what comes out as it went in is perfect', () => {
    const found = reconstruction([example], [example.row], normalisation);
    expect(found).toEqual({
      count: 1,
      zMse: 0,
      gainDb: 0,
      octaves: 0,
      frequencyHz: 0,
      q: 0,
      curveDb: 0,
      curveMedianDb: 0,
    });
  });

  it('tells the parts of an error apart', () => {
    const row = example.row.slice();
    row[0] = (row[0] as number) + 2;
    row[4] = (row[4] as number) + 1;
    const found = reconstruction([example], [row], normalisation);
    expect(found?.zMse).toBeCloseTo((1 + 0.25) / 15, 12);
    expect(found?.gainDb).toBeCloseTo(2 / 5, 12);
    expect(found?.octaves).toBeCloseTo(1 / 5, 12);
    expect(found?.frequencyHz).toBeCloseTo(2 ** (example.row[4] as number) / 5, 9);
    expect(found?.q).toBe(0);
    expect(found?.curveDb).toBeGreaterThan(0);
  });

  it('of nothing is none', () => {
    expect(reconstruction([], [], normalisation)).toBeUndefined();
  });
});

describe('statistics of fits', () => {
  const gains = [1, 2, 3, 9];
  const examples = gains.map((gainDb) => exampleOf('warm', 'en', gainDb));
  const rows = examples.map(({ row }) => row);
  const found = fitStatistics(
    examples.map(({ curveDb }) => curveDb),
    rows,
    [0.01, 0.06, 0.07, 9],
    rows,
  );

  it('rank the errors and count them in steps, the last one open', () => {
    expect(found.medianDb).toBeCloseTo(0.065, 12);
    expect(found.maxDb).toBe(9);
    const { counts } = found.histogram;
    expect(counts.slice(0, 3)).toEqual([1, 2, 0]);
    expect(counts.at(-1)).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('find rows steady that do not move', () => {
    expect(found.wobble).toEqual({ median: 0, p90: 0 });
    expect(found.between.medianDb).toBeLessThan(0.05);
  });

  it('disturb a curve by 0.25 dB and keep its level', () => {
    const flat = new Float64Array(GRID_SIZE);
    const curve = wobbled(flat, new Random(1));
    expect(rmsDifferenceDb(curve, flat)).toBeCloseTo(0.25, 12);
    expect(curve.reduce((sum, db) => sum + db, 0)).toBeCloseTo(0, 9);
  });
});

describe('agreement with other data', () => {
  const settings = (descriptor: string, count: number, gainDb: number) =>
    Array.from({ length: count }, () => ({ descriptor, row: exampleOf('', '', gainDb).row }));
  const terms = ['warm', 'soft', 'airy'].map((term) => ({
    term,
    row: exampleOf(term, 'en', 2).row,
  }));

  it('is told for words of five settings and more, most first', () => {
    const all = [...settings('soft', 5, -4), ...settings('warm', 6, 5), ...settings('airy', 4, 1)];
    const found = safeAgreement(terms, all);
    expect(found.map(({ term }) => term)).toEqual(['warm', 'soft']);
    expect(found[0]?.correlation).toBeGreaterThan(0.99);
    expect(found[1]?.correlation).toBeLessThan(-0.9);
  });
});
