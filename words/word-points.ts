import { centroids } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the terms of a vocabulary are, in its order. */
export interface WordPoints {
  /** In the latent space: `latentSize` numbers each. */
  readonly centroids: readonly Float64Array[];
  /** On the map, -1 … 1. */
  readonly landmarks: readonly (readonly [x: number, y: number])[];
}

export function wordPoints(vocabulary: Vocabulary): WordPoints {
  return {
    centroids: centroids(vocabulary),
    landmarks: vocabulary.terms.map(({ map }) => map),
  };
}
