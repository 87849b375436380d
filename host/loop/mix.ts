import { Slices } from '../slices.ts';
import { bass } from './bass.ts';
import { keys, pad } from './chords.ts';
import { drums, kicks } from './drums.ts';
import { room } from './room.ts';
import { saturate } from './saturate.ts';
import { BARS, loopLength, sampleOfStep } from './score.ts';
import type { Stereo } from './stereo.ts';

/** Half of full scale, -6 dBFS: there is room for an equaliser to boost. */
const PEAK = 0.5;

/**
 * The loop that the page plays until the person chooses another sound: drums, bass and chords, computed
 * alike on every machine. The rendering takes some tenths of a second, in slices between which the page goes on.
 *
 * @param sampleRate in Hz
 * @returns two channels, peak 0.5, whose end joins their beginning
 */
export async function renderLoop(sampleRate: number): Promise<Stereo> {
  const slices = new Slices();
  const rest = (): Promise<void> => slices.rest();
  const length = loopLength(sampleRate);
  const beat = await drums(sampleRate, rest);
  const low = await bass(sampleRate, rest);
  const bed = await pad(sampleRate, rest);
  const struck = await keys(sampleRate, rest);
  const send = {
    left: sendOf(beat.left, bed.left, struck.left),
    right: sendOf(beat.right, bed.right, struck.right),
  };
  await rest();
  const space = await room(send, sampleRate, rest);
  const ducking = duck(length, sampleRate);
  await rest();
  const left = mixOf(beat.left, low.left, bed.left, struck.left, space.left, ducking);
  await rest();
  const right = mixOf(beat.right, low.right, bed.right, struck.right, space.right, ducking);
  await rest();
  scale(PEAK / Math.max(peakOf(left), peakOf(right)), left, right);
  return { left, right };
}

/** What goes into the room. */
function sendOf(
  beat: Float32Array,
  bed: Float32Array,
  struck: Float32Array,
): Float32Array<ArrayBuffer> {
  const send = new Float32Array(beat.length);
  for (let i = 0; i < send.length; i++) {
    send[i] = 0.1 * (beat[i] as number) + 0.2 * (bed[i] as number) + 0.5 * (struck[i] as number);
  }
  return send;
}

/** One channel of the mix: all but beat and bass ducks under the kick. */
function mixOf(
  beat: Float32Array,
  low: Float32Array,
  bed: Float32Array,
  struck: Float32Array,
  space: Float32Array,
  ducking: Float32Array,
): Float32Array<ArrayBuffer> {
  const mix = new Float32Array(beat.length);
  for (let i = 0; i < mix.length; i++) {
    const rhythm = 0.9 * (beat[i] as number) + 0.62 * (low[i] as number);
    const chords =
      0.9 * (bed[i] as number) + 0.8 * (struck[i] as number) + 0.7 * (space[i] as number);
    // The loudest peaks saturate as on tape.
    mix[i] = saturate(rhythm + (ducking[i] as number) * chords);
  }
  return mix;
}

/** A gain that ducks under each kick: a third down within 4 ms, back over a beat. */
function duck(length: number, sampleRate: number): Float32Array {
  const attack = Math.round(0.004 * sampleRate);
  const dip = Float32Array.from(
    { length: Math.ceil(0.6 * sampleRate) },
    (_, index) => 0.34 * Math.min(1, index / attack) * Math.exp(-index / (0.11 * sampleRate)),
  );
  const gains = new Float32Array(length).fill(1);
  for (let bar = 0; bar < BARS; bar++) {
    for (const [step, loudness] of kicks(bar)) {
      const at = sampleOfStep(bar, step, sampleRate);
      for (let index = 0; index < dip.length; index++) {
        const to = (at + index) % length;
        gains[to] = Math.min(gains[to] as number, 1 - loudness * (dip[index] as number));
      }
    }
  }
  return gains;
}

function peakOf(channel: Float32Array): number {
  let peak = 0;
  for (let index = 0; index < channel.length; index++) {
    peak = Math.max(peak, Math.abs(channel[index] as number));
  }
  return peak;
}

function scale(factor: number, ...channels: readonly Float32Array[]): void {
  for (const channel of channels) {
    for (let index = 0; index < channel.length; index++) {
      channel[index] = factor * (channel[index] as number);
    }
  }
}
