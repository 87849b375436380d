import type { Named } from './nearest.ts';

/**
 * English words and what Spanish speakers say for them. A pair stands here if a dictionary gives it and
 * if people mean the same sound by it: the responses of the two correlate by half at least, which a test
 * holds the shipped model to. So false friends of the ear stay out: clear and claro, clean and limpio,
 * cool and fresco, exciting and emocionante, loud and alto.
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

/** The terms that say in the other language what `term` says, of those that are there. */
export function counterparts<T extends Named>(term: string, terms: readonly T[]): T[] {
  const said = PAIRS.filter((pair) => pair.includes(term)).flat();
  return terms.filter((other) => other.term !== term && said.includes(other.term));
}
