import type { Named } from './spelling.ts';

/**
 * English words and their Spanish translations. A pair is listed if a dictionary gives it and if people
 * mean the same sound by it: the responses of the two correlate by at least 0.5, which a test checks for
 * the shipped model. Pairs that fail this are left out: clear and claro, clean and limpio, cool and fresco,
 * exciting and emocionante, loud and alto.
 */
const PAIRS: readonly (readonly [english: string, spanish: string])[] = [
  ['bright', 'brillante'],
  ['calm', 'tranquilo'],
  ['cheerful', 'alegre'],
  ['cold', 'frío'],
  ['dark', 'oscuro'],
  ['deep', 'profundo'],
  ['dull', 'apagado'],
  ['fast', 'rápido'],
  ['gentle', 'suave'],
  ['happy', 'feliz'],
  ['hard', 'duro'],
  ['harsh', 'áspero'],
  ['heavy', 'pesado'],
  ['light', 'ligero'],
  ['loud', 'fuerte'],
  ['muffled', 'apagado'],
  ['peaceful', 'tranquilo'],
  ['relaxing', 'relajante'],
  ['sad', 'triste'],
  ['sharp', 'agudo'],
  ['shrill', 'agudo'],
  ['soft', 'suave'],
  ['sweet', 'dulce'],
  ['warm', 'caliente'],
];

/** Those of `terms` that are translations of `term`. */
export function counterparts<T extends Named>(term: string, terms: readonly T[]): T[] {
  const translations = PAIRS.filter((pair) => pair.includes(term)).flat();
  return terms.filter((other) => other.term !== term && translations.includes(other.term));
}
