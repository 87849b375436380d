import { stateVariable } from './filter.ts';
import { noteHz, sawtooth } from './oscillator.ts';
import type { Chord } from './score.ts';
import { CHORDS, loopLength, sampleOfStep, secondsOfSteps } from './score.ts';
import { makeSound } from './sound.ts';
import type { Stereo } from './stereo.ts';
import { addWrapped, silence } from './stereo.ts';

/** What each bar plays: a step, how many steps it lasts, semitones above the root. */
const RIFF: readonly (readonly [step: number, steps: number, above: number])[] = [
  [0, 5, 0],
  [7, 2, 0],
  [10, 3, 0],
  [14, 1.6, 7],
];
/** A small loudspeaker does not play lower MIDI notes. */
const LOWEST_NOTE = 33;

/** A round bass, in the middle, together with the kick. */
export function bass(sampleRate: number): Stereo {
  const track = silence(loopLength(sampleRate));
  CHORDS.forEach((chord, bar) => {
    for (const [step, steps, above] of RIFF) {
      const sound = bassNote(rootOf(chord) + above, secondsOfSteps(steps), sampleRate);
      addWrapped(track, sound, sampleOfStep(bar, step, sampleRate), 0.7, 0.7);
    }
  });
  return track;
}

function rootOf({ root }: Chord): number {
  return root < LOWEST_NOTE ? root + 12 : root;
}

function bassNote(note: number, lengthSeconds: number, sampleRate: number): Float32Array {
  const frequencyHz = noteHz(note);
  const saw = sawtooth(frequencyHz, sampleRate, 0.5);
  const filter = stateVariable('low', 1.1, sampleRate);
  const edges = { attackSeconds: 0.004, releaseSeconds: 0.06 };
  return makeSound(lengthSeconds + edges.releaseSeconds, sampleRate, edges, (seconds) => {
    const pluck = Math.exp(-seconds / 0.12);
    const fundamental = Math.sin(2 * Math.PI * frequencyHz * seconds);
    const edge = filter(saw(), 260 + 900 * pluck);
    return Math.tanh(0.75 * fundamental + 0.5 * edge) * (0.7 + 0.3 * pluck);
  });
}
