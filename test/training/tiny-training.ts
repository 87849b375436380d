import type { Settings } from '../../training/settings.ts';

/** A network that trains in a second, with residual blocks that change the width and that do not. */
export const TINY: Settings = {
  architecture: { encoder: [10], decoder: [8, 8], latentSize: 3, embeddingSize: 16 },
  lossWeights: { mixup: 1, level: 0.3, parameters: 0.1, contrastive: 0.1, temperature: 0.4 },
  epochs: 2,
  batchSize: 16,
  rate: 2e-3,
  decay: 0.01,
  dropout: 0.1,
  seed: 4,
};
