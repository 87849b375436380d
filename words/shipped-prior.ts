import personalJson from '../model/personal.json';
import { parsePersonalPrior } from './personal/parse-prior.ts';

/**
 * What is known of people before one of them is asked. A file of its own, for the audio thread
 * does without it. Not part of the folder's index, for it needs the build's loaders.
 */
export const shippedPrior = parsePersonalPrior(personalJson, 'model/personal.json');
