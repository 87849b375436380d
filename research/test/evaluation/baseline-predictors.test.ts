import { describe, expect, it } from 'vitest';
import { rmsDifferenceDb } from '../../../eq/index.ts';
import {
  BASELINES,
  empiricalBayes,
  flat,
  globalMean,
  meanOnComponents,
  nearestNeighbour,
  plainMean,
} from '../../evaluation/generation/baseline-predictors.ts';
import type { Predictor } from '../../evaluation/generation/predictor.ts';
import { PREDICTORS } from '../../evaluation/generation/predictors.ts';
import { meanOf } from '../../statistics/shrinkage.ts';
import { unfittedExamples } from './examples.ts';

const EXAMPLES = unfittedExamples();
const ALL = meanOf(EXAMPLES.map(({ curveDb }) => curveDb));
const curvesOf = (term: string): Float64Array[] =>
  EXAMPLES.filter(({ contribution }) => contribution.term === term).map(({ curveDb }) => curveDb);
const foretold = (predictor: Predictor, term: string): Float64Array =>
  predictor.learn(EXAMPLES)(term, 'en') ?? new Float64Array();

describe('baselines', () => {
  it('are flat, the mean of everything, somebody, or the mean', () => {
    expect(foretold(flat, 'warm').every((db) => db === 0)).toBe(true);
    expect(foretold(globalMean, 'warm')).toEqual(ALL);
    expect(curvesOf('warm')).toContainEqual(foretold(nearestNeighbour, 'warm'));
    expect(foretold(plainMean, 'warm')).toEqual(meanOf(curvesOf('warm')));
  });

  it('stay near the mean on its components', () => {
    const far = rmsDifferenceDb(foretold(meanOnComponents, 'warm'), meanOf(curvesOf('warm')));
    expect(far).toBeLessThan(0.5);
  });

  it('come nearest to the people’s mean where there are many of them', () => {
    const far = (term: string): number =>
      rmsDifferenceDb(foretold(empiricalBayes, term), meanOf(curvesOf(term)));
    expect(far('warm')).toBeLessThan(far('airy'));
  });

  it('know nothing of a word that nobody taught, unless they ignore words', () => {
    for (const predictor of [plainMean, nearestNeighbour, empiricalBayes, meanOnComponents]) {
      expect(predictor.learn(EXAMPLES)('loud', 'es'), predictor.name).toBeUndefined();
    }
  });

  it('have names of their own, and are all looked at', () => {
    expect(new Set(PREDICTORS.map(({ name }) => name)).size).toBe(PREDICTORS.length);
    for (const baseline of BASELINES) expect(PREDICTORS).toContain(baseline);
  });
});
