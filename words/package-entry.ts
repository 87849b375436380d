/*
 * The public face of `neural-eq-morph/words`, in Node and in a page. Every name here is documented in
 * words/README.md and stays the same within a major version; test/words/package-entry.test.ts pins the list.
 */
import type { WordModel } from './create-words.ts';
import { shippedDecoder, shippedVocabulary } from './shipped-model.ts';

export { createWords } from './create-words.ts';
export type {
  BlendPart,
  Equaliser,
  EqualiserOptions,
  MorphOptions,
  WordModel,
  Words,
} from './create-words.ts';
export type { Term, Tier, Vocabulary } from './vocabulary.ts';
export { AmbiguousTermError, UnknownTermError } from './search/term-error.ts';
export { searchWords } from './search/search-words.ts';
export type { WordSearch } from './search/search-words.ts';
export { apoText } from './text/apo-text.ts';

// A model of one's own.
export { parseVocabulary } from './vocabulary.ts';
export { plainDecoder } from './plain-decoder.ts';
export type { Decoder } from './decoder.ts';
export { ModelError } from './model-error.ts';

// Rows, bands and curves.
export {
  analogResponseDb,
  bandsToRow,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../eq/index.ts';
export type { Band, BandType } from '../eq/index.ts';

/**
 * The model of this version of the package, which the plugin uses as well. It is part of the file, so
 * nothing is fetched.
 *
 * @example createWords(shippedModel()).generate('warm').bands
 */
export function shippedModel(): WordModel {
  return { vocabulary: shippedVocabulary, decoder: shippedDecoder };
}
