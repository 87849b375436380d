import { centredResponseDb } from '../../eq/index.ts';
import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import { termCentroids } from '../model/term-centroids.ts';
import type { CentroidMethod } from '../model/term-centroids.ts';
import { normalisationOf } from '../network/network.ts';
import { Random } from '../statistics/random.ts';
import type { Autoencoder, Recipe } from '../baselines/recipe.ts';
import { hitsOf } from './space/classification.ts';
import type { Hits } from './space/classification.ts';
import { clustering } from './space/clustering.ts';
import type { Clustering } from './space/clustering.ts';
import { generationItems } from './generation/generation.ts';
import type { GenerationItem } from './generation/generation.ts';
import { headOnLatents } from './space/classifiers.ts';
import { walkPairs } from './walks/interpolation.ts';
import type { WalkedPair } from './walks/interpolation.ts';
import { reconstruction } from './space/reconstruction.ts';
import type { Reconstruction } from './space/reconstruction.ts';
import { FEWEST_FOR_FREQUENT, FEWEST_FOR_WALKS, englishTerms, termKey } from './term-key.ts';

/** Measured on what was learned from, and on what was held out. */
export interface TrainAndHeldOut<T> {
  readonly train: T | undefined;
  readonly heldOut: T | undefined;
}

/** What one fold tells of a recipe. */
export interface RecipeFold {
  readonly weightCount: Autoencoder['weightCount'];
  readonly latentSize: number;
  readonly history: readonly number[];
  readonly reconstruction: TrainAndHeldOut<Reconstruction>;
  /** The same for English terms of 8 people and more alone. */
  readonly frequentReconstruction: TrainAndHeldOut<Reconstruction>;
  readonly generation: readonly GenerationItem[];
  readonly latentClusters: TrainAndHeldOut<Clustering>;
  readonly embeddingClusters: TrainAndHeldOut<Clustering>;
  readonly hits: Hits;
  readonly walks: readonly WalkedPair[];
  readonly seconds: {
    readonly training: number;
    /** Encoding all training examples and making the centroids of their terms. */
    readonly placing: number;
  };
}

/**
 * Trains a recipe on all folds but one and takes every measure of it.
 *
 * @param examples everything; their rows are of the recipe's fit
 * @param train indices to learn from
 * @param heldOut indices to measure on
 * @param now seconds on any clock
 */
export async function evaluateRecipe(
  recipe: Recipe,
  examples: readonly Example[],
  train: readonly number[],
  heldOut: readonly number[],
  seed: number,
  now: () => number,
  onEpoch?: (epoch: number) => void,
): Promise<RecipeFold> {
  const frequent = englishTerms(examples, FEWEST_FOR_FREQUENT);
  const isFrequent = (index: number): boolean =>
    frequent.has(termKey(examples[index] as Example) ?? '');
  const of = (indices: readonly number[]): Example[] =>
    indices.map((index) => examples[index] as Example);

  const learned = recipe.learnsFrom === 'frequent' ? train.filter(isFrequent) : train;
  const start = now();
  const network = await recipe.train(of(learned), seed, onEpoch);
  const trained = now();
  const latents = network.encode(of(learned).map(({ row }) => row));
  const centroids = centroidsByKey(of(learned), latents, recipe.centroidMethod);
  const located = now();

  const normalisation = normalisationOf(of(learned).map(({ row }) => row));
  const reconstructed = (indices: readonly number[]): Reconstruction | undefined => {
    if (indices.length === 0) return undefined;
    const rows = network.decode(network.encode(of(indices).map(({ row }) => row)));
    return reconstruction(of(indices), rows, normalisation);
  };
  const clusters = (
    indices: readonly number[],
    pointsOf: (rows: readonly Float64Array[]) => readonly Float64Array[] | undefined,
  ): Clustering | undefined => {
    const own = of(indices.filter(isFrequent));
    const points = own.length === 0 ? undefined : pointsOf(own.map(({ row }) => row));
    if (points === undefined) return undefined;
    return clustering(
      points,
      own.map((example) => termKey(example) ?? ''),
      new Random(seed),
    );
  };
  const both = <T>(measure: (indices: readonly number[]) => T | undefined): TrainAndHeldOut<T> => ({
    train: measure(learned),
    heldOut: measure(heldOut),
  });

  const keys = [...centroids.keys()];
  const curves = network.decode([...centroids.values()]).map(centredResponseDb);
  const curveOf = new Map(keys.map((key, i) => [key, curves[i]]));
  const names = [...frequent];
  const labelled = (indices: readonly number[]) => {
    const own = of(indices.filter(isFrequent));
    return {
      points: own.length === 0 ? [] : network.encode(own.map(({ row }) => row)),
      labels: own.map((example) => names.indexOf(termKey(example) ?? '')),
    };
  };
  const walked = englishTerms(examples, FEWEST_FOR_WALKS);
  return {
    weightCount: network.weightCount,
    latentSize: network.latentSize,
    history: network.history,
    reconstruction: both(reconstructed),
    frequentReconstruction: both((indices) => reconstructed(indices.filter(isFrequent))),
    generation: generationItems(examples, learned, heldOut, (term, language) =>
      curveOf.get(`${language} ${term}`),
    ),
    latentClusters: both((indices) => clusters(indices, (rows) => network.encode(rows))),
    embeddingClusters: both((indices) => clusters(indices, (rows) => network.embed(rows))),
    hits: hitsOf(headOnLatents, labelled(learned), labelled(heldOut), names.length),
    walks: walkPairs(new Map([...centroids].filter(([key]) => walked.has(key))), (points) =>
      network.decode(points),
    ),
    seconds: { training: trained - start, placing: located - trained },
  };
}

/**
 * The centroid of each term in the latent space, by the term's key.
 *
 * @param latents the latent point of each example
 */
function centroidsByKey(
  examples: readonly Example[],
  latents: readonly Float64Array[],
  method: CentroidMethod,
): Map<string, Float64Array> {
  const latentOf = new Map(examples.map((example, i) => [example, latents[i] as Float64Array]));
  const groups = byTerm(examples);
  const centroids = termCentroids(
    groups.map(({ members }) => members.map((example) => latentOf.get(example) as Float64Array)),
    method,
  );
  return new Map(
    groups.map(({ term, language }, i) => [`${language} ${term}`, centroids[i] as Float64Array]),
  );
}
