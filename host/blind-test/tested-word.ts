import { isRecord } from '../../json/index.ts';

/** What an own word is compared with. */
export type Opponent =
  /** The same word as the crowd means it. */
  | { readonly kind: 'crowd'; readonly choice: number }
  /** No EQ at all, for a word that the vocabulary lacks. */
  | { readonly kind: 'flat' };

/** An own word: one that the plugin has learned from its user. */
export interface TestedWord {
  /** The number of its slot: 1, 2 … */
  readonly slot: number;
  /** What the person calls it. */
  readonly term: string;
  /** Its index among the choices of a term parameter. */
  readonly choice: number;
  readonly against: Opponent;
}

/** The choice of a term parameter that names a slot. */
const choiceOfSlot = (slot: number): string => `own ${slot}`;

/** Whether a term parameter with these choices has slots for own words. */
export function hasSlots(choices: readonly string[]): boolean {
  return choices.includes(choiceOfSlot(1));
}

/**
 * The own words in a plugin's state, in their order. An entry of an unknown form is skipped: the form of a
 * state is the plugin's own, and a later version may change it.
 *
 * @param choices of a term parameter: the crowd's words and, after them, the slots
 */
export function testedWordsOf(state: unknown, choices: readonly string[]): readonly TestedWord[] {
  if (!isRecord(state) || !Array.isArray(state.ownWords)) return [];
  const crowd = choices.slice(0, choices.indexOf(choiceOfSlot(1)));
  return state.ownWords.flatMap((entry: unknown): TestedWord[] => {
    if (!isRecord(entry) || !isRecord(entry.word)) return [];
    const { place: slot } = entry;
    const { term } = entry.word;
    if (typeof slot !== 'number' || typeof term !== 'string' || term === '') return [];
    const choice = choices.indexOf(choiceOfSlot(slot));
    if (choice === -1) return [];
    const crowdChoice = crowd.indexOf(term);
    return [
      {
        slot,
        term,
        choice,
        against: crowdChoice === -1 ? { kind: 'flat' } : { kind: 'crowd', choice: crowdChoice },
      },
    ];
  });
}
