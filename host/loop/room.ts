import type { Stereo } from './stereo.ts';

/** Delays in seconds, without a common period; the right ear's are a little longer. */
const COMBS = [0.0297, 0.0371, 0.0411, 0.0437];
const ALLPASSES = [0.005, 0.0017];
const RIGHT_STRETCH = 1.017;

/** The time after which the echoes are inaudible. */
const TAIL_SECONDS = 1.6;

/**
 * A small room after Schroeder (1962): four combs with soft walls, two allpasses. The end of the loop
 * runs through it before the start, so that the tail wraps round.
 *
 * @param rest called between the parts of the work
 */
export async function room(
  send: Stereo,
  sampleRate: number,
  rest: () => Promise<void>,
): Promise<Stereo> {
  const earOf = async (
    channel: Float32Array,
    stretch: number,
  ): Promise<Float32Array<ArrayBuffer>> => {
    const early = Math.min(channel.length, Math.round(TAIL_SECONDS * sampleRate));
    const dry = new Float32Array(early + channel.length);
    dry.set(channel.subarray(channel.length - early));
    dry.set(channel, early);
    const wet = new Float32Array(dry.length);
    for (const seconds of COMBS) {
      addComb(wet, dry, Math.round(seconds * stretch * sampleRate));
      await rest();
    }
    for (const seconds of ALLPASSES) {
      allpass(wet, Math.round(seconds * stretch * sampleRate));
      await rest();
    }
    return wet.subarray(early);
  };
  return { left: await earOf(send.left, 1), right: await earOf(send.right, RIGHT_STRETCH) };
}

function addComb(wet: Float32Array, dry: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let at = 0;
  let dull = 0;
  for (let index = 0; index < dry.length; index++) {
    const output = line[at] as number;
    dull += 0.6 * (output - dull);
    line[at] = (dry[index] as number) + 0.72 * dull;
    at = at + 1 === delay ? 0 : at + 1;
    wet[index] = (wet[index] as number) + 0.25 * output;
  }
}

/** In place. */
function allpass(samples: Float32Array, delay: number): void {
  const line = new Float32Array(delay);
  let at = 0;
  for (let index = 0; index < samples.length; index++) {
    const input = samples[index] as number;
    const delayed = line[at] as number;
    const output = delayed - 0.6 * input;
    line[at] = input + 0.6 * output;
    at = at + 1 === delay ? 0 : at + 1;
    samples[index] = output;
  }
}
