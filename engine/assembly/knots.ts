import { Biquads } from './biquads';
import { CoefficientRows } from './coefficient-rows';
import { Glides } from './glides';
import { COMPENSATION, EDITS_LENGTH, GAIN, MIX, ROW_LENGTH } from './layout';
import { writeEffectiveRow } from './limits';
import { Carver, copyDoubles, get, put } from './memory';
import { AMOUNT, AUTO_GAIN, BYPASS, MORPH, OUTPUT_DB } from './parameters';
import { FREE_INTERVAL_SAMPLES, FREE_MAP_DISTANCE, INTERVAL_SAMPLES, Spacing } from './spacing';
import { WordPath } from './word-path';

/** Longer than any block: what stands still needs no knots. */
const FOREVER: i32 = 0x7fffffff;

/** Below this share of auto gain the gain in use says too little about its compensation. */
const LEAST_AUTO_GAIN: f64 = 0.01;

/** Where the next knot lies and what it holds, by the rules of spacing.ts. Writes the knot and steps of a chain. */
@unmanaged
export class Knots {
  private glides: Glides;
  private edits: Glides;
  private path: WordPath;
  private rows: CoefficientRows;
  private biquads: Biquads;
  private spacing: Spacing;
  private maxLog2Frequency: f64;
  private row: usize;
  /** The edits at the knot, shared with `rows`. */
  private edit: usize;
  /** Off the walk: the rows at the middle and the end of the interval, and what they come to. */
  private middleRow: usize;
  private endRow: usize;
  private middleEffective: usize;
  private endEffective: usize;
  private editAhead: usize;
  /** The gain that undoes the loudness of the curve, at the ends of the interval. */
  private startCompensation: f64;
  private endCompensation: f64;
  /** Whether `edit` has to be computed for the next knot: an edit moves, or an event came before the knot ahead. */
  private isEditing: bool;
  /** Whether what is in use, or the knot ahead, is computed from the values and not from kept rows. */
  private isExact: bool;
  /** Whether `spacing.start` is the effective row at the next interval's start. */
  private isStartKnown: bool;
  /** Whether the interval under way is off the walk, with its end in `endRow`. */
  private isFree: bool;
  /** Whether an event has ended an interval with knots within: the compensation in use is not the curve's own. */
  private isGainBetween: bool;
  /** Samples until the next knot, and until the end of the interval behind that. */
  segmentRemaining: i32;
  private intervalRemaining: i32;
  private intervalSamples: i32;
  private knotSamples: i32;
  /** Length of the last interval off the walk. */
  private freeSamples: i32;
  /** Intervals are no longer than this; 1 puts a knot at every sample, the reference of tests. */
  longestSamples: i32;

  static size(): usize {
    return offsetof<Knots>() + 16 + (5 * ROW_LENGTH + EDITS_LENGTH) * 8 + Spacing.size();
  }

  static make(
    carver: Carver,
    glides: Glides,
    edits: Glides,
    path: WordPath,
    rows: CoefficientRows,
    biquads: Biquads,
    edit: usize,
    maxLog2Frequency: f64,
  ): Knots {
    const knots = changetype<Knots>(carver.bytes(offsetof<Knots>()));
    knots.glides = glides;
    knots.edits = edits;
    knots.path = path;
    knots.rows = rows;
    knots.biquads = biquads;
    knots.spacing = Spacing.make(carver);
    knots.maxLog2Frequency = maxLog2Frequency;
    knots.edit = edit;
    knots.row = carver.doubles(ROW_LENGTH);
    knots.editAhead = carver.doubles(EDITS_LENGTH);
    knots.middleRow = carver.doubles(ROW_LENGTH);
    knots.endRow = carver.doubles(ROW_LENGTH);
    knots.middleEffective = carver.doubles(ROW_LENGTH);
    knots.endEffective = carver.doubles(ROW_LENGTH);
    knots.startCompensation = 1;
    knots.endCompensation = 1;
    knots.isEditing = true;
    knots.isExact = true;
    knots.isStartKnown = false;
    knots.isFree = false;
    knots.isGainBetween = false;
    knots.segmentRemaining = 0;
    knots.intervalRemaining = 0;
    knots.intervalSamples = 0;
    knots.knotSamples = 0;
    knots.freeSamples = FREE_INTERVAL_SAMPLES;
    knots.longestSamples = FREE_INTERVAL_SAMPLES;
    return knots;
  }

  /** Starts a new interval at the next sample. */
  restart(): void {
    this.endInterval();
    const isDense = this.knotSamples < this.intervalSamples;
    this.isGainBetween = isDense && this.glides.ahead(AUTO_GAIN, 0) > 0;
    this.segmentRemaining = 0;
    this.isExact = false;
    this.isEditing = true;
  }

  /** Puts what the values say in use at once. */
  settle(): void {
    this.isEditing = true;
    this.writeKnot(0, this.biquads.now, false);
    this.isStartKnown = false;
    this.isExact = true;
  }

