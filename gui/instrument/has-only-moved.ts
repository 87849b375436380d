import { EDIT_IDS } from './edits.ts';
import type { InstrumentState } from './instrument.ts';
import { isOnWalk } from '../../words/index.ts';

/** Parameters whose change needs a render, since they change more than positions and lines. */
const RENDERED_IDS = ['termA', 'termB', 'termC', 'termD', 'mode', 'bypass', 'autoGain'] as const;

/** Whether a state differs from the one before only in what elements follow without a render. */
export function hasOnlyMoved(before: InstrumentState | undefined, now: InstrumentState): boolean {
  return (
    before?.notices === now.notices &&
    before.listening === now.listening &&
    isOnWalk(before.values) === isOnWalk(now.values) &&
    RENDERED_IDS.every((id) => before.values[id] === now.values[id]) &&
    // A band looks different once it is edited or switched.
    EDIT_IDS.every((id) => (before.values[id] === 0) === (now.values[id] === 0))
  );
}
