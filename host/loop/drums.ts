import { stateVariable } from './filter.ts';
import { noiseFrom } from './random.ts';
import { BARS, loopLength, sampleOfStep } from './score.ts';
import { makeSound } from './sound.ts';
import type { Stereo } from './stereo.ts';
import { addWrapped, panGains, silence } from './stereo.ts';

const EDGES = { attackSeconds: 0.0005, releaseSeconds: 0.02 };

type Pattern = readonly (readonly [step: number, loudness: number])[];

const KICK: Pattern = [
  [0, 1],
  [7, 0.72],
  [10, 0.9],
];
const SNARE: Pattern = [
  [4, 1],
  [9, 0.16],
  [12, 1],
];
const HAT: Pattern = [0.9, 0.25, 0.6, 0.3, 0.8, 0.2, 0.65, 0.35]
  .flatMap((loudness, step) => [[step, loudness] as const, [step + 8, 0.92 * loudness] as const])
  .sort(([first], [second]) => first - second);
const FILL: Pattern = [
  [11, 0.3],
  [14, 0.5],
  [15, 0.7],
];

/** The kick's steps in each bar, which also push the chords down a little. */
export function kicks(bar: number): Pattern {
  return bar % 4 === 3 ? [...KICK, [13, 0.6]] : KICK;
}

/** Kick, snare and hats over the whole loop. */
export function drums(sampleRate: number): Stereo {
  const track = silence(loopLength(sampleRate));
  const kick = kickSound(sampleRate);
  const snare = snareSound(sampleRate);
  const hats = [11, 12, 13].map((seed) => hatSound(sampleRate, 0.03, seed));
  const openHat = hatSound(sampleRate, 0.16, 14);
  const play = (
    sound: Float32Array,
    bar: number,
    step: number,
    loudness: number,
    pan: number,
  ): void => {
    const [left, right] = panGains(pan);
    const at = sampleOfStep(bar, step, sampleRate);
    addWrapped(track, sound, at, loudness * left, loudness * right);
  };
  for (let bar = 0; bar < BARS; bar++) {
    for (const [step, loudness] of kicks(bar)) play(kick, bar, step, loudness, 0);
    const snares = bar === BARS - 1 ? [...SNARE, ...FILL] : SNARE;
    for (const [step, loudness] of snares) play(snare, bar, step, 0.7 * loudness, -0.08);
    for (const [step, loudness] of HAT) {
      const hat = hats[(bar + step) % hats.length] as Float32Array;
      play(hat, bar, step, 0.46 * loudness, 0.3);
    }
    if (bar % 2 === 1) play(openHat, bar, 14, 0.26, 0.3);
  }
  return track;
}

function kickSound(sampleRate: number): Float32Array {
  const noise = noiseFrom(1);
  let phase = 0;
  return makeSound(0.5, sampleRate, EDGES, (seconds) => {
    phase += (48 + 190 * Math.exp(-seconds / 0.022)) / sampleRate;
    const body = Math.sin(2 * Math.PI * phase) * Math.exp(-seconds / 0.15);
    const beater = noise() * 0.12 * Math.exp(-seconds / 0.004);
    return Math.tanh(1.6 * (body + beater)) / Math.tanh(1.6);
  });
}

function snareSound(sampleRate: number): Float32Array {
  const noise = noiseFrom(2);
  const wires = stateVariable('high', 1.4, sampleRate);
  const air = stateVariable('low', 1.6, sampleRate);
  return makeSound(0.45, sampleRate, EDGES, (seconds) => {
    const skin =
      Math.sin(2 * Math.PI * 188 * seconds) * Math.exp(-seconds / 0.07) +
      0.5 * Math.sin(2 * Math.PI * 331 * seconds) * Math.exp(-seconds / 0.045);
    const rattle = air(wires(noise(), 1400), 9000);
    const burst = 0.85 * Math.exp(-seconds / 0.025) + 0.55 * Math.exp(-seconds / 0.1);
    return 0.7 * skin + rattle * burst;
  });
}

function hatSound(sampleRate: number, decaySeconds: number, seed: number): Float32Array {
  const noise = noiseFrom(seed);
  const steep = stateVariable('high', 1.1, sampleRate);
  const steeper = stateVariable('high', 1.4, sampleRate);
  return makeSound(
    6 * decaySeconds,
    sampleRate,
    EDGES,
    (seconds) => steeper(steep(noise(), 7200), 5200) * Math.exp(-seconds / decaySeconds),
  );
}
