import { BASELINES } from './baseline-predictors.ts';
import type { Predictor } from './predictor.ts';
import { robustMean } from './robust-mean.ts';
import { largerSense } from '../senses/senses.ts';

/** Every method without a network that the evaluation looks at: one added here is in every table. */
export const PREDICTORS: readonly Predictor[] = [...BASELINES, largerSense, robustMean];
