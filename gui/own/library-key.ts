/** The key of a person's own words in localStorage. It has its own file because the library is loaded only where the key exists. */
export const LIBRARY_KEY = 'neural-eq-morph.words.1';
