import { filterSound } from './filter.ts';
import { noise } from './random.ts';
import { saturate } from './saturate.ts';
import { BARS, loopLength, sampleOfStep } from './score.ts';
import { sine } from './sine.ts';
import { decay, emptySound, fadeEnds } from './sound.ts';
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
export async function drums(sampleRate: number, rest: () => Promise<void>): Promise<Stereo> {
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
    await rest();
  }
  return track;
}

function kickSound(sampleRate: number): Float32Array {
  const sound = emptySound(0.5, sampleRate);
  const click = noise(1, sound.length);
  const bendFall = decay(0.022, sampleRate);
  const bodyFall = decay(0.15, sampleRate);
  const clickFall = decay(0.004, sampleRate);
  let bendHz = 190;
  let body = 1.6;
  let beater = 1.6 * 0.12;
  let turns = 0;
  for (let index = 0; index < sound.length; index++) {
    turns += (48 + bendHz) / sampleRate;
    const sample = body * sine(turns) + beater * (click[index] as number);
    sound[index] = saturate(sample) / saturate(1.6);
    bendHz *= bendFall;
    body *= bodyFall;
    beater *= clickFall;
  }
  fadeEnds(sound, sampleRate, EDGES);
  return sound;
}

function snareSound(sampleRate: number): Float32Array {
  const sound = emptySound(0.45, sampleRate);
  const rattle = noise(2, sound.length);
  filterSound(rattle, 'high', 1.4, sampleRate, () => 1400);
  filterSound(rattle, 'low', 1.6, sampleRate, () => 9000);
  const lowFall = decay(0.07, sampleRate);
  const highFall = decay(0.045, sampleRate);
  const burstFall = decay(0.025, sampleRate);
  const tailFall = decay(0.1, sampleRate);
  let low = 0.7;
  let high = 0.35;
  let burst = 0.85;
  let tail = 0.55;
  for (let index = 0; index < sound.length; index++) {
    const seconds = index / sampleRate;
    const skin = low * sine(188 * seconds) + high * sine(331 * seconds);
    sound[index] = skin + (burst + tail) * (rattle[index] as number);
    low *= lowFall;
    high *= highFall;
    burst *= burstFall;
    tail *= tailFall;
  }
  fadeEnds(sound, sampleRate, EDGES);
  return sound;
}

function hatSound(sampleRate: number, decaySeconds: number, seed: number): Float32Array {
  const sound = noise(seed, Math.ceil(6 * decaySeconds * sampleRate));
  filterSound(sound, 'high', 1.1, sampleRate, () => 7200);
  filterSound(sound, 'high', 1.4, sampleRate, () => 5200);
  const fall = decay(decaySeconds, sampleRate);
  let level = 1;
  for (let index = 0; index < sound.length; index++) {
    sound[index] = (sound[index] as number) * level;
    level *= fall;
  }
  fadeEnds(sound, sampleRate, EDGES);
  return sound;
}
