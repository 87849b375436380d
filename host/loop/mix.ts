import { bass } from './bass.ts';
import { keys, pad } from './chords.ts';
import { drums, kicks } from './drums.ts';
import { room } from './room.ts';
import { BARS, loopLength, sampleOfStep } from './score.ts';
import type { Stereo } from './stereo.ts';
import { silence } from './stereo.ts';

/** Half of full scale, -6 dBFS: there is room for an equaliser to boost. */
const PEAK = 0.5;

/**
 * The loop that the page plays until the person chooses another sound: drums, bass and chords, computed
 * alike on every machine. The rendering takes about a second, in parts, so that the page stays responsive.
 *
 * @param sampleRate in Hz
 * @returns two channels, peak 0.5, whose end joins their beginning
 */
export async function renderLoop(sampleRate: number): Promise<Stereo> {
  const length = loopLength(sampleRate);
  const beat = drums(sampleRate);
  await nextTask();
  const low = bass(sampleRate);
  await nextTask();
  const bed = pad(sampleRate);
  await nextTask();
  const struck = keys(sampleRate);
  await nextTask();
  const space = room(sum(length, [beat, 0.1], [bed, 0.2], [struck, 0.5]), sampleRate);
  await nextTask();
  const ducking = duck(length, sampleRate);
  const chords = sum(length, [bed, 0.9], [struck, 0.8], [space, 0.7]);
  for (const channel of [chords.left, chords.right]) {
    for (let index = 0; index < length; index++) {
      channel[index] = (channel[index] as number) * (ducking[index] as number);
    }
  }
  return finish(sum(length, [beat, 0.9], [low, 0.62], [chords, 1]));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function sum(length: number, ...parts: readonly (readonly [Stereo, gain: number])[]): Stereo {
  const result = silence(length);
  for (const [part, gain] of parts) {
    for (const side of ['left', 'right'] as const) {
      const from = part[side];
      const to = result[side];
      for (let index = 0; index < length; index++) {
        to[index] = (to[index] as number) + gain * (from[index] as number);
      }
    }
  }
  return result;
}

/** A gain that ducks under each kick: a third down within 4 ms, back over a beat. */
function duck(length: number, sampleRate: number): Float32Array {
  const depth = new Float32Array(length);
  const attack = Math.round(0.004 * sampleRate);
  for (let bar = 0; bar < BARS; bar++) {
    for (const [step, loudness] of kicks(bar)) {
      const at = sampleOfStep(bar, step, sampleRate);
      for (let index = 0; index < 0.6 * sampleRate; index++) {
        const rise = Math.min(1, index / attack);
        const fall = Math.exp(-index / (0.11 * sampleRate));
        const to = (at + index) % length;
        depth[to] = Math.max(depth[to] as number, 0.34 * loudness * rise * fall);
      }
    }
  }
  return depth.map((value) => 1 - value);
}

/** Saturates the loudest peaks as tape does, and scales the mix to its peak. */
function finish(mix: Stereo): Stereo {
  let peak = 0;
  for (const channel of [mix.left, mix.right]) {
    for (let index = 0; index < channel.length; index++) {
      const sample = Math.tanh(channel[index] as number);
      channel[index] = sample;
      peak = Math.max(peak, Math.abs(sample));
    }
  }
  const scale = PEAK / peak;
  return {
    left: mix.left.map((sample) => scale * sample),
    right: mix.right.map((sample) => scale * sample),
  };
}
