import type { FitOptions } from '../data/fit.ts';
import { SHIPPED_ARCHITECTURE } from './network.ts';
import type { Architecture } from './network.ts';
import type { LossWeights } from './learner.ts';

/** Everything that decides what training makes of its data. */
export interface Settings {
  readonly architecture: Architecture;
  readonly lossWeights: LossWeights;
  /** Passes over the data. */
  readonly epochs: number;
  readonly batchSize: number;
  /** Learning rate at the start. */
  readonly rate: number;
  /** What becomes of the rate: it falls to 0 along half a cosine, or stays. */
  readonly schedule: 'cosine' | 'constant';
  /** Share of its rate by which a weight decays per step. */
  readonly decay: number;
  /** Share of a block's hidden values that is dropped. */
  readonly dropout: number;
  /**
   * Share of contributions that give way, whenever they are met, to a row between two others' with its
   * own response: few people taught, and between them the network can learn all that bands can do.
   */
  readonly blends: number;
  /** Starts every random number. */
  readonly seed: number;
}

/** The fit that the shipped model learns from: the data leave the level open, so the bands make none. */
export const SHIPPED_FIT: FitOptions = { fit: 'ridge', level: 'none' };

/** Any bands that make the nominal curve, as the brief's adaptation does. */
export const FREE_FIT: FitOptions = { fit: 'free', level: 'kept' };

/** What the shipped model was trained with. */
export const SHIPPED_SETTINGS: Settings = {
  architecture: SHIPPED_ARCHITECTURE,
  lossWeights: {
    response: 1,
    mixup: 1,
    straightness: 8,
    level: 0.3,
    parameters: 0.1,
    contrastive: 0.02,
    temperature: 0.4,
  },
  epochs: 120,
  batchSize: 64,
  rate: 2e-3,
  schedule: 'cosine',
  decay: 0.5,
  dropout: 0.1,
  blends: 0.5,
  seed: 1,
};
