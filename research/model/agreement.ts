import type { Tier } from '../../words/index.ts';
import type { Random } from '../statistics/random.ts';

/** How far the people of a term agree. */
export interface Agreement {
  /** Mean pairwise correlation of their curves, drawn to that of all terms where they are few. */
  readonly agreement: number;
  /** What their mean is worth: nρ / (1 + (n-1)ρ), with ρ that of all terms. */
  readonly confidence: number;
  readonly tier: Tier;
}

/** Fewer people than this are too few to tell whether they agree. */
const FEW = 5;
/** Chance agreement at which people still count as agreeing. */
const SIGNIFICANT = 0.05;
const DRAWS = 2000;

/**
 * Mean correlation of all pairs of curves: 1 where all have one shape, about 0 where they have nothing in
 * common. Level and height of a curve do not matter.
 */
export function meanPairwiseCorrelation(curves: readonly Float64Array[]): number {
  return pairwise(curves.map(unit));
}

/**
 * Agreement within each term.
 *
 * A term of five people or more is `agree` if at most one in twenty groups of as many people, drawn from
 * all terms, agree as well as its own do (a permutation test of the mean pairwise correlation); else it
 * is `disagree`, which does not say that they contradict each other but that chance would do.
 *
 * @param groups the centred curves of each term's people
 */
export function agreements(
  groups: readonly (readonly Float64Array[])[],
  random: Random,
): { readonly correlation: number; readonly terms: readonly Agreement[] } {
  const units = groups.map((group) => group.map(unit));
  const pool = units.flat();
  const correlation = pooledCorrelation(units);
  const nulls = new Map<number, Float64Array>();
  const nullOf = (size: number): Float64Array => {
    const found = nulls.get(size) ?? nullDistribution(pool, size, random);
    nulls.set(size, found);
    return found;
  };
  const shared = units
    .filter((group) => group.length > 1)
    .map((group) => ({ own: pairwise(group), noise: variance(nullOf(group.length)) }));
  const spread = betweenTerms(shared, correlation);

  const terms = units.map((group): Agreement => {
    const size = group.length;
    const confidence = (size * correlation) / (1 + (size - 1) * correlation);
    if (size < 2) return { agreement: correlation, confidence, tier: 'few' };
    const own = pairwise(group);
    const chance = nullOf(size);
    const kept = spread === 0 ? 0 : spread / (spread + variance(chance));
    const asGood = chance.filter((value) => value >= own).length;
    const p = (1 + asGood) / (1 + chance.length);
    return {
      agreement: correlation + kept * (own - correlation),
      confidence,
      tier: size < FEW ? 'few' : p < SIGNIFICANT ? 'agree' : 'disagree',
    };
  });
  return { correlation, terms };
}

/** ρ: mean correlation between two people of one term, each term counting by its people. */
function pooledCorrelation(groups: readonly (readonly Float64Array[])[]): number {
  let sum = 0;
  let people = 0;
  for (const group of groups) {
    if (group.length < 2) continue;
    sum += group.length * pairwise(group);
    people += group.length;
  }
  return people === 0 ? 0 : sum / people;
}

/** Variance of true agreement between terms: what of the seen variance chance does not account for. */
function betweenTerms(
  terms: readonly { readonly own: number; readonly noise: number }[],
  correlation: number,
): number {
  let sum = 0;
  let weights = 0;
  for (const { own, noise } of terms) {
    const weight = 1 / noise;
    sum += weight * ((own - correlation) ** 2 - noise);
    weights += weight;
  }
  return weights === 0 ? 0 : Math.max(0, sum / weights);
}

function nullDistribution(
  pool: readonly Float64Array[],
  size: number,
  random: Random,
): Float64Array {
  return Float64Array.from({ length: DRAWS }, () => {
    const drawn = new Set<number>();
    while (drawn.size < size) drawn.add(random.below(pool.length));
    return pairwise([...drawn].map((index) => pool[index] as Float64Array));
  });
}

/** Mean inner product of all pairs of unit vectors: from the length of their sum. */
function pairwise(units: readonly Float64Array[]): number {
  const n = units.length;
  const sum = new Float64Array(units[0]?.length ?? 0);
  for (const one of units) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (one[i] as number);
  }
  const own = units.reduce((total, one) => total + squares(one), 0);
  return (squares(sum) - own) / (n * (n - 1));
}

function unit(curve: Float64Array): Float64Array {
  const mean = curve.reduce((sum, value) => sum + value, 0) / curve.length;
  const shape = curve.map((value) => value - mean);
  const length = Math.sqrt(squares(shape));
  return length === 0 ? shape : shape.map((value) => value / length);
}

function squares(x: Float64Array): number {
  return x.reduce((sum, value) => sum + value * value, 0);
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
