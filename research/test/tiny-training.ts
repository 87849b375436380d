import type { Settings } from '../network/settings.ts';

/** A network that trains in a second, with residual blocks that change the width and that do not. */
export const TINY: Settings = {
  architecture: { encoder: [10], decoder: [8, 8], latentSize: 3, embeddingSize: 16 },
  lossWeights: {
    response: 1,
    mixup: 1,
    straightness: 2,
    level: 0.3,
    parameters: 0.1,
    contrastive: 0.1,
    temperature: 0.4,
  },
  epochs: 2,
  batchSize: 16,
  rate: 2e-3,
  schedule: 'cosine',
  decay: 0.01,
  dropout: 0.1,
  blends: 0,
  seed: 4,
};
