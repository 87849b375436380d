/**
 * What `neural-eq-morph/words` gives, in Node and in a page: words, the model that ships, and of eq/
 * what turns a row into bands and a curve.
 */
import type { WordModel } from './create-words.ts';
import { shippedDecoder, shippedVocabulary } from './shipped-model.ts';

export * from './index.ts';
export {
  analogGainDb,
  analogResponseDb,
  bandsToRow,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../eq/index.ts';
export type { Band, BandType } from '../eq/index.ts';

/**
 * The model of this version of the package: the plugin's own. It is part of the file; nothing is
 * fetched.
 *
 * @example createWords(shippedModel()).generate('warm').bands
 */
export function shippedModel(): WordModel {
  return { vocabulary: shippedVocabulary, decoder: shippedDecoder };
}
