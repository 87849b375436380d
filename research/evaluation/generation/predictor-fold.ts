import type { Example } from '../../data/example.ts';
import { hitsOf, majority } from '../space/classification.ts';
import type { Hits } from '../space/classification.ts';
import { generationItems } from './generation.ts';
import type { GenerationItem } from './generation.ts';
import { CLASSIFIERS } from '../space/classifiers.ts';
import type { Predictor } from './predictor.ts';
import { evaluateSenses } from '../senses/sense-fold.ts';
import type { SenseFold } from '../senses/sense-fold.ts';
import { FEWEST_FOR_FREQUENT, englishTerms, termKey } from '../term-key.ts';

/** What one fold tells of the methods without a network, by their names. */
export interface PredictorFold {
  readonly generation: Readonly<Record<string, readonly GenerationItem[]>>;
  readonly hits: Readonly<Record<string, Hits>>;
  readonly senses: SenseFold;
}

/** Learns with each method from all folds but one and measures on that one. */
export function evaluatePredictors(
  predictors: readonly Predictor[],
  examples: readonly Example[],
  train: readonly number[],
  heldOut: readonly number[],
): PredictorFold {
  const learned = train.map((index) => examples[index] as Example);
  const frequent = [...englishTerms(examples, FEWEST_FOR_FREQUENT)];
  const labelled = (indices: readonly number[], of: (example: Example) => Float64Array) => {
    const own = indices
      .map((index) => examples[index] as Example)
      .filter((example) => frequent.includes(termKey(example) ?? ''));
    return {
      points: own.map(of),
      labels: own.map((example) => frequent.indexOf(termKey(example) ?? '')),
    };
  };
  const hits: Record<string, Hits> = {};
  const features = {
    curves: (example: Example) => example.curveDb,
    rows: (example: Example) => example.row,
  };
  for (const [name, of] of Object.entries(features)) {
    const from = labelled(train, of);
    if (from.points.length === 0) continue;
    const on = labelled(heldOut, of);
    hits[majority.name] ??= hitsOf(majority, from, on, frequent.length);
    for (const classifier of CLASSIFIERS) {
      hits[`${classifier.name} on ${name}`] = hitsOf(classifier, from, on, frequent.length);
    }
  }
  return {
    generation: Object.fromEntries(
      predictors.map((predictor) => [
        predictor.name,
        generationItems(examples, train, heldOut, predictor.learn(learned)),
      ]),
    ),
    hits,
    senses: evaluateSenses(examples, train, heldOut),
  };
}
