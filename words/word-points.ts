import { centroids } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the terms of a vocabulary are, in its order, and words of one's own behind them. */
export interface WordPoints {
  /** In the latent space: `latentSize` numbers each. */
  readonly centroids: readonly Float64Array[];
  /** On the map, -1 … 1: the vocabulary's alone, for the map is the same for everybody. */
  readonly landmarks: readonly (readonly [x: number, y: number])[];
}

export function wordPoints(vocabulary: Vocabulary): WordPoints {
  return {
    centroids: centroids(vocabulary),
    landmarks: vocabulary.terms.map(({ map }) => map),
  };
}

/**
 * The points of a vocabulary and, behind them, those of `own`.
 *
 * @param own `latentSize` numbers each; what is written there later counts
 */
export function withOwnPoints(
  { centroids: taught, landmarks }: WordPoints,
  own: Float64Array,
  latentSize: number,
): WordPoints {
  const points = Array.from({ length: own.length / latentSize }, (_, place) =>
    own.subarray(place * latentSize, (place + 1) * latentSize),
  );
  return { centroids: [...taught, ...points], landmarks };
}
