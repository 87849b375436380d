import type { Named } from './nearest.ts';

/** A word that people type and nobody taught, or too few did. */
export interface Untaught extends Named {
  /** Terms that are near it. */
  readonly near: readonly string[];
}

/**
 * What may be offered for a word that is not there, as what it is: something near. The table is short
 * because a guess would be worse than none.
 *
 * The first five are measured: engineers have saved settings of an equaliser under these names (SAFE-DB,
 * three and more of each), and the mean response of a name correlates by 0.94 and more with that of the
 * terms here. The others are a dictionary's word for a term that was taught in the other language.
 */
export const UNTAUGHT: readonly Untaught[] = [
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
