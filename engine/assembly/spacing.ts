import { GAIN_DB, LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, ROW_LENGTH } from './layout';
import { Carver, copyDoubles, get } from './memory';

/** Samples of an interval on the walk, and so the widest spacing of knots there. */
export const INTERVAL_SAMPLES = 32;

/** Samples of the longest interval off the walk, which has two knots; each is a forward pass. */
export const FREE_INTERVAL_SAMPLES = 256;

/** Most of the map that such an interval crosses: a term's hill is so narrow that a longer one may miss it. */
export const FREE_MAP_DISTANCE: f64 = 0.02;

/**
 * Most curvature between two knots, without a unit: (nepers per sample)² × samples × level. Found by
 * hill-climbing over changes of every parameter at 8 to 192 kHz, under sines of 20 to 2000 Hz.
 */
const CURVATURE_LIMIT: f64 = 1e-4;

/**
 * Most `error`, in dB, of the straight line from the start of an interval off the walk to its end. The knot in
 * the middle makes it a quarter.
 */
const FREE_ERROR_DB: f64 = 0.03;

const NEPERS_PER_DB: f64 = Math.LN10 / 20;
const NEPERS_PER_OCTAVE: f64 = Math.LN2;

/**
 * Where knots lie. test/session/reference-knots.ts has the same in plain TypeScript, to which a test holds the
 * engine.
 *
 * At a knot every number is computed from the values. Between two knots the numbers of the biquads in state
 * form, the gain and the wet share move in straight lines. Rows are effective rows throughout.
 *
 * TIME. While values glide, time is cut into intervals. The first begins at an event, each of the others where
 * the one before ends. An event ends the interval that is under way. The end of a glide, of any value, is the
 * end of an interval. When no value glides, at the end of all glides or because an event made none glide, one
 * more interval of INTERVAL_SAMPLES has a knot at its end alone. Behind it the engine rests until an event, and
 * forgets `limit` and `length`.
 *
 * ON THE WALK an interval has INTERVAL_SAMPLES, or as many as the next glide still takes if that is less. Its
 * knots are `spacing` samples apart, and its end is a knot:
 *
 *   speed²   = Σ over the bands of Δgain² + Δfrequency² + Δq²    (nepers from start to end of the interval)
 *   level    = exp(Σ over the bands of the larger |gain|)        (gain in nepers, at its start or end)
 *   output   = gain behind the bands at the end / in use at the start - 1
 *   asked    = largest power of two, 1 … INTERVAL_SAMPLES, for which
 *              asked × (speed² × level + output²) ≤ CURVATURE_LIMIT × (samples in the interval)²
 *   spacing  = min(asked, limit of the interval before)
 *   limit    = min(asked, 2 × spacing); infinite at rest
 *
 * The bend at a knot grows with the square of the speed and with the spacing, and the bands may raise it above
 * a sine that they cut: that is the level. The limit keeps knots close where a band stops at the end of its
 * range in the middle of an interval.
 *
 * The knot at the end has the compensation of its curve. Knots within have a share of the two ends, because
 * computing it is slow: start × (end / start)^share. `start` is what the gain in use implies,
 * 1 + (gain / output - 1) / auto gain. It counts only where auto gain is more than LEAST_AUTO_GAIN at the start
 * and where it is positive; `end` counts only where auto gain is more than 0 at the end. An end that does not
 * count is replaced by the other, and two that do not by 1.
 *
 * A SLOW MORPH is an interval on the walk with a knot at its end alone, which lies on the straight line between
 * two kept rows (coefficient-rows.ts). Such an interval leaves `limit` as it is. Morph glides by at most
 * SLOW_MORPH_ROWS rows of the walk in INTERVAL_SAMPLES, by its speed at the last event of morph; amount, edits
 * and the rest of an exchanged word do not glide.
 *
 * OFF THE WALK is an interval if the row of the words moves, by a position or by the rest of an exchanged word,
 * and if the position is off the walk at its start or at the end that it would have on the walk. But where auto
 * gain is more than 0 and an event has just ended an interval with knots within, by the rule on the walk, one
 * more interval follows by that rule: the compensation in use is not its curve's own, and a knot nearby that
 * computes its own would click. An interval off the walk has a knot in its middle, at half its length rounded
 * up, and one at its end:
 *
 *   length   = min(2 × length of the last interval off the walk, FREE_INTERVAL_SAMPLES, samples until the next
 *              glide ends); the last length is FREE_INTERVAL_SAMPLES at rest
 *   length   is halved, rounded down, while it is more than 2 and the point goes farther than FREE_MAP_DISTANCE
 *   length   becomes its middle, while it is more than 2 and
 *              middle > spacing, by the rule above from the start to the middle, with FREE_INTERVAL_SAMPLES for
 *              INTERVAL_SAMPLES, or
 *              error > FREE_ERROR_DB
 *   limit    = min(asked, 2 × middle)
 *   error    = Σ over the bands of |Δgain| + size × (|Δfrequency| + |Δq|)   (row in the middle - straight line)
 *              + (gain² × ln 10 / 20 + size × (frequency² + q²)) / 8       (from start to end)
 *
 * in dB and octaves; `size` is the larger |gain| at the start or the end. The last line is how far coefficients
 * in straight lines are from the row in a straight line.
 *
 * The way from the middle to the end is held to `spacing` again, with its own samples, and sets `limit`. If it
 * is too long and more than 1 sample, the interval ends in its middle. The next one begins there, no longer
 * than that way, and counts half of it, rounded down, as the last length.
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

  /** Takes an interval, or half of one off the walk: its end is the next start, and the spacing may double. */
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
      errorDb +=
        Math.abs(awayGain) +
        size * (Math.abs(awayFrequency) + Math.abs(awayQ)) +
        0.125 * (NEPERS_PER_DB * gain * gain + size * (frequency * frequency + q * q));
    }
    return errorDb <= FREE_ERROR_DB;
  }
}
