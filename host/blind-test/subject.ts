import { isRecord } from '../../json/index.ts';
/** What an own word is compared with. */
export type Opponent =
  /** The same word as the crowd means it. */
  | { readonly kind: 'crowd'; readonly choice: number }
  /** No EQ at all, for a word that nobody else taught. */
  | { readonly kind: 'flat' };

/** A word that the plugin has learned from its user. */
export interface Subject {
  /** Which of the places for own words it has: 1, 2 … */
  readonly place: number;
  /** What the person calls it. */
  readonly term: string;
  /** Its index among the choices of a term parameter. */
  readonly choice: number;
  readonly against: Opponent;
}

/** The choice that stands for a place. */
const labelOf = (place: number): string => `own ${place}`;

/** Whether a term parameter with these choices has places for own words. */
export function hasPlaces(choices: readonly string[]): boolean {
  return choices.includes(labelOf(1));
}

/**
 * The own words in a plugin's state, in their order. Whatever is not as expected is left out: a state is
 * the plugin's own affair, and a later version may keep it in another way.
 *
 * @param choices of a term parameter: the crowd's words and, after them, the places
 */
export function subjectsOf(state: unknown, choices: readonly string[]): readonly Subject[] {
  if (!isRecord(state) || !Array.isArray(state.ownWords)) return [];
  const crowd = choices.slice(0, choices.indexOf(labelOf(1)));
  return state.ownWords.flatMap((entry: unknown): Subject[] => {
    if (!isRecord(entry) || !isRecord(entry.word)) return [];
    const { place } = entry;
    const { term } = entry.word;
    if (typeof place !== 'number' || typeof term !== 'string' || term === '') return [];
    const choice = choices.indexOf(labelOf(place));
    if (choice === -1) return [];
    const taught = crowd.indexOf(term);
    return [
      {
        place,
        term,
        choice,
        against: taught === -1 ? { kind: 'flat' } : { kind: 'crowd', choice: taught },
      },
    ];
  });
}
