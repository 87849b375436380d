import { BASELINES } from './baselines.ts';
import type { Predictor } from './predictor.ts';

/** Every method without a network that the evaluation looks at: one added here is in every table. */
export const PREDICTORS: readonly Predictor[] = [...BASELINES];
