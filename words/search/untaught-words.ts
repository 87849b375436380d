import type { Named } from './spelling.ts';

/** A word that people type but that is no term, because too few people taught it or none did. */
export interface UntaughtWord extends Named {
  /** Terms with a similar sound or meaning. */
  readonly near: readonly string[];
}

/**
 * Untaught words and the terms that a search offers for them. The table is short because a guess would be
 * worse than no offer.
 *
 * The first five are measured: engineers saved three or more equaliser settings under each of these names
 * (SAFE-DB), and the mean response of a name correlates by at least 0.94 with those of the terms here. The
 * others are a dictionary's translation of a term in the other language.
 */
export const UNTAUGHT_WORDS: readonly UntaughtWord[] = [
  { term: 'bassy', near: ['deep', 'warm'] },
  { term: 'boomy', near: ['heavy', 'hard'] },
  { term: 'muddy', near: ['dark', 'deep'] },
  { term: 'thin', near: ['tinny', 'shrill'] },
  { term: 'toppy', near: ['crisp', 'airy'] },

  { term: 'big', near: ['grande'] },
  { term: 'dirty', near: ['sucio'] },
  { term: 'dry', near: ['seco'] },
  { term: 'high', near: ['alto'] },
  { term: 'low', near: ['bajo'] },
  { term: 'lukewarm', near: ['tibio'] },
  { term: 'thick', near: ['grueso'] },
  { term: 'weak', near: ['débil'] },
  { term: 'wet', near: ['mojado'] },
  { term: 'agresivo', near: ['aggressive'] },
  { term: 'cálido', near: ['warm', 'caliente'] },
  { term: 'chillón', near: ['shrill'] },
  { term: 'hueco', near: ['hollow'] },
  { term: 'nítido', near: ['crisp'] },
  { term: 'silencioso', near: ['quiet'] },
];
