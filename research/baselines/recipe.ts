import type { Numbers } from '../../eq/index.ts';
import type { Example } from '../data/example.ts';
import type { CentroidMethod } from '../model/term-centroids.ts';

/** A trained encoder and decoder, whatever their kind, as an evaluation looks at them. */
export interface Autoencoder {
  readonly latentSize: number;
  /** How many numbers were learned. */
  readonly weightCount: { readonly encoder: number; readonly decoder: number };
  /** Mean loss of each epoch, first to last. */
  readonly history: readonly number[];
  /** Latent points, `latentSize` numbers each, of band rows. */
  encode(rows: readonly Numbers[]): Float64Array[];
  /** Semantic embedding, of length 1, of band rows; undefined where there is none. */
  embed(rows: readonly Numbers[]): Float64Array[] | undefined;
  /** Band rows of latent points. */
  decode(points: readonly Numbers[]): Float64Array[];
}

/** Names of the recipes that bounds and tables single out. */
export const SHIPPED_RECIPE = 'shipped';
export const LARGE_RECIPE = 'large';
export const BRIEF_RECIPE = 'brief';
/** Every beta-VAE's name starts with this. */
export const BETA_VAE_RECIPES = 'beta-vae';

/** A method that learns an autoencoder from examples, with all its settings except the random seed. */
export interface Recipe {
  /** Unique; names files and rows of tables: 'shipped', 'brief', 'beta-vae-8-0.02'. */
  readonly name: string;
  /** What a reader of a table needs to know. */
  readonly description: string;
  readonly epochs: number;
  /** Which fit of a contribution it learns from: SHIPPED_FIT, with a ridge, or FREE_FIT. */
  readonly fit: 'ridge' | 'free';
  /** What it learns from: everything, or English terms that 8 or more people taught. */
  readonly learnsFrom: 'all' | 'frequent';
  readonly centroidMethod: CentroidMethod;
  /**
   * Learns. The same examples and seed give the same autoencoder to the bit.
   *
   * @param examples whose `row` is of the recipe's `fit`
   * @param onEpoch gets the number of epochs done and the mean loss of the last one
   */
  train(
    examples: readonly Example[],
    seed: number,
    onEpoch?: (epoch: number, loss: number) => void,
  ): Promise<Autoencoder>;
}
