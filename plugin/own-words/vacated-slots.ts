import { OWN_SLOTS } from '../../protocol/index.ts';
import { slotOf } from './read-own-word.ts';
import { savedList } from './read-own-words.ts';

/**
 * The slots whose word is gone, the longest empty first. An automation lane of the host may still name them, so
 * a new word gets one of them only when there is no other.
 */
export type VacatedSlots = readonly number[];

/**
 * Reads which slots a saved state says are vacated, whatever it is. An empty slot below the last one in use is
 * vacated as well: older states do not list it.
 *
 * @param taken the slots in use
 */
export function readVacatedSlots(
  saved: unknown,
  taken: ReadonlySet<number>,
): { readonly vacated: VacatedSlots; readonly notices: readonly string[] } {
  const slots = savedList(saved).map((place) => slotOf({ place }));
  const listed = new Set(slots.filter((slot) => slot !== undefined));
  const last = Math.max(-1, ...taken, ...listed);
  const unlisted = Array.from({ length: last }, (_, slot) => slot).filter(
    (slot) => !listed.has(slot),
  );
  const vacated = [...unlisted, ...listed].filter((slot) => !taken.has(slot));
  const isWhole = slots.every((slot) => slot !== undefined);
  const notice =
    `"ownPlacesLeft" in the saved state is not a list of places from 1 to ${OWN_SLOTS}: ` +
    'what is none of them is left out.';
  return { vacated, notices: isWhole ? [] : [notice] };
}

/** The slot for a new word: one that no word has had, else the one that has been empty for the longest time. */
export function freeSlot(taken: ReadonlySet<number>, vacated: VacatedSlots): number | undefined {
  const slots = Array.from({ length: OWN_SLOTS }, (_, slot) => slot);
  const unused = slots.filter((slot) => !vacated.includes(slot));
  return [...unused, ...vacated].find((slot) => !taken.has(slot));
}
