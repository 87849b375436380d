import type { Stereo } from './stereo.ts';
import { silence } from './stereo.ts';

/** Delays in seconds, without a common period; the right ear's are a little longer. */
const COMBS = [0.0297, 0.0371, 0.0411, 0.0437];
const ALLPASSES = [0.005, 0.0017];
const RIGHT_STRETCH = 1.017;

/** The time after which the echoes are inaudible. */
const TAIL_SECONDS = 1.6;

/**
 * A small room after Schroeder (1962): four combs with soft walls, two allpasses. The end of the loop
 * runs through it before the start, so that the tail wraps round.
 */
export function room(send: Stereo, sampleRate: number): Stereo {
  const result = silence(send.left.length);
  for (const side of ['left', 'right'] as const) {
    const stretch = side === 'right' ? RIGHT_STRETCH : 1;
    const combs = COMBS.map((seconds) => comb(Math.round(seconds * stretch * sampleRate)));
    const allpasses = ALLPASSES.map((seconds) =>
      allpass(Math.round(seconds * stretch * sampleRate)),
    );
    const input = send[side];
    const output = result[side];
    const length = input.length;
    const early = Math.min(length, Math.round(TAIL_SECONDS * sampleRate));
    for (let index = -early; index < length; index++) {
      const dry = input[index < 0 ? length + index : index] as number;
      let wet = 0;
      for (const step of combs) wet += step(dry);
      for (const step of allpasses) wet = step(wet);
      if (index >= 0) output[index] = 0.25 * wet;
    }
  }
  return result;
}

function comb(delay: number): (input: number) => number {
  const line = new Float32Array(delay);
  let at = 0;
  let dull = 0;
  return (input) => {
    const output = line[at] as number;
    dull += 0.6 * (output - dull);
    line[at] = input + 0.72 * dull;
    at = at + 1 === delay ? 0 : at + 1;
    return output;
  };
}

function allpass(delay: number): (input: number) => number {
  const line = new Float32Array(delay);
  let at = 0;
  return (input) => {
    const delayed = line[at] as number;
    const output = delayed - 0.6 * input;
    line[at] = input + 0.6 * output;
    at = at + 1 === delay ? 0 : at + 1;
    return output;
  };
}
