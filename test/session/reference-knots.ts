import { NUMBERS_PER_BAND, ROW_LENGTH } from '../../eq/index.ts';
import type { Knot, ReferenceValues } from './reference-values.ts';

const INTERVAL_SAMPLES = 32;
const FREE_INTERVAL_SAMPLES = 256;
const FREE_MAP_DISTANCE = 0.02;
const FREE_ERROR_DB = 0.03;
const CURVATURE_LIMIT = 1e-4;
const LEAST_AUTO_GAIN = 0.01;

const NEPERS_PER_DB = Math.LN10 / 20;
const NEPERS_PER_OCTAVE = Math.LN2;

/** A knot, and the samples in which a straight line leads to it from the one before. */
export interface Segment {
  readonly knot: Knot;
  readonly samples: number;
}

/** Where knots lie: the rule that engine/assembly/spacing.ts states. */
export class ReferenceKnots {
  readonly #values: ReferenceValues;
  /** What is ahead in an interval on the walk. */
  #segments: Segment[] = [];
  /** Samples from the middle of an interval off the walk to its end, where it is under way. */
  #toFreeEnd = 0;
  /** What the interval before allows as spacing. */
  #limit = Infinity;
  /** Length of the last interval off the walk. */
  #freeSamples = FREE_INTERVAL_SAMPLES;
  /** Whether the last interval was on the walk, with knots within. */
  #isDense = false;
  /** Whether an event has ended such an interval while auto gain was on. */
  #isGainBetween = false;
  /** Whether an interval in which nothing glides is behind the last event. */
  #isSettled = true;

  constructor(values: ReferenceValues) {
    this.#values = values;
  }

  /** An event ends the interval that is under way. */
  restart(): void {
    this.#segments = [];
    this.#toFreeEnd = 0;
    this.#isSettled = false;
    this.#isGainBetween = this.#isDense && this.#values.ahead('autoGain', 0) > 0;
  }

  /** The segment that begins now, with `now` in use. */
  next(now: Knot): Segment {
    const within = this.#segments.shift();
    if (within !== undefined) return within;
    if (this.#toFreeEnd > 0) return this.#freeEnd(now);
    const toArrival = this.#values.samplesToArrival();
    if (toArrival === Infinity) return this.#settle(now);
    this.#isSettled = false;
    const samples = Math.min(INTERVAL_SAMPLES, toArrival);
    if (!this.#isGainBetween && this.#values.movesOffWalk(samples)) {
      return this.#freeInterval(toArrival, now);
    }
    this.#segments = this.#interval(samples, now);
    return this.next(now);
  }

  #settle(now: Knot): Segment {
    if (!this.#isSettled) {
      this.#isSettled = true;
      this.#isGainBetween = false;
      this.#isDense = false;
      return { knot: this.#values.knotAhead(0), samples: INTERVAL_SAMPLES };
    }
    this.#limit = Infinity;
    this.#freeSamples = FREE_INTERVAL_SAMPLES;
    return { knot: now, samples: Infinity };
  }

  #interval(samples: number, now: Knot): Segment[] {
    const values = this.#values;
    this.#isGainBetween = false;
    this.#isDense = false;
    if (values.isSlowMorph(samples)) return [{ knot: values.slowMorphKnotAhead(samples), samples }];
    const end = values.knotAhead(samples);
    const asked = askedSpacing(values.effectiveRowAhead(0), end, now, samples, INTERVAL_SAMPLES);
    const spacing = Math.min(asked, this.#limit);
    this.#limit = Math.min(asked, 2 * spacing);
    this.#isDense = spacing < samples;
    const compensation = this.#compensationWithin(samples, now, end);
    const segments: Segment[] = [];
    for (let at = spacing; at < samples; at += spacing) {
      const knot = values.compensatedKnotAhead(at, compensation(at / samples));
      segments.push({ knot, samples: spacing });
    }
    return [...segments, { knot: end, samples: samples - spacing * segments.length }];
  }

  /** The compensation in an interval: exponential from what the gain in use implies to that of its end. */
  #compensationWithin(samples: number, now: Knot, end: Knot): (share: number) => number {
    const values = this.#values;
    const autoGain = values.ahead('autoGain', 0);
    const implied = 1 + (now.gain / values.outputAhead(0) - 1) / autoGain;
    const start = autoGain > LEAST_AUTO_GAIN && implied > 0 ? implied : undefined;
    const last = values.ahead('autoGain', samples) > 0 ? end.compensation : start;
    const [from, to] = [start ?? last ?? 1, last ?? 1];
    return (share) => from * (to / from) ** share;
  }

