/** The built-in loop: eight bars of four beats in D minor, at a walking pace. */
export const BEATS_PER_MINUTE = 100;
export const BARS = 8;
export const STEPS_PER_BAR = 16;

const SECONDS_PER_STEP = 60 / BEATS_PER_MINUTE / 4;
/** How late every second sixteenth comes: a light swing. */
const SWING_SECONDS = 0.014;

export const LOOP_SECONDS = BARS * STEPS_PER_BAR * SECONDS_PER_STEP;

export interface Chord {
  /** MIDI note of the bass. */
  readonly root: number;
  /** MIDI notes of the voicing, low to high. */
  readonly notes: readonly number[];
}

/** One chord a bar: Dm9, B♭maj9, Fmaj9, C6/9, Dm9, B♭maj9, Gm9, A7sus4. */
export const CHORDS: readonly Chord[] = [
  { root: 38, notes: [53, 57, 60, 64, 69] },
  { root: 34, notes: [53, 57, 60, 62, 65] },
  { root: 41, notes: [52, 57, 60, 67, 69] },
  { root: 36, notes: [52, 57, 62, 67, 69] },
  { root: 38, notes: [53, 57, 60, 64, 69] },
  { root: 34, notes: [53, 58, 60, 62, 69] },
  { root: 31, notes: [53, 58, 62, 65, 69] },
  { root: 33, notes: [52, 55, 62, 64, 67] },
];

/** Samples in the whole loop. */
export function loopLength(sampleRate: number): number {
  return Math.round(LOOP_SECONDS * sampleRate);
}

export function secondsOfSteps(steps: number): number {
  return steps * SECONDS_PER_STEP;
}

/** The sample at which a sixteenth of a bar begins, swing included. */
export function sampleOfStep(bar: number, step: number, sampleRate: number): number {
  const seconds = (bar * STEPS_PER_BAR + step) * SECONDS_PER_STEP;
  return Math.round((seconds + (step % 2) * SWING_SECONDS) * sampleRate);
}
