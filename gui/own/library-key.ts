/** Under which the browser keeps a person's own words. What reads them is loaded where there are some. */
export const LIBRARY_KEY = 'neural-eq-morph.words.1';
