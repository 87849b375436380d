export { findTerm } from './find-term.ts';
export { searchWords } from './search-words.ts';
export type { WordSearch } from './search-words.ts';
export { foldTerm, termsSpelled } from './spelling.ts';
export { AmbiguousTermError, UnknownTermError } from './term-error.ts';