  #freeInterval(longest: number, now: Knot): Segment {
    const values = this.#values;
    const start = values.effectiveRowAhead(0);
    this.#isDense = false;
    let samples = Math.min(2 * this.#freeSamples, FREE_INTERVAL_SAMPLES, longest);
    while (samples > 2 && values.mapDistance(samples) > FREE_MAP_DISTANCE) {
      samples = Math.floor(samples / 2);
    }
    for (;;) {
      const middle = Math.ceil(samples / 2);
      const knot = values.knotAhead(middle);
      const asked = askedSpacing(start, knot, now, middle, FREE_INTERVAL_SAMPLES);
      const isFine =
        middle <= Math.min(asked, this.#limit) &&
        errorDb(start, knot.row, values.effectiveRowAhead(samples), middle / samples) <=
          FREE_ERROR_DB;
      if (samples <= 2 || isFine) {
        this.#limit = Math.min(asked, 2 * middle);
        this.#freeSamples = samples;
        this.#toFreeEnd = samples - middle;
        return { knot, samples: middle };
      }
      samples = middle;
    }
  }

  #freeEnd(now: Knot): Segment {
    const samples = this.#toFreeEnd;
    this.#toFreeEnd = 0;
    const knot = this.#values.knotAhead(samples);
    const start = this.#values.effectiveRowAhead(0);
    const asked = askedSpacing(start, knot, now, samples, FREE_INTERVAL_SAMPLES);
    if (samples > 1 && samples > Math.min(asked, this.#limit)) {
      this.#freeSamples = Math.floor(samples / 2);
      return this.#freeInterval(samples, now);
    }
    this.#limit = Math.min(asked, 2 * samples);
    return { knot, samples };
  }
}

/** The bands of two rows: larger gain in dB, and how far gain, frequency and Q are apart. */
function bandDistances(start: Float64Array, end: Float64Array) {
  return Array.from({ length: ROW_LENGTH / NUMBERS_PER_BAND }, (_, band) => {
    const at = band * NUMBERS_PER_BAND;
    const [gainDb, octaves, qOctaves] = [0, 1, 2].map(
      (i) => (end[at + i] as number) - (start[at + i] as number),
    ) as [number, number, number];
    const sizeDb = Math.max(Math.abs(start[at] as number), Math.abs(end[at] as number));
    return { sizeDb, gainDb, octaves, qOctaves };
  });
}

function askedSpacing(
  start: Float64Array,
  end: Knot,
  now: Knot,
  samples: number,
  longest: number,
): number {
  let speedSquared = 0;
  let levelDb = 0;
  for (const { sizeDb, gainDb, octaves, qOctaves } of bandDistances(start, end.row)) {
    speedSquared += (NEPERS_PER_DB * gainDb) ** 2;
    speedSquared += (NEPERS_PER_OCTAVE * octaves) ** 2 + (NEPERS_PER_OCTAVE * qOctaves) ** 2;
    levelDb += sizeDb;
  }
  const level = Math.exp(NEPERS_PER_DB * levelDb);
  const curvature = speedSquared * level + (end.gain / now.gain - 1) ** 2;
  let asked = longest;
  while (asked > 1 && asked * curvature > CURVATURE_LIMIT * samples ** 2) asked /= 2;
  return asked;
}

/** How far the straight line from `start` to `end` is from `middle`, which lies at `share` of it. */
function errorDb(
  start: Float64Array,
  middle: Float64Array,
  end: Float64Array,
  share: number,
): number {
  const line = start.map((x, i) => x + share * ((end[i] as number) - x));
  const away = bandDistances(line, middle);
  return bandDistances(start, end).reduce((sum, { sizeDb, gainDb, octaves, qOctaves }, band) => {
    const off = away[band] as (typeof away)[number];
    return (
      sum +
      Math.abs(off.gainDb) +
      sizeDb * (Math.abs(off.octaves) + Math.abs(off.qOctaves)) +
      (NEPERS_PER_DB * gainDb ** 2 + sizeDb * (octaves ** 2 + qOctaves ** 2)) / 8
    );
  }, 0);
}
