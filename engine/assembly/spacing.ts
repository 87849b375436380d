/*
 * How far apart knots lie in this engine. The processor plays processor/engine.ts, whose definition is
 * processor/knot-spacing.ts: the same on the walk, another one off it.
 */
import { GAIN_DB, LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, ROW_LENGTH } from './layout';
import { Carver, copyDoubles, get } from './memory';

/** Samples of an interval on the walk, and so the widest spacing of knots there. */
export const INTERVAL_SAMPLES = 32;

/** Samples of the longest interval off the walk, which has two knots; each is a forward pass. */
export const FREE_INTERVAL_SAMPLES = 256;

/** Most of the map that such an interval crosses: a word's hill is so narrow that a longer one may miss it. */
export const FREE_MAP_DISTANCE: f64 = 0.02;

/**
 * Most curvature between two knots, without a unit: (nepers per sample)² × samples × level. Found by
 * hill-climbing over changes of every parameter at 8 to 192 kHz, under sines of 20 to 2000 Hz.
 */
const CURVATURE_LIMIT: f64 = 1e-4;

/**
 * Most error of the straight line from the start of an interval off the walk to its end, at its middle and in
 * dB. The knot in the middle makes it a quarter.
 */
const FREE_ERROR_DB: f64 = 0.03;

const NEPERS_PER_DB: f64 = Math.LN10 / 20;
const NEPERS_PER_OCTAVE: f64 = Math.LN2;

/**
 * At a knot every number is computed from the values; between two knots the numbers of the biquads, the gain
 * and the wet share move in straight lines. While values glide, time is cut into intervals. The first begins
 * at an event, each of the others where the one before ends. An event ends the interval that is under way. The
 * end of a glide is the end of an interval.
 *
 * On the walk an interval has INTERVAL_SAMPLES, or as many as the next glide still takes if that is less. Its
 * knots are `spacing` samples apart, and its end is a knot:
 *
 *   speed²   = Σ over the bands of Δgain² + Δfrequency² + Δq²    (nepers from start to end of the interval)
 *   level    = exp(Σ over the bands of the larger |gain|)        (gain in nepers, at its start or end)
 *   output   = gain behind the bands at the end / at the start - 1
 *   asked    = largest power of two, 1 … INTERVAL_SAMPLES, for which
 *              asked × (speed² × level + output²) ≤ CURVATURE_LIMIT × (samples in the interval)²
 *   spacing  = min(asked, limit of the interval before)
 *   limit    = min(asked, 2 × spacing)
 *
 * The bend at a knot grows with the square of the speed and with the spacing, and the bands may raise it above
 * a sine that they cut: that is the level. The limit keeps knots close where a band stops at the end of its
 * range in the middle of an interval. At rest there is no limit.
 *
 * Off the walk an interval has a knot in its middle and one at its end. It is twice as long as the one before,
 * at most FREE_INTERVAL_SAMPLES, and is halved until the row in its middle lies within FREE_ERROR_DB of the
 * straight line and half of it is at most `spacing`, by the rule above for that half.
 */
@unmanaged
export class Spacing {
  /** The effective row at the start of the next interval. */
  start: usize;
  private limit: i32;

  static size(): usize {
    return offsetof<Spacing>() + 16 + ROW_LENGTH * 8;
  }

  static make(carver: Carver): Spacing {
    const spacing = changetype<Spacing>(carver.bytes(offsetof<Spacing>()));
    spacing.start = carver.doubles(ROW_LENGTH);
    spacing.rest();
    return spacing;
  }

  /** The values are at rest: the interval before limits the next one no more. */
  rest(): void {
    this.limit = FREE_INTERVAL_SAMPLES;
  }

  /**
   * The spacing of knots, in samples, from the start to `end`.
   *
   * @param end the effective row at the end
   * @param output gain behind the bands at the end / at the start
   * @param samples from the start to the end
   * @param longest the widest spacing there
   */
  ask(end: usize, output: f64, samples: i32, longest: i32): i32 {
    const start = this.start;
    let gainSquares: f64 = 0;
    let octaveSquares: f64 = 0;
    let levelDb: f64 = 0;
    for (let band = 0; band < ROW_LENGTH; band += NUMBERS_PER_BAND) {
      const endDb = get(end, band + GAIN_DB);
      const startDb = get(start, band + GAIN_DB);
      const gain = endDb - startDb;
      const frequency = get(end, band + LOG2_FREQUENCY_HZ) - get(start, band + LOG2_FREQUENCY_HZ);
      const q = get(end, band + LOG2_Q) - get(start, band + LOG2_Q);
      gainSquares += gain * gain;
      octaveSquares += frequency * frequency + q * q;
      levelDb += max(Math.abs(startDb), Math.abs(endDb));
    }
    const squares =
      NEPERS_PER_DB * NEPERS_PER_DB * gainSquares +
      NEPERS_PER_OCTAVE * NEPERS_PER_OCTAVE * octaveSquares;
    const step = output - 1;
    const curvature = squares * Math.exp(NEPERS_PER_DB * levelDb) + step * step;
    const most = CURVATURE_LIMIT * <f64>samples * <f64>samples;
    let asked = longest;
    while (asked > 1 && <f64>asked * curvature > most) asked >>= 1;
    return asked;
  }

  /** What the interval before allows of an asked spacing. */
  allowed(asked: i32): i32 {
    return min(asked, this.limit);
  }

  /** Takes an interval: its end is the start of the next one, which may double the spacing. */
  accept(end: usize, asked: i32, spacing: i32): void {
    copyDoubles(this.start, end, ROW_LENGTH);
    this.limit = min(asked, 2 * spacing);
  }

  /** Whether the straight line from the start to `end` is near enough to `middle`, at `share` of it. */
  isStraight(middle: usize, end: usize, share: f64): bool {
    const start = this.start;
    let errorDb: f64 = 0;
    for (let band = 0; band < ROW_LENGTH; band += NUMBERS_PER_BAND) {
      const gain = get(end, band + GAIN_DB) - get(start, band + GAIN_DB);
      const frequency = get(end, band + LOG2_FREQUENCY_HZ) - get(start, band + LOG2_FREQUENCY_HZ);
      const q = get(end, band + LOG2_Q) - get(start, band + LOG2_Q);
      const awayGain = get(middle, band + GAIN_DB) - get(start, band + GAIN_DB) - share * gain;
      const awayFrequency =
        get(middle, band + LOG2_FREQUENCY_HZ) -
        get(start, band + LOG2_FREQUENCY_HZ) -
        share * frequency;
      const awayQ = get(middle, band + LOG2_Q) - get(start, band + LOG2_Q) - share * q;
      const size = max(Math.abs(get(start, band + GAIN_DB)), Math.abs(get(end, band + GAIN_DB)));
      // The second term is how far coefficients in straight lines are from the row in a straight line.
      errorDb +=
        Math.abs(awayGain) +
        size * (Math.abs(awayFrequency) + Math.abs(awayQ)) +
        0.125 * (NEPERS_PER_DB * gain * gain + size * (frequency * frequency + q * q));
    }
    return errorDb <= FREE_ERROR_DB;
  }
}
