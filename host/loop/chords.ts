import { stateVariable } from './filter.ts';
import { noteHz, sawtooth } from './oscillator.ts';
import { CHORDS, loopLength, sampleOfStep, secondsOfSteps, STEPS_PER_BAR } from './score.ts';
import { makeSound } from './sound.ts';
import type { Stereo } from './stereo.ts';
import { addWrapped, panGains, silence } from './stereo.ts';

/** When the keys strike: a step, and how hard. */
const STRIKES: readonly (readonly [step: number, loudness: number])[] = [
  [0, 0.8],
  [3, 0.55],
  [6, 0.7],
  [11, 0.5],
];
/** A note above the chord that answers in each bar, by its step. */
const ANSWERS: readonly (readonly [step: number, note: number])[] = [
  [8, 81],
  [9, 77],
  [8, 79],
  [10, 76],
  [8, 81],
  [9, 82],
  [8, 84],
  [10, 81],
];

/** A slow, wide bed of detuned saws: one chord a bar. */
export function pad(sampleRate: number): Stereo {
  const track = silence(loopLength(sampleRate));
  const holdSeconds = secondsOfSteps(STEPS_PER_BAR);
  CHORDS.forEach(({ notes }, bar) => {
    const at = sampleOfStep(bar, 0, sampleRate);
    for (const side of [-1, 1]) {
      const [left, right] = panGains(0.8 * side);
      addWrapped(track, padChord(notes, side, holdSeconds, sampleRate), at, left, right);
    }
  });
  return track;
}

function padChord(
  notes: readonly number[],
  side: number,
  holdSeconds: number,
  sampleRate: number,
): Float32Array {
  const saws = notes.map((note, index) =>
    sawtooth(noteHz(note + 0.06 * side), sampleRate, (0.29 * index + 0.4 * side + 1) % 1),
  );
  const filter = stateVariable('low', 1.5, sampleRate);
  const edges = { attackSeconds: 0.12, releaseSeconds: 0.5 };
  return makeSound(holdSeconds + edges.releaseSeconds, sampleRate, edges, () => {
    let sum = 0;
    for (const saw of saws) sum += saw();
    return 0.12 * filter(sum, 2500);
  });
}

/** An electric piano of two-operator FM, struck with the groove, and a small answer above it. */
export function keys(sampleRate: number): Stereo {
  const track = silence(loopLength(sampleRate));
  const known = new Map<string, Float32Array>();
  const keyNote = (note: number, loudness: number): Float32Array => {
    const name = `${note} ${loudness}`;
    const sound = known.get(name) ?? strike(note, loudness, sampleRate);
    known.set(name, sound);
    return sound;
  };
  CHORDS.forEach(({ notes }, bar) => {
    for (const [step, loudness] of STRIKES) {
      notes.forEach((note, index) => {
        const [left, right] = panGains((index / (notes.length - 1) - 0.5) * 0.9);
        const sound = keyNote(note + 12, loudness);
        const at = sampleOfStep(bar, step, sampleRate) + Math.round(0.004 * index * sampleRate);
        addWrapped(track, sound, at, left, right);
      });
    }
    const [step, note] = ANSWERS[bar] as readonly [number, number];
    const [left, right] = panGains(-0.35);
    const sound = keyNote(note, 0.8);
    addWrapped(track, sound, sampleOfStep(bar, step, sampleRate), left, right);
  });
  return track;
}

function strike(note: number, loudness: number, sampleRate: number): Float32Array {
  const turns = 2 * Math.PI * noteHz(note);
  const edges = { attackSeconds: 0.002, releaseSeconds: 0.2 };
  return makeSound(0.9, sampleRate, edges, (seconds) => {
    const growl = 1.5 * loudness * Math.exp(-seconds / 0.25) * Math.sin(turns * seconds);
    const tine = 0.3 * Math.exp(-seconds / 0.06) * Math.sin(7 * turns * seconds);
    const body = Math.sin(turns * seconds + growl) + loudness * tine;
    return 0.14 * loudness * body * Math.exp(-seconds / 0.32);
  });
}
