import { SHIPPED } from './network.ts';
import type { Architecture } from './network.ts';
import type { LossWeights } from './learner.ts';

/** Everything that decides what training makes of its data. */
export interface Settings {
  readonly architecture: Architecture;
  readonly lossWeights: LossWeights;
  /** Passes over the data. */
  readonly epochs: number;
  readonly batchSize: number;
  /** Learning rate at the start; it falls to 0 along half a cosine. */
  readonly rate: number;
  /** Share of its rate by which a weight decays per step. */
  readonly decay: number;
  /** Share of a block's hidden values that is dropped. */
  readonly dropout: number;
  /** Starts every random number. */
  readonly seed: number;
}

/** What the shipped model was trained with. */
export const SHIPPED_SETTINGS: Settings = {
  architecture: SHIPPED,
  lossWeights: { mixup: 1, level: 0.3, parameters: 0.1, contrastive: 0.1, temperature: 0.4 },
  epochs: 120,
  batchSize: 64,
  rate: 2e-3,
  decay: 0.01,
  dropout: 0.1,
  seed: 1,
};
