import { rmsDifferenceDb } from '../../eq/index.ts';
import type { WordModel } from '../create-words.ts';
import { curveAt } from './belief.ts';
import { latentOf, responseAt } from './latent.ts';
import { learn } from './learn.ts';
import type { Observation } from './observation.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';

/** A word as one person means it: all that they said, in order. */
export interface PersonalWord {
  readonly term: string;
  readonly log: readonly Observation[];
}

/** The curve that was learned, in dB at GRID_HZ, without level. */
export function personalCurveDb(prior: PersonalPrior, { term, log }: PersonalWord): Float64Array {
  const word = wordPrior(prior, term);
  return curveAt(prior, word, learn(prior, word, log).mean);
}

/**
 * Where a personal word lies in the latent space: a point like any word's, for morphs and blends. A
 * word of the vocabulary of which nothing was said lies at its own centroid, to the last bit.
 */
export function personalPoint(
  { vocabulary, decoder }: WordModel,
  prior: PersonalPrior,
  personal: PersonalWord,
): Float64Array {
  const own = vocabulary.terms.find(({ term }) => term === personal.term);
  if (own !== undefined && personal.log.length === 0) return Float64Array.from(own.z);
  const curveDb = personalCurveDb(prior, personal);
  return latentOf(decoder, curveDb, (own ?? nearest(curveDb)).z);

  function nearest(wanted: Float64Array) {
    const apart = vocabulary.terms.map(({ z }) => rmsDifferenceDb(responseAt(decoder, z), wanted));
    const [first = 0] = [...apart.keys()].sort((a, b) => (apart[a] ?? 0) - (apart[b] ?? 0));
    return vocabulary.terms[first] as (typeof vocabulary.terms)[number];
  }
}
