import { EDIT_IDS } from './edits.ts';
import type { InstrumentState } from './instrument.ts';
import { isOnWalk } from '../words/index.ts';

/**
 * Between two renders, what moves with the sound moves by itself: in each frame it draws its canvas or
 * writes the place of its own few elements, and no more. What is read and spoken waits for a render.
 */
export interface Mover extends HTMLElement {
  /** Moves to where the values are, the latest that are known, and renders nothing. */
  follow(values: InstrumentState['values']): void;
}

let isMoving = false;

/** Of a Lit property that `move` sets between two renders. */
export const MOVING = { attribute: false, hasChanged: () => !isMoving } as const;

/** Sets MOVING properties without a render. */
export function move<E>(element: E, properties: Partial<E>): void {
  isMoving = true;
  Object.assign(element as object, properties);
  isMoving = false;
}

let isReading = false;

/**
 * What is asked to render until the next frame is a reading of a stream. Its parts take turns, for on a slow
 * machine all of it takes longer than a frame.
 */
export function beginReading(): void {
  isReading = true;
  requestAnimationFrame(() => (isReading = false));
}

/** For a Lit element's scheduleUpdate: waits so many frames where the element is a part of a reading. */
export async function turn(frames: number): Promise<void> {
  for (let left = isReading ? frames : 0; left > 0; left--) {
    await new Promise(requestAnimationFrame);
  }
}

/** What stands still while the sound moves: the picture is another one where it changes. */
const STILL_IDS = ['termA', 'termB', 'termC', 'termD', 'mode', 'bypass', 'autoGain'] as const;

/** Whether a state differs from the one before only in what moves. */
export function hasOnlyMoved(before: InstrumentState | undefined, now: InstrumentState): boolean {
  return (
    before?.notices === now.notices &&
    before.listening === now.listening &&
    isOnWalk(before.values) === isOnWalk(now.values) &&
    STILL_IDS.every((id) => before.values[id] === now.values[id]) &&
    // A band that is edited or switched has another look.
    EDIT_IDS.every((id) => (before.values[id] === 0) === (now.values[id] === 0))
  );
}
