import { expect, it } from 'vitest';
import { PEOPLE, languageCounts } from '../../evaluation/data/data-findings.ts';
import { syntheticContributions } from '../synthetic-data.ts';

it('counts contributions by language, and words by how many people taught them', () => {
  expect(PEOPLE).toEqual([1, 3, 8, 16]);
  expect(languageCounts(syntheticContributions())).toEqual([
    { language: 'en', contributions: 31, terms: [7, 6, 1, 0] },
    { language: 'es', contributions: 7, terms: [2, 2, 0, 0] },
    { language: '', contributions: 1, terms: [1, 0, 0, 0] },
  ]);
});
