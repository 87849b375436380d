import personalJson from '../model/personal.json';
import { parsePersonalPrior } from './personal/parse-prior.ts';

/**
 * The prior from which personal words are learned. It is not in shipped-model.ts because the audio thread
 * does not need it, and not in index.ts because it needs the build's loaders.
 */
export const shippedPrior = parsePersonalPrior(personalJson, 'model/personal.json');
