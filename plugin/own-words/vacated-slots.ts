import { OWN_SLOTS } from '../../protocol/index.ts';
import { slotOf } from './read-own-word.ts';
import { savedList } from './saved-list.ts';

/**
 * The places whose word is gone, that which was left the longest ago first. Somebody's lane may still be
 * on them, so they come last when a new word wants a place.
 */
export type VacatedSlots = readonly number[];

/**
 * Reads which places a saved state says were left, whatever it is. What is empty below the last place
 * that was in use was left, too: songs did not always say so.
 *
 * @param taken the places in use
 */
export function readVacatedSlots(
  saved: unknown,
  taken: ReadonlySet<number>,
): { readonly left: VacatedSlots; readonly notices: readonly string[] } {
  const places = savedList(saved).map((place) => slotOf({ place }));
  const said = places.filter((place) => place !== undefined);
  const last = Math.max(-1, ...taken, ...said);
  const unsaid = Array.from({ length: last }, (_, place) => place).filter(
    (place) => !said.includes(place),
  );
  const left = [...new Set([...unsaid, ...said])].filter((place) => !taken.has(place));
  const isWhole = said.length === places.length;
  const notice =
    `"ownPlacesLeft" in the saved state is not a list of places from 1 to ${OWN_SLOTS}: ` +
    'what is none of them is left out.';
  return { left, notices: isWhole ? [] : [notice] };
}

/** The place for a new word: one that never had any, else that which was left the longest ago. */
export function freeSlot(taken: ReadonlySet<number>, left: VacatedSlots): number | undefined {
  const places = Array.from({ length: OWN_SLOTS }, (_, place) => place);
  const unused = places.filter((place) => !left.includes(place));
  return [...unused, ...left].find((place) => !taken.has(place));
}
