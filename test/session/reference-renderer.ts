import { BAND_COUNT, COEFFICIENTS_PER_BAND } from '../../eq/index.ts';
import type { ParameterValues } from '../../protocol/index.ts';
import type { Decoder } from '../../words/index.ts';
import { ReferenceKnots } from './reference-knots.ts';
import { ReferenceValues, knotBetween } from './reference-values.ts';
import type { Change, ReferenceWords } from './reference-values.ts';

/**
 * The meaning of the numbers, sample by sample, and nothing else: no cache, no cleverness, no blocks.
 * What the engine and the plugin render is held against it.
 *
 * @param changes in the order of their frames
 * @param words all terms: the vocabulary's and own words behind them
 */
export function renderReference(
  input: readonly [Float32Array, Float32Array],
  initial: ParameterValues,
  changes: readonly Change[],
  sampleRate: number,
  decoder: Decoder,
  words: ReferenceWords,
): [Float32Array, Float32Array] {
  const values = new ReferenceValues(initial, sampleRate, decoder, words);
  const knots = new ReferenceKnots(values);
  const filters = input.map(() => new Float64Array(BAND_COUNT * 2));
  const output = input.map(({ length }) => new Float32Array(length)) as [
    Float32Array,
    Float32Array,
  ];
  let now = values.knotAhead(0);
  let from = now;
  let segment = knots.next(now);
  let done = 0;
  let next = 0;
  for (let n = 0; n < input[0].length; n++) {
    values.frame = n;
    let isChanged = false;
    for (let due = changes[next]; due !== undefined && due.frame <= n; due = changes[++next]) {
      if (values.change(due)) isChanged = true;
    }
    if (isChanged) knots.restart();
    if (isChanged || done === segment.samples) {
      from = now;
      segment = knots.next(now);
      done = 0;
    }
    done++;
    if (segment.knot !== from) now = knotBetween(from, segment.knot, done / segment.samples);
    for (let channel = 0; channel < 2; channel++) {
      const dry = (input[channel] as Float32Array)[n] as number;
      const wet = now.gain * filtered(dry, now.numbers, filters[channel] as Float64Array);
      (output[channel] as Float32Array)[n] = dry + now.mix * (wet - dry);
    }
  }
  return output;
}

/** One sample through five biquads in transposed direct form II, with the output written into the states. */
function filtered(sample: number, numbers: Float64Array, states: Float64Array): number {
  let x = sample;
  for (let band = 0; band < BAND_COUNT; band++) {
    const at = band * COEFFICIENTS_PER_BAND;
    const number = (i: number): number => numbers[at + i] as number;
    const s1 = states[2 * band] as number;
    const s2 = states[2 * band + 1] as number;
    states[2 * band] = number(1) * x + s2 - number(3) * s1;
    states[2 * band + 1] = number(2) * x - number(4) * s1;
    x = number(0) * x + s1;
  }
  return x;
}
