import { centroids } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the terms of a vocabulary are, in its order, followed by own words. */
export interface WordPoints {
  /** Points of the latent space, `latentSize` numbers each. */
  readonly centroids: readonly Float64Array[];
  /** Map points, -1 … 1. The vocabulary's alone, because the map is the same for every person. */
  readonly mapPoints: readonly (readonly [x: number, y: number])[];
}

/** The points of a vocabulary, without own words. */
export function wordPoints(vocabulary: Vocabulary): WordPoints {
  return {
    centroids: centroids(vocabulary),
    mapPoints: vocabulary.terms.map(({ map }) => map),
  };
}

/**
 * The points of a vocabulary followed by those of own words.
 *
 * @param own `latentSize` numbers for each slot; the result shares this memory, so later writes count
 */
export function withOwnPoints(
  { centroids: termCentroids, mapPoints }: WordPoints,
  own: Float64Array,
  latentSize: number,
): WordPoints {
  const ownCentroids = Array.from({ length: own.length / latentSize }, (_, slot) =>
    own.subarray(slot * latentSize, (slot + 1) * latentSize),
  );
  return { centroids: [...termCentroids, ...ownCentroids], mapPoints };
}