  /** Aims at the next knot; returns whether anything moves. */
  beginSegment(): bool {
    const toArrival = this.samplesToArrival();
    if (toArrival == 0 && this.isExact) {
      this.endInterval();
      this.spacing.rest();
      this.freeSamples = FREE_INTERVAL_SAMPLES;
      this.segmentRemaining = FOREVER;
      return false;
    }
    const longest = min(INTERVAL_SAMPLES, this.longestSamples);
    if (this.intervalRemaining > 0) {
      if (this.isFree) this.endFreeInterval();
      else this.aimAhead(min(this.knotSamples, this.intervalRemaining));
    } else if (toArrival == 0) {
      this.beginInterval(longest, false);
    } else if (this.isFreeAhead(toArrival)) {
      this.beginFreeInterval(toArrival);
    } else {
      this.beginInterval(min(longest, toArrival), true);
    }
    // The last segment of a change leads from the kept rows to what they stand for.
    this.isExact = toArrival == 0;
    return true;
  }

  /** Whether the row moves off the walk, so that each knot is a forward pass. */
  private isFreeAhead(toArrival: i32): bool {
    const path = this.path;
    if (!path.isMoving || this.isGainBetween || this.longestSamples == 1) return false;
    return !path.isOnWalk(0) || !path.isOnWalk(min(toArrival, INTERVAL_SAMPLES));
  }

  /** Begins an interval of `samples` samples and aims at its first knot (spacing.ts). */
  private beginInterval(samples: i32, isGliding: bool): void {
    const knot = this.biquads.knot;
    const isEditing = this.isEditing;
    const isKept = this.edits.toArrival == 0 && this.path.isSlowMorph(samples);
    const isEven = isKept || !isGliding;
    if (!isEven) this.ensureStart();
    this.writeKnot(samples, knot, isKept);
    this.isFree = false;
    this.isGainBetween = false;
    this.isStartKnown = !isEven;
    this.intervalRemaining = samples;
    this.intervalSamples = samples;
    this.noteCompensation(samples);
    this.knotSamples = samples;
    if (!isEven) {
      const end = this.rows.effectiveRow;
      const asked = this.spacing.ask(end, this.outputRatio(), samples, INTERVAL_SAMPLES);
      const spacing = this.spacing.allowed(asked);
      this.spacing.accept(end, asked, spacing);
      this.knotSamples = min(samples, spacing);
    }
    if (this.knotSamples == samples) {
      this.aim(samples);
    } else {
      this.isEditing = isEditing;
      this.aimAhead(this.knotSamples);
    }
  }

  /** Begins an interval off the walk, as long as its rows allow, and aims at the knot in its middle. */
  private beginFreeInterval(toArrival: i32): void {
    const spacing = this.spacing;
    this.ensureStart();
    let samples = min(2 * this.freeSamples, min(FREE_INTERVAL_SAMPLES, 2 * this.longestSamples));
    samples = min(samples, toArrival);
    while (samples > 2 && this.path.mapDistance(samples) > FREE_MAP_DISTANCE) samples >>= 1;
    this.writeAhead(samples, this.endRow, this.endEffective);
    const isEditing = this.isEditing;
    for (;;) {
      const middle = (samples + 1) >> 1;
      this.writeAhead(middle, this.middleRow, this.middleEffective);
      const isStraight =
        samples <= 2 ||
        spacing.isStraight(this.middleEffective, this.endEffective, <f64>middle / <f64>samples);
      if (isStraight) {
        this.isEditing = isEditing;
        this.writeRowKnot(this.middleRow, middle, this.biquads.knot);
        const asked = this.askOffWalk(this.middleEffective, middle);
        if (middle <= spacing.allowed(asked) || samples <= 2) {
          spacing.accept(this.middleEffective, asked, middle);
          this.isFree = samples > middle;
          this.freeSamples = samples;
          this.knotSamples = this.intervalSamples;
          this.isStartKnown = true;
          this.intervalRemaining = samples;
          this.aim(middle);
          return;
        }
      }
      samples = middle;
      copyDoubles(this.endRow, this.middleRow, ROW_LENGTH);
      copyDoubles(this.endEffective, this.middleEffective, ROW_LENGTH);
    }
  }

  /** Aims from the middle of an interval off the walk at its end, unless that has become too steep. */
  private endFreeInterval(): void {
    const samples = this.intervalRemaining;
    const isEditing = this.isEditing;
    this.writeRowKnot(this.endRow, samples, this.biquads.knot);
    const spacing = this.spacing;
    const asked = this.askOffWalk(this.endEffective, samples);
    this.intervalRemaining = 0;
    if (samples > spacing.allowed(asked) && samples > 1) {
      this.isEditing = isEditing;
      this.freeSamples = max(1, samples >> 1);
      this.beginFreeInterval(samples);
      return;
    }
    spacing.accept(this.endEffective, asked, samples);
    this.intervalRemaining = samples;
    this.aim(samples);
  }

  /** The spacing that a part of an interval off the walk asks for, from now to the row at its knot. */
  private askOffWalk(end: usize, samples: i32): i32 {
    return this.spacing.ask(end, this.outputRatio(), samples, FREE_INTERVAL_SAMPLES);
  }

