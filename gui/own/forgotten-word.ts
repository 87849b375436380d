import type { InstrumentTerm, InstrumentTermId } from '../instrument/instrument.ts';
import { isNamed } from '../instrument/named-shares.ts';
import { taughtTerms } from '../instrument/own-terms.ts';
import type { Setting } from '../instrument/setting.ts';

export const TERM_IDS = ['termA', 'termB', 'termC', 'termD'] as const satisfies InstrumentTermId[];

/** The words that an own word replaced where it was taught: an index for each place. */
export type ReplacedWords = Readonly<Partial<Record<InstrumentTermId, number>>>;

/**
 * Index of the word that is heard again, in a place of its own, once an own word is forgotten: people's word of
 * the same name; for a name of the person's own the word that was in that place before, and where that is not
 * known, people's word that is nearest on the map.
 *
 * @param own index of the own word
 */
export function wordBefore(
  own: number,
  place: InstrumentTermId,
  terms: readonly InstrumentTerm[],
  replaced: ReplacedWords = {},
): number {
  const word = terms[own];
  const taught = taughtTerms(terms);
  if (word === undefined) return own;
  const name = word.term.normalize();
  const namesake = taught.find(({ term }) => term.normalize() === name);
  if (namesake !== undefined) return terms.indexOf(namesake);
  const before = replaced[place];
  if (before !== undefined) return before;
  const distance = ({ map }: InstrumentTerm): number =>
    Math.hypot(map[0] - word.map[0], map[1] - word.map[1]);
  const [nearest] = taught
    .filter((term) => isNamed(term, terms))
    .sort((one, other) => distance(one) - distance(other));
  return nearest === undefined ? own : terms.indexOf(nearest);
}

/** A setting in which other words take the place of an own word; the same one where it has none. */
export function withoutWord(
  setting: Setting,
  own: number,
  before: (place: InstrumentTermId) => number,
): Setting {
  const places = TERM_IDS.filter((id) => setting[id] === own);
  if (places.length === 0) return setting;
  return { ...setting, ...Object.fromEntries(places.map((id) => [id, before(id)])) };
}
