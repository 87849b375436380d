import { LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND } from '../../eq/index.ts';
import type { Numbers } from '../../eq/index.ts';
import { BRIEF_ARCHITECTURE } from '../network/network.ts';
import type { Settings } from '../network/settings.ts';

/**
 * The brief's recipe: z-scored gain, frequency in Hz and Q; squared error of these plus 0.1 · supervised
 * contrastive loss; Adam at a rate that stays. It never looks at a response.
 */
export const BRIEF_SETTINGS: Settings = {
  architecture: BRIEF_ARCHITECTURE,
  lossWeights: {
    response: 0,
    mixup: 0,
    straightness: 0,
    level: 0,
    parameters: 1,
    contrastive: 0.1,
    temperature: 0.1,
  },
  epochs: 75,
  batchSize: 16,
  rate: 1e-3,
  schedule: 'constant',
  decay: 0,
  dropout: 0.1,
  blends: 0,
  seed: 1,
};

/** A band row with frequency in Hz and Q where band rows have their log2. */
export function linearRow(row: Numbers): Float64Array {
  return Float64Array.from(row, (value, i) => (isLogarithmic(i) ? 2 ** value : value));
}

/** The band row of such a row. */
export function octaveRow(row: Numbers): Float64Array {
  return Float64Array.from(row, (value, i) => (isLogarithmic(i) ? Math.log2(value) : value));
}

function isLogarithmic(index: number): boolean {
  const number = index % NUMBERS_PER_BAND;
  return number === LOG2_FREQUENCY_HZ || number === LOG2_Q;
}
