import type { Weights } from '../../words/index.ts';
import type { Normalisation } from './network.ts';

/** What a training step looks at. All arrays are row-major. */
export interface Batch {
  /** Number of contributions. */
  readonly size: number;
  /** Band rows [size, 15]. */
  readonly rows: Float32Array;
  /** Target curves in dB [size, 40], without level. */
  readonly curves: Float32Array;
  /** Number of each contribution's term; -1 where it has none that others share. */
  readonly terms: Int32Array;
  /** Weights of `size` mixes of the contributions [size, size]; each row sums to 1. */
  readonly mixes: Float32Array;
  /**
   * Dropout masks, 0 or 1 / (1 - rate), for each block of the encoder [size, width] and of the decoder
   * [2 · size, width], which also decodes the mixes; [size, width] where nothing looks at mixes.
   * Empty lists for no dropout.
   */
  readonly masks: {
    readonly encoder: readonly Float32Array[];
    readonly decoder: readonly Float32Array[];
  };
}

/** The parts of the loss, each already weighted; `total` is their sum. */
export interface Losses {
  readonly total: number;
  /** Response of the decoded bands against the target curve. */
  readonly response: number;
  /** Response at mixes of contributions' latent points against the same mixes of their curves. */
  readonly mixup: number;
  /** Response at these mixes against the same mixes of what is decoded at the contributions' own points. */
  readonly straightness: number;
  /** Mean of the decoded response over the octaves, which the data leave open: none is wanted. */
  readonly level: number;
  /** Decoded numbers against the fitted ones. */
  readonly parameters: number;
  /** Supervised contrastive loss of the semantic embedding. */
  readonly contrastive: number;
}

/** How much each part of the loss counts. A part that counts nothing is not computed, and reads 0. */
export interface LossWeights {
  readonly response: number;
  readonly mixup: number;
  readonly straightness: number;
  readonly level: number;
  readonly parameters: number;
  readonly contrastive: number;
  /** Temperature of the contrastive loss. */
  readonly temperature: number;
}

/**
 * What training asks of an automatic-differentiation library, and all of it: another library takes
 * its place by implementing these four functions. Weights, batches, dropout, optimiser and random
 * numbers are the caller's.
 */
export interface Learner {
  /**
   * The loss of a batch and its derivative by every weight, under the weights' names.
   *
   * @throws {RangeError} if response, mixup, straightness or level count and the heads' units are not octaves
   */
  lossAndGradients(
    weights: Weights,
    normalisation: Normalisation,
    batch: Batch,
    lossWeights: LossWeights,
  ): { readonly losses: Losses; readonly gradients: ReadonlyMap<string, Float32Array> };
  /** Latent points [count, latent] of band rows [count, 15]. */
  encode(weights: Weights, normalisation: Normalisation, rows: Float32Array): Float32Array;
  /** Semantic embeddings [count, embedding], of length 1, of latent points [count, latent]. */
  embed(weights: Weights, z: Float32Array): Float32Array;
  /** Band rows [count, 15] of latent points [count, latent]. */
  decode(weights: Weights, z: Float32Array): Float32Array;
}

/** Whether a loss decodes mixes of contributions. */
export function looksAtMixes({ mixup, straightness }: LossWeights): boolean {
  return mixup > 0 || straightness > 0;
}
