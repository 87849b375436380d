import type { Matrix } from '../../eq/index.ts';
import { solveSymmetric, symmetricEigen } from '../../eq/index.ts';
import { AXES } from '../../words/index.ts';
import type { PersonalBasis, PersonalPrior, WordPrior } from '../../words/index.ts';
import { dot, multiply } from '../statistics/linear-algebra.ts';
import { meanOf, shrunkMean, spreadOf } from '../statistics/shrinkage.ts';
import type { Spread } from '../statistics/shrinkage.ts';

/** What people taught for one word: their curves in dB at GRID_HZ, without level. */
export interface TaughtWord {
  readonly term: string;
  readonly curves: readonly Float64Array[];
}

/** A prior before its numbers are rounded for the file whose hash names it. */
export type UnnamedPrior = Omit<PersonalPrior, 'basis'>;

/** How many people a word's own spread has to outweigh: fewer say little of how far they agree. */
const SCALE_PRIOR_PEOPLE = 6;

/**
 * How people differ in what they mean by a word: one normal model for all words. A word's mean is its
 * posterior mean (empirical Bayes), the covariance around it that of people within words, scaled to how
 * far the word's own people agree, and that of the mean itself, which few people leave in doubt.
 *
 * @param groups everything that was taught, in all words that have two people or more
 * @param words those that get a prior of their own
 * @throws {RangeError} if fewer than two groups have two people
 */
export function personalPrior(
  groups: readonly TaughtWord[],
  words: readonly TaughtWord[],
): UnnamedPrior {
  const spread = spreadOf(groups.map(({ curves }) => curves));
  const { axes, sdDb, residualDb2 } = axesOf(spread.within);
  return {
    axes,
    sdDb,
    residualDb2,
    untaught: wordOf({ term: '', curves: [] }, spread, axes),
    words: new Map(words.map((word) => [word.term, wordOf(word, spread, axes)])),
  };
}

/** The first principal components of the covariance within words. */
function axesOf(within: Matrix): PersonalBasis {
  const { values, vectors } = symmetricEigen(within);
  const size = values.length;
  const kept = values.slice(0, AXES);
  const all = values.reduce((sum, value) => sum + value, 0);
  return {
    axes: vectors.slice(0, AXES).map((vector) => {
      const greatest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
      return vector.map((x) => Math.sign(greatest) * Math.sqrt(size) * x);
    }),
    sdDb: [...kept.map((value) => Math.sqrt(value / size))],
    residualDb2: kept.reduce((left, value) => left - value, all) / size,
  };
}

function wordOf(
  { term, curves }: TaughtWord,
  spread: Spread,
  axes: PersonalBasis['axes'],
): WordPrior {
  const count = curves.length;
  const scale = scaleOf(curves, spread.within);
  const people = inBasis(spread.within, axes);
  const mean = meanCovariance(count, spread, axes);
  return {
    term,
    count,
    scale,
    meanDb: count === 0 ? spread.mean : shrunkMean(curves, spread),
    covariance: people.map((value, i) => scale * (value + (mean[i] as number))),
  };
}

/** (6 + SS / tr W) / (6 + n - 1), with SS the squared deviations of a word's people from their mean. */
function scaleOf(curves: readonly Float64Array[], within: Matrix): number {
  if (curves.length === 0) return 1;
  const mean = meanOf(curves);
  const size = mean.length;
  let squares = 0;
  for (const curve of curves) {
    for (let i = 0; i < size; i++) squares += ((curve[i] as number) - (mean[i] as number)) ** 2;
  }
  let trace = 0;
  for (let i = 0; i < size; i++) trace += within[i * size + i] as number;
  return (SCALE_PRIOR_PEOPLE + squares / trace) / (SCALE_PRIOR_PEOPLE + curves.length - 1);
}

/** Posterior covariance of a word's mean, B - B (B + W/n)⁻¹ B, along the axes. */
function meanCovariance(
  count: number,
  { between, within }: Spread,
  axes: PersonalBasis['axes'],
): Float64Array {
  const whole = inBasis(between, axes);
  if (count === 0) return whole;
  const size = axes[0]?.length ?? 0;
  const total = between.map((value, i) => value + (within[i] as number) / count);
  let trace = 0;
  for (let i = 0; i < size; i++) trace += total[i * size + i] as number;
  // Curves have no level, so that the matrix has a direction without variance.
  for (let i = 0; i < size; i++) {
    total[i * size + i] = (total[i * size + i] as number) + 1e-9 * trace;
  }
  const moved = axes.map((axis) => multiply(between, axis));
  const solved = moved.map((x) => {
    const solution = x.slice();
    if (!solveSymmetric(total.slice(), solution))
      throw new RangeError('the spread is no covariance');
    return solution;
  });
  return whole.map((value, i) => {
    const a = moved[Math.floor(i / AXES)] as Float64Array;
    const b = solved[i % AXES] as Float64Array;
    return value - dot(a, b) / size ** 2;
  });
}

/** A covariance of curves as one of coordinates: U' C U / size². */
function inBasis(covariance: Matrix, axes: PersonalBasis['axes']): Float64Array {
  const moved = axes.map((axis) => multiply(covariance, axis));
  return Float64Array.from(
    { length: AXES * AXES },
    (_, i) =>
      dot(axes[Math.floor(i / AXES)] as Float64Array, moved[i % AXES] as Float64Array) /
      (axes[0]?.length ?? 0) ** 2,
  );
}
