import { filterSound } from './filter.ts';
import { addSawtooth, noteHz } from './oscillator.ts';
import { saturate } from './saturate.ts';
import type { Chord } from './score.ts';
import { CHORDS, loopLength, sampleOfStep, secondsOfSteps } from './score.ts';
import { sine } from './sine.ts';
import { decay, emptySound, fadeEnds } from './sound.ts';
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

const EDGES = { attackSeconds: 0.004, releaseSeconds: 0.06 };
const PLUCK_SECONDS = 0.12;

/** A round bass, in the middle, together with the kick. */
export async function bass(sampleRate: number, rest: () => Promise<void>): Promise<Stereo> {
  const track = silence(loopLength(sampleRate));
  for (const [bar, chord] of CHORDS.entries()) {
    for (const [step, steps, above] of RIFF) {
      const sound = bassNote(rootOf(chord) + above, secondsOfSteps(steps), sampleRate);
      addWrapped(track, sound, sampleOfStep(bar, step, sampleRate), 0.7, 0.7);
      await rest();
    }
  }
  return track;
}

function rootOf({ root }: Chord): number {
  return root < LOWEST_NOTE ? root + 12 : root;
}

function bassNote(note: number, lengthSeconds: number, sampleRate: number): Float32Array {
  const frequencyHz = noteHz(note);
  const sound = emptySound(lengthSeconds + EDGES.releaseSeconds, sampleRate);
  addSawtooth(sound, frequencyHz, sampleRate, 0.5);
  const cutoffHz = (seconds: number): number => 260 + 900 * Math.exp(-seconds / PLUCK_SECONDS);
  filterSound(sound, 'low', 1.1, sampleRate, cutoffHz);
  const fall = decay(PLUCK_SECONDS, sampleRate);
  let pluck = 1;
  for (let index = 0; index < sound.length; index++) {
    const fundamental = sine((frequencyHz * index) / sampleRate);
    const edge = sound[index] as number;
    sound[index] = saturate(0.75 * fundamental + 0.5 * edge) * (0.7 + 0.3 * pluck);
    pluck *= fall;
  }
  fadeEnds(sound, sampleRate, EDGES);
  return sound;
}
