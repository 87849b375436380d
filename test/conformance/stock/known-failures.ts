import type { Trap } from '../traps.ts';

/** A point that a WAM fails which is made of the SDK's classes, as they are. */
export interface KnownFailure {
  readonly point: string;
  readonly trap: Trap;
  /** What the host sees. */
  readonly saw: RegExp;
}

/**
 * What the SDK (0.0.12) does, and the shape that its template gives a WAM. The day one of these
 * passes, the SDK has been mended.
 */
export const KNOWN_FAILURES: readonly KnownFailure[] = [
  // WebAudioModule.js
  known(
    'gives each instance an id of its own while the clock stands still',
    'clock ids',
    /share 1/u,
  ),
  known(
    'that createInstance is given is what an instance starts with',
    'dropped state',
    /gain is 1, not/u,
  ),
  // WamNode.js
  known('turn values into shares of their range, and back', 'bare infos', /gain has no normalize/u),
  known('have a text for each value', 'bare infos', /no valueString/u),
  known(
    'state their units and exponent, whatever their type',
    'bare infos',
    /units of phase: undefined/u,
  ),
  known(
    'has an answer to every call before and after destroy',
    'open calls',
    /after: getParameterInfo, getParameterValues, .*getState/u,
  ),
  known(
    'has an answer to every call before and after its context is closed',
    'open calls',
    /after: getParameterInfo, getParameterValues, .*getState/u,
  ),
  known(
    'comes to an end of createInstance in a context that is closed meanwhile',
    'open calls',
    /at the first message: open/u,
  ),
  known('refuses a group that there is not', 'open calls', /never answered/u),
  known(
    'from the audio thread are cleared by clearEvents, too',
    'events of neighbours',
    /_pendingEvents/u,
  ),
  known(
    'adds one module at most for a second instance in a context',
    'many modules',
    /8 for the second/u,
  ),
  // WamProcessor.js
  known(
    'that is undefined, null or {} is survived',
    'open calls',
    /setState\(undefined\) is never answered/u,
  ),
  known('of unknown parameters are passed over', 'open calls', /never answered/u),
  known('that is damaged is survived', 'unchecked values', /gain is/u),
  known('of a later version keeps what is not known', 'lossy state', /comes back as/u),
  known('out of range are clamped', 'unchecked values', /gain is -3, not 0/u),
  known('of choices and switches are rounded', 'unchecked values', /phase is 0\.43, not 0/u),
  known('do not become NaN or Infinity', 'unchecked values', /gain is NaN/u),
  known(
    'without a finite value, or of an unknown parameter, change nothing',
    'unchecked values',
    /sample 4801/u,
  ),
  known(
    'without a time are due now, even behind one that is to come',
    'untimed events',
    /sample 4736/u,
  ),
  known('of other types pass in silence', 'broadcasts', /_onTransport not implemented/u),
  known('fills shorter and longer blocks', 'block lengths', /256: silent first at sample 128/u),
  known('follows an event in a longer block at its sample', 'block lengths', /sample 4864/u),
  // The template's processor and GUI
  known('of a mono source is heard on both channels', 'channel counts', /Left 0, right 0/u),
  known('of NaN and Infinity is finite', 'numbers that are none', /sample 1000/u),
  known(
    'shows its GUI beside that of a copy from another URL',
    'two copies',
    /Illegal constructor/u,
  ),
  known(
    'rests while it is not in the page',
    'unseen GUIs',
    /frames and timers asked for before it is attached/u,
  ),
];

function known(point: string, trap: Trap, saw: RegExp): KnownFailure {
  return { point, trap, saw };
}
