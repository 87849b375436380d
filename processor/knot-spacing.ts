import { GAIN_DB, LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, ROW_LENGTH } from '../eq/index.ts';
import { GAIN } from './kernel/layout.ts';

/** Longest interval whose knots are equally spaced, and so the widest spacing of knots, in samples. */
export const INTERVAL_SAMPLES = 32;

/**
 * Most curvature between two knots, without a unit: (nepers per sample)² × samples × level. Found by
 * hill-climbing over changes of every parameter at 8 to 192 kHz, under sines of 20 to 2000 Hz.
 */
const CURVATURE_LIMIT = 1e-4;

const NEPERS_PER_DB = Math.LN10 / 20;
const NEPERS_PER_OCTAVE = Math.LN2;

/**
 * Rows of the walk that morph may pass in 32 samples if nothing else moves the curve and its knots are to come
 * from kept rows (coefficient-rows.ts). Such an interval has no knot but its end.
 */
export const SLOW_MORPH_ROWS = 1 / 16;

/**
 * The definition of knot spacing.
 *
 * At a knot every number is computed from the values; between two knots the numbers of the biquads, the gain
 * and the wet share move in straight lines. While values glide, time is cut into intervals. The first begins
 * at an event, each of the others where the one before ends. An interval is INTERVAL_SAMPLES long, or as long
 * as the next glide still takes if that is less. An event ends the interval that is under way. The knots of an
 * interval are `spacing` samples apart, and its end is a knot:
 *
 *   speed²   = Σ over the bands of Δgain² + Δfrequency² + Δq²    (nepers from start to end of the interval)
 *   level    = exp(Σ over the bands of the larger |gain|)        (gain in nepers, at its start or end)
 *   output   = gain behind the bands at the end / at the start - 1
 *   asked    = largest power of two, 1 … INTERVAL_SAMPLES, for which
 *              asked × (speed² × level + output²) ≤ CURVATURE_LIMIT × (samples in the interval)²
 *   spacing  = min(asked, limit of the interval before)
 *   limit    = min(asked, 2 × spacing)
 *
 * Off the walk, knots that lie closer than a quarter of their interval take their word rows from the polynomial
 * through the decoded rows at its quarters: at most four forward passes for an interval.
 *
 * At rest the limit is INTERVAL_SAMPLES. The bend at a knot grows with the square of the speed and with the
 * spacing, and the bands may raise it above a sine that they cut: that is the level. The limit keeps knots
 * close where a band stops at the end of its range in the middle of an interval.
 */
export class KnotSpacing {
  /** The effective row, 15 numbers, at the start of the next interval. */
  readonly start = new Float64Array(ROW_LENGTH);
  #limit = INTERVAL_SAMPLES;

  /**
   * The spacing of knots in an interval, in samples. Its end becomes the start of the next one.
   *
   * @param end the effective row, 15 numbers, at the end of the interval
   * @param now the kernel's numbers at the start of the interval
   * @param knot the kernel's numbers at the end of the interval
   * @param samples length of the interval
   */
  next(
    end: Readonly<Float64Array>,
    now: Readonly<Float64Array>,
    knot: Readonly<Float64Array>,
    samples: number,
  ): number {
    const { start } = this;
    // dB² and octaves² by themselves: the audio thread calls this for every interval.
    let gainSquares = 0;
    let octaveSquares = 0;
    let levelDb = 0;
    for (let band = 0; band < ROW_LENGTH; band += NUMBERS_PER_BAND) {
      const endDb = end[band + GAIN_DB] as number;
      const endFrequency = end[band + LOG2_FREQUENCY_HZ] as number;
      const endQ = end[band + LOG2_Q] as number;
      const startDb = start[band + GAIN_DB] as number;
      const gain = endDb - startDb;
      const frequency = endFrequency - (start[band + LOG2_FREQUENCY_HZ] as number);
      const q = endQ - (start[band + LOG2_Q] as number);
      gainSquares += gain * gain;
      octaveSquares += frequency * frequency + q * q;
      const startSize = Math.abs(startDb);
      const endSize = Math.abs(endDb);
      levelDb += startSize > endSize ? startSize : endSize;
      start[band + GAIN_DB] = endDb;
      start[band + LOG2_FREQUENCY_HZ] = endFrequency;
      start[band + LOG2_Q] = endQ;
    }
    const squares =
      NEPERS_PER_DB * NEPERS_PER_DB * gainSquares +
      NEPERS_PER_OCTAVE * NEPERS_PER_OCTAVE * octaveSquares;
    const output = (knot[GAIN] as number) / (now[GAIN] as number) - 1;
    const curvature = squares * Math.exp(NEPERS_PER_DB * levelDb) + output * output;
    const most = CURVATURE_LIMIT * samples * samples;
    let asked = INTERVAL_SAMPLES;
    while (asked > 1 && asked * curvature > most) asked >>= 1;
    const spacing = Math.min(asked, this.#limit);
    this.#limit = Math.min(asked, 2 * spacing);
    return spacing;
  }

  /** The values are at rest: the next interval starts at `row`, and the last one limits it no more. */
  rest(row: Readonly<Float64Array>): void {
    for (let i = 0; i < ROW_LENGTH; i++) this.start[i] = row[i] as number;
    this.#limit = INTERVAL_SAMPLES;
  }
}
