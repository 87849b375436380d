import { filterSound } from './filter.ts';
import { addSawtooth, noteHz } from './oscillator.ts';
import { CHORDS, loopLength, sampleOfStep, secondsOfSteps, STEPS_PER_BAR } from './score.ts';
import { sine } from './sine.ts';
import { decay, emptySound, fadeEnds } from './sound.ts';
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

const PAD_EDGES = { attackSeconds: 0.12, releaseSeconds: 0.5 };
const KEY_EDGES = { attackSeconds: 0.002, releaseSeconds: 0.2 };

/** A slow, wide bed of detuned saws: one chord a bar. */
export async function pad(sampleRate: number, rest: () => Promise<void>): Promise<Stereo> {
  const track = silence(loopLength(sampleRate));
  for (const [bar, { notes }] of CHORDS.entries()) {
    const at = sampleOfStep(bar, 0, sampleRate);
    for (const side of [-1, 1]) {
      const [left, right] = panGains(0.8 * side);
      addWrapped(track, padChord(notes, side, sampleRate), at, 0.12 * left, 0.12 * right);
      await rest();
    }
  }
  return track;
}

function padChord(notes: readonly number[], side: number, sampleRate: number): Float32Array {
  const holdSeconds = secondsOfSteps(STEPS_PER_BAR);
  const sound = emptySound(holdSeconds + PAD_EDGES.releaseSeconds, sampleRate);
  notes.forEach((note, index) => {
    const phase = (0.29 * index + 0.4 * side + 1) % 1;
    addSawtooth(sound, noteHz(note + 0.06 * side), sampleRate, phase);
  });
  filterSound(sound, 'low', 1.5, sampleRate, () => 2500);
  fadeEnds(sound, sampleRate, PAD_EDGES);
  return sound;
}

/** An electric piano of two-operator FM, struck with the groove, and a small answer above it. */
export async function keys(sampleRate: number, rest: () => Promise<void>): Promise<Stereo> {
  const track = silence(loopLength(sampleRate));
  const known = new Map<string, Float32Array>();
  const play = async (note: number, loudness: number, at: number, pan: number): Promise<void> => {
    const name = `${note} ${loudness}`;
    const sound = known.get(name) ?? strike(note, loudness, sampleRate);
    known.set(name, sound);
    const [left, right] = panGains(pan);
    addWrapped(track, sound, at, left, right);
    await rest();
  };
  for (const [bar, { notes }] of CHORDS.entries()) {
    for (const [step, loudness] of STRIKES) {
      for (const [index, note] of notes.entries()) {
        const at = sampleOfStep(bar, step, sampleRate) + Math.round(0.004 * index * sampleRate);
        await play(note + 12, loudness, at, (index / (notes.length - 1) - 0.5) * 0.9);
      }
    }
    const [step, note] = ANSWERS[bar] as readonly [number, number];
    await play(note, 0.8, sampleOfStep(bar, step, sampleRate), -0.35);
  }
  return track;
}

function strike(note: number, loudness: number, sampleRate: number): Float32Array {
  const sound = emptySound(0.9, sampleRate);
  const turn = noteHz(note) / sampleRate;
  const growlFall = decay(0.25, sampleRate);
  const tineFall = decay(0.06, sampleRate);
  const bodyFall = decay(0.32, sampleRate);
  // In turns: 1.5 radians.
  let growl = (1.5 * loudness) / (2 * Math.PI);
  let tine = 0.3 * loudness;
  let body = 0.14 * loudness;
  for (let index = 0; index < sound.length; index++) {
    const turns = turn * index;
    sound[index] = body * (sine(turns + growl * sine(turns)) + tine * sine(7 * turns));
    growl *= growlFall;
    tine *= tineFall;
    body *= bodyFall;
  }
  fadeEnds(sound, sampleRate, KEY_EDGES);
  return sound;
}