  /** Gain behind the bands at the knot / now. */
  private outputRatio(): f64 {
    return get(this.biquads.knot, GAIN) / get(this.biquads.now, GAIN);
  }

  /** Makes `spacing.start` the effective row of this moment. */
  private ensureStart(): void {
    if (!this.isStartKnown) this.writeAhead(0, this.row, this.spacing.start);
  }

  /** Writes the row and the effective row `samples` samples from now. */
  private writeAhead(samples: i32, row: usize, effective: usize): void {
    this.path.writeRow(samples, row);
    for (let index = 0; index < EDITS_LENGTH; index++) {
      put(this.editAhead, index, this.edits.ahead(index, samples));
    }
    const amount = this.glides.ahead(AMOUNT, samples);
    writeEffectiveRow(row, amount, this.maxLog2Frequency, this.editAhead, effective);
  }

  /** Ends the interval under way. */
  private endInterval(): void {
    if (this.intervalRemaining > 0 || this.segmentRemaining > 0) this.isStartKnown = false;
    this.intervalRemaining = 0;
  }

  /** Aims at a knot within the interval, whose compensation comes from its ends: computing it is slow. */
  private aimAhead(samples: i32): void {
    const knot = this.biquads.knot;
    this.path.writeRow(samples, this.row);
    if (this.isEditing) this.writeEdits(samples);
    this.rows.writeRow(this.row, this.glides.ahead(AMOUNT, samples), false, knot);
    const start = this.startCompensation;
    const share = 1 - <f64>(this.intervalRemaining - samples) / <f64>this.intervalSamples;
    const compensation = start > 0 ? start * Math.pow(this.endCompensation / start, share) : 1;
    put(knot, COMPENSATION, compensation);
    this.writeOutput(samples, knot);
    this.aim(samples);
  }

  /**
   * Notes the compensation at both ends of an interval. At the start it is what the gain in use implies, so that
   * an event in the middle of an interval makes no step. Where auto gain is off, the other end's counts.
   */
  private noteCompensation(samples: i32): void {
    const autoGain = this.glides.ahead(AUTO_GAIN, 0);
    let start: f64 = 0;
    if (autoGain > LEAST_AUTO_GAIN) {
      const output = Math.pow(10, this.glides.ahead(OUTPUT_DB, 0) / 20);
      start = 1 + (get(this.biquads.now, GAIN) / output - 1) / autoGain;
    }
    const isAtEnd = this.glides.ahead(AUTO_GAIN, samples) > 0;
    const end = isAtEnd ? get(this.biquads.knot, COMPENSATION) : start;
    this.startCompensation = start > 0 ? start : end;
    this.endCompensation = end;
  }

  private aim(samples: i32): void {
    this.segmentRemaining = samples;
    this.intervalRemaining -= samples;
    this.biquads.aim(samples);
  }

  /** Samples until the next value arrives; 0 where none is under way. */
  private samplesToArrival(): i32 {
    const one = this.glides.toArrival;
    const other = this.edits.toArrival;
    return one == 0 || other == 0 ? one + other : min(one, other);
  }

  /** Computes everything as it is `samples` samples from now. */
  private writeKnot(samples: i32, knot: usize, isKept: bool): void {
    if (isKept) {
      if (this.isEditing) this.writeEdits(samples);
      const amount = this.glides.ahead(AMOUNT, samples);
      const autoGain = this.glides.ahead(AUTO_GAIN, samples);
      this.rows.writeAt(this.glides.ahead(MORPH, samples), amount, autoGain > 0, knot);
      this.writeOutput(samples, knot);
    } else {
      this.path.writeRow(samples, this.row);
      this.writeRowKnot(this.row, samples, knot);
    }
  }

  /** Computes the knot of a row that is known. */
  private writeRowKnot(row: usize, samples: i32, knot: usize): void {
    if (this.isEditing) this.writeEdits(samples);
    const amount = this.glides.ahead(AMOUNT, samples);
    this.rows.writeRow(row, amount, this.glides.ahead(AUTO_GAIN, samples) > 0, knot);
    this.writeOutput(samples, knot);
  }

  private writeOutput(samples: i32, knot: usize): void {
    const autoGain = this.glides.ahead(AUTO_GAIN, samples);
    const outputDb = this.glides.ahead(OUTPUT_DB, samples);
    const output = outputDb == 0 ? 1 : Math.pow(10, outputDb / 20);
    const compensation = autoGain == 0 ? 1 : 1 + autoGain * (get(knot, COMPENSATION) - 1);
    put(knot, GAIN, output * compensation);
    put(knot, MIX, 1 - this.glides.ahead(BYPASS, samples));
  }

  private writeEdits(samples: i32): void {
    for (let index = 0; index < EDITS_LENGTH; index++) {
      put(this.edit, index, this.edits.ahead(index, samples));
    }
    this.isEditing = this.edits.isAnyMovingAfter(samples);
  }
}
