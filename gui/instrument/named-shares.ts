import { positionShares } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';
import { memo } from '../kit/memo.ts';
import { namesAllWords } from '../language/index.ts';
import type { InstrumentTerm } from './instrument.ts';
import { taughtTerms } from './own-terms.ts';
import { LEAST_SHARE, POSITION_KEYS, sharesAt } from './position.ts';
import type { TermShare } from './position.ts';

/**
 * Whether the GUI may name a word that the person has not chosen.
 *
 * @param all whether words of all languages are named
 */
export function isNamed(
  { language }: InstrumentTerm,
  terms: readonly InstrumentTerm[],
  all = namesAllWords(),
): boolean {
  return all || language === '' || language === terms[0]?.language;
}

/** The words that a person has chosen for the slider and the pad. */
export function chosenTerms(
  { termA, termB, termC, termD }: Position,
  terms: readonly InstrumentTerm[],
): readonly InstrumentTerm[] {
  return [termA, termB, termC, termD].flatMap((index) => terms[index] ?? []);
}

/**
 * The words to name at a position: the chosen ones on slider and pad; on the map, where the sound is a mix of all
 * words around the point, those around it that may be named, weighted in the same way. At the very point of a word
 * a person has gone to that word, and it is named whatever its language.
 */
export function namedShares(
  position: Position,
  terms: readonly InstrumentTerm[],
  all = namesAllWords(),
): readonly TermShare[] {
  return sharesOf(terms, all, ...POSITION_KEYS.map((key) => position[key]));
}

/** Several parts of a GUI ask for the same position in each frame. */
const sharesOf = memo(
  (terms: readonly InstrumentTerm[], all: boolean, ...values: readonly number[]) => {
    const position = Object.fromEntries(
      POSITION_KEYS.map((key, i) => [key, values[i]]),
    ) as unknown as Position;
    const shares = sharesAt(position, terms);
    const { mode, mapX, mapY } = position;
    const [first, second] = shares;
    const isAtWord = second === undefined && first?.term.map.join() === [mapX, mapY].join();
    if (mode === 0 || all || isAtWord) return shares;
    const { termA, termB, termC, termD } = position;
    const named = namedTerms(terms, termA, termB, termC, termD);
    if (shares.every(({ term }) => named.includes(term))) return shares;
    const points = named.map(({ map }) => map);
    return positionShares(position, points).flatMap(({ term: index, weight }) => {
      const term = named[index];
      return term === undefined || weight < LEAST_SHARE ? [] : [{ term, weight }];
    });
  },
);

/** The taught words that may be named beside these chosen ones. */
const namedTerms = memo(
  (terms: readonly InstrumentTerm[], ...chosen: readonly number[]): readonly InstrumentTerm[] =>
    taughtTerms(terms).filter(
      (term) => isNamed(term, terms, false) || chosen.some((index) => terms[index] === term),
    ),
);
