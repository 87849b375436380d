import type { Example } from '../../data/example.ts';
import type { CurveOf } from './predictor.ts';
import { termKey } from '../term-key.ts';

/** A held-out person's curve against what was predicted for the word, over the grid. */
export interface GenerationItem {
  /** Index of the example. */
  readonly exampleIndex: number;
  /** How many people's curves of the word the method learned from. */
  readonly learnedFrom: number;
  /** Mean squared difference, in dB². */
  readonly squaredErrorDb2: number;
  /** Mean square of the person's curve, in dB². */
  readonly squaredTargetDb2: number;
  /** Correlation of the two curves over the grid; 0 where either is flat. */
  readonly correlation: number;
}

/**
 * Compares each held-out curve with the one predicted for its word. Words without training
 * curves are left out.
 */
export function generationItems(
  examples: readonly Example[],
  train: readonly number[],
  heldOut: readonly number[],
  curveOf: CurveOf,
): GenerationItem[] {
  const counts = new Map<string, number>();
  for (const index of train) {
    const key = termKey(examples[index] as Example);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return heldOut.flatMap((exampleIndex) => {
    const example = examples[exampleIndex] as Example;
    const learnedFrom = counts.get(termKey(example) ?? '') ?? 0;
    if (learnedFrom === 0) return [];
    const { term, language } = example.contribution;
    const curve = curveOf(term, language);
    if (curve === undefined) return [];
    return [{ exampleIndex, learnedFrom, ...compareCurves(curve, example.curveDb) }];
  });
}

/** Compares a predicted curve with a person's; both without level. */
export function compareCurves(
  predictedDb: Float64Array,
  targetDb: Float64Array,
): Omit<GenerationItem, 'exampleIndex' | 'learnedFrom'> {
  const size = targetDb.length;
  let error = 0;
  let target = 0;
  let predicted = 0;
  let both = 0;
  for (let i = 0; i < size; i++) {
    const a = predictedDb[i] as number;
    const b = targetDb[i] as number;
    error += (a - b) ** 2;
    predicted += a * a;
    target += b * b;
    both += a * b;
  }
  const lengths = Math.sqrt(predicted * target);
  return {
    squaredErrorDb2: error / size,
    squaredTargetDb2: target / size,
    correlation: lengths === 0 ? 0 : both / lengths,
  };
}

/** How well a method predicts held-out people's curves. */
export interface GenerationScore {
  /** Held-out curves looked at, over all seeds. */
  readonly count: number;
  /** Mean of each curve's root mean square error, in dB. */
  readonly rmseDb: number;
  /** Mean of each curve's correlation with what was predicted. */
  readonly correlation: number;
  /** Share of the curves' squared height that is predicted: 1 - Σ error² / Σ curve²; flat has 0. */
  readonly r2: number;
}

/** Sums up comparisons; undefined where there are none. */
export function generationScore(items: readonly GenerationItem[]): GenerationScore | undefined {
  if (items.length === 0) return undefined;
  const mean = (of: (item: GenerationItem) => number): number =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  return {
    count: items.length,
    rmseDb: mean(({ squaredErrorDb2 }) => Math.sqrt(squaredErrorDb2)),
    correlation: mean(({ correlation }) => correlation),
    r2: 1 - mean((item) => item.squaredErrorDb2) / mean((item) => item.squaredTargetDb2),
  };
}
