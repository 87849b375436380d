import { rmsDifferenceDb } from '../../eq/index.ts';
import type { WordModel } from '../create-words.ts';
import type { Decoder } from '../decoder.ts';
import type { Term, Vocabulary } from '../vocabulary.ts';
import { curveAt } from './belief.ts';
import { latentOf, responseAt } from './nearest-latent.ts';
import { learn } from './learn.ts';
import type { Observation } from './observation.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';

/** A word as one person means it. */
export interface PersonalWord {
  readonly term: string;
  /** All observations, in order. */
  readonly log: readonly Observation[];
}

/** The learned curve, in dB at GRID_HZ, without level. */
export function personalCurveDb(prior: PersonalPrior, { term, log }: PersonalWord): Float64Array {
  const word = wordPrior(prior, term);
  return curveAt(prior, word, learn(prior, word, log).mean);
}

/**
 * The point of a personal word in the latent space, `latentSize` numbers, which is morphed and blended like
 * the centroid of a term. A term with an empty log lies exactly at its centroid.
 */
export function personalPoint(
  { vocabulary, decoder }: WordModel,
  prior: PersonalPrior,
  personal: PersonalWord,
): Float64Array {
  const taught = vocabulary.terms.find(({ term }) => term === personal.term);
  if (taught !== undefined && personal.log.length === 0) return Float64Array.from(taught.z);
  const curveDb = personalCurveDb(prior, personal);
  const start = taught ?? nearestTerm(vocabulary, decoder, curveDb);
  return latentOf(decoder, curveDb, start.z);
}

function nearestTerm({ terms }: Vocabulary, decoder: Decoder, curveDb: Float64Array): Term {
  const distancesDb = terms.map(({ z }) => rmsDifferenceDb(responseAt(decoder, z), curveDb));
  const [first = 0] = [...distancesDb.keys()].sort(
    (a, b) => (distancesDb[a] ?? 0) - (distancesDb[b] ?? 0),
  );
  return terms[first] as Term;
}
