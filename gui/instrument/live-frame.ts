import { EDIT_IDS } from './edits.ts';
import type { InstrumentState } from './instrument.ts';
import { isOnWalk } from '../../words/index.ts';

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
const waiting = new Set<() => void>();

/**
 * An update of the whole begins. The parts of a reading take turns, for on a slow machine all of it takes
 * longer than a frame; what a person does is shown at once, and nobody waits any more.
 */
export function beginUpdate(asReading: boolean): void {
  isReading = asReading;
  // By then all parts have been asked.
  if (asReading) setTimeout(() => (isReading = false));
  else for (const go of waiting) go();
}

/** For a Lit element's scheduleUpdate: waits so many frames where the element is a part of a reading. */
export async function turn(frames: number): Promise<void> {
  if (!isReading) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      waiting.delete(go);
      resolve();
    };
    waiting.add(go);
    const wait = (left: number): unknown =>
      left > 0 ? requestAnimationFrame(() => wait(left - 1)) : go();
    wait(frames);
  });
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
