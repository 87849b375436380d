import { ALL_BANDS, Biquads, fade, give, silenceFaults, take } from './biquads';
import { CoefficientRows } from './coefficient-rows';
import { Glides } from './glides';
import {
  BANDS,
  COEFFICIENTS,
  COMPENSATION,
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  EDITS_LENGTH,
  EDITS_PER_BAND,
  EDIT_ON,
  GAIN,
  MAX_RENDER_SAMPLES,
  MIX,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  ROW_LENGTH,
  WALK_ROWS,
} from './layout';
import { maxLog2FrequencyHz, writeEffectiveRow } from './limits';
import { Listening } from './listening';
import { Loudness } from './loudness';
import { Lookouts, fromStateForm } from './matched';
import { Carver, copyDoubles, get, put } from './memory';
import { Model } from './model';
import {
  AMOUNT,
  AUTO_GAIN,
  BYPASS,
  FIRST_EDIT,
  MODE,
  MORPH,
  OUTPUT_DB,
  PARAMETER_COUNT,
  TERM_A,
  TERM_B,
} from './parameters';
import { FREE_INTERVAL_SAMPLES, FREE_MAP_DISTANCE, INTERVAL_SAMPLES, Spacing } from './spacing';
import { CHANGE, WordPath, isTerm } from './word-path';

/** Every change takes this long, in seconds. */
const GLIDE_SECONDS: f64 = 0.01;

/** Longer than any block: what stands still needs no knots. */
const FOREVER: i32 = 0x7fffffff;

/**
 * Rows of the walk that morph may pass in an interval if nothing else moves the curve and its knot is to come
 * from kept rows (coefficient-rows.ts). Such an interval has no knot but its end.
 */
const SLOW_MORPH_ROWS: f64 = 0.0625;

function isEdit(parameter: i32): bool {
  return parameter >= FIRST_EDIT && parameter < FIRST_EDIT + EDITS_LENGTH;
}

/**
 * The sound: parameters go in, two channels are filtered. Time is samples rendered, so the output depends
 * neither on block lengths nor on when a block began. All state lies in one block of memory.
 */
@unmanaged
export class Engine {
  private glides: Glides;
  private edits: Glides;
  private path: WordPath;
  private rows: CoefficientRows;
  private biquads: Biquads;
  private spacing: Spacing;
  private lookouts: Lookouts;
  private loudness: Loudness;
  private listening: Listening;
  private maxLog2Frequency: f64;
  private row: usize;
  /** The edits at the knot. */
  private edit: usize;
  /** Off the walk: the rows at the middle and the end of the interval, and what they come to. */
  private middleRow: usize;
  private endRow: usize;
  private middleEffective: usize;
  private endEffective: usize;
  private editAhead: usize;
  /** The effective row and the coefficients at this moment, for a listener. */
  private playedRow: usize;
  private playedCoefficients: usize;
  private playedChanges: i32;
  /** Whether the edits have to be computed for the next knot. */
  private isEditing: bool;
  private isMoving: bool;
  /** Whether the input goes out as it is until something is set. */
  private isTransparent: bool;
  /** Whether what is in use, or the knot ahead, is computed from the values and not from kept rows. */
  private isExact: bool;
  /** Whether `spacing.start` is the effective row at the next interval's start. */
  private isStartKnown: bool;
  private isMorphSlow: bool;
  /** Whether the interval under way is off the walk, with its end in `endRow`. */
  private isFree: bool;
  private hasRendered: bool;
  /** Samples until the next knot, and until the end of the interval behind that. */
  private segmentRemaining: i32;
  private intervalRemaining: i32;
  private knotSamples: i32;
  /** Length of the last interval off the walk. */
  private freeSamples: i32;
  private untilFlush: i32;
  private longestSamples: i32;
  /** Counts whatever may change values or coefficients. */
  changes: i32;

  static size(model: Model): usize {
    const doubles = 6 * ROW_LENGTH + 2 * EDITS_LENGTH + COEFFICIENTS;
    return (
      offsetof<Engine>() +
      64 +
      <usize>doubles * 8 +
      Glides.size(PARAMETER_COUNT + 1) +
      Glides.size(EDITS_LENGTH) +
      WordPath.size(model) +
      CoefficientRows.size() +
      Biquads.size() +
      Spacing.size() +
      Lookouts.size() +
      Loudness.size() +
      Listening.size()
    );
  }

  /** An engine at rest: every parameter 0 and every band on. */
  static make(carver: Carver, model: Model, sampleRate: f64): Engine {
    const engine = changetype<Engine>(carver.bytes(offsetof<Engine>()));
    const glideSamples = <i32>Math.round(GLIDE_SECONDS * sampleRate);
    engine.glides = Glides.make(carver, PARAMETER_COUNT + 1, glideSamples);
    engine.edits = Glides.make(carver, EDITS_LENGTH, glideSamples);
    engine.path = WordPath.make(carver, model, engine.glides);
    engine.biquads = Biquads.make(carver);
    engine.spacing = Spacing.make(carver);
    engine.lookouts = Lookouts.make(carver, sampleRate);
    engine.loudness = Loudness.make(carver, sampleRate);
    engine.listening = Listening.make(carver, sampleRate, max(1, glideSamples));
    engine.maxLog2Frequency = maxLog2FrequencyHz(sampleRate);
    engine.row = carver.doubles(ROW_LENGTH);
    engine.edit = carver.doubles(EDITS_LENGTH);
    engine.editAhead = carver.doubles(EDITS_LENGTH);
    engine.middleRow = carver.doubles(ROW_LENGTH);
    engine.endRow = carver.doubles(ROW_LENGTH);
    engine.middleEffective = carver.doubles(ROW_LENGTH);
    engine.endEffective = carver.doubles(ROW_LENGTH);
    engine.playedRow = carver.doubles(ROW_LENGTH);
    engine.playedCoefficients = carver.doubles(COEFFICIENTS);
    engine.rows = CoefficientRows.make(
      carver,
      engine.path.words,
      engine.lookouts,
      engine.loudness,
      engine.edit,
      engine.maxLog2Frequency,
    );
    engine.playedChanges = -1;
    engine.isEditing = true;
    engine.isMoving = false;
    engine.isTransparent = false;
    engine.isExact = true;
    engine.isStartKnown = false;
    engine.isMorphSlow = false;
    engine.isFree = false;
    engine.hasRendered = false;
    engine.segmentRemaining = 0;
    engine.intervalRemaining = 0;
    engine.knotSamples = 0;
    engine.freeSamples = FREE_INTERVAL_SAMPLES;
    engine.untilFlush = MAX_RENDER_SAMPLES;
    engine.longestSamples = FREE_INTERVAL_SAMPLES;
    engine.changes = 0;
    for (let band = 0; band < BANDS; band++) {
      engine.edits.jump(band * EDITS_PER_BAND + EDIT_ON, 1);
    }
    engine.settleUnheard();
    return engine;
  }

  /** Makes intervals no longer than `samples`; 1 puts a knot at every sample, the reference of tests. */
  limitIntervals(samples: i32): void {
    this.longestSamples = samples;
  }

  /** What a parameter is going to or has reached. */
  value(parameter: i32): f64 {
    return isEdit(parameter)
      ? this.edits.target(parameter - FIRST_EDIT)
      : this.glides.target(parameter);
  }

  /** Writes b0, b1, b2, a1, a2 of each band, as the last sample used them or the first one will. */
  writeCoefficients(target: usize): void {
    copyDoubles(target, this.biquads.now, COEFFICIENTS);
    fromStateForm(target);
  }

  /** Changes a parameter at the next sample. The value is one that its range has. */
  set(parameter: i32, value: f64): void {
    if (isEdit(parameter)) {
      this.setEdit(parameter - FIRST_EDIT, value);
    } else {
      const isChoice = isTerm(parameter) || parameter == MODE;
      // Hosts repeat values; the walk in use stays.
      if (isChoice && this.glides.target(parameter) == value) return;
      if (this.path.isUnused(parameter)) {
        this.jump(parameter, value);
        this.changes++;
        return;
      }
      if (isChoice) {
        this.path.leave();
        this.jump(parameter, value);
        this.path.enter();
      } else {
        if (parameter == MORPH) this.noteMorphSpeed(value);
        this.glides.aim(parameter, value);
      }
    }
    this.restart();
  }

  /** Takes the ready-made walk of a pair. A table of another pair than the present one is ignored. */
  setTable(termA: i32, termB: i32, rows: usize): void {
    if (!this.path.takeRows(termA, termB, rows)) return;
    this.rows.reset();
    this.restart();
  }

  /** Takes the own words. The sound of those in use glides to where they are now. */
  setOwnWords(points: usize, strengths: usize, residuals: usize): void {
    const isUsed = this.path.setOwnWords(points, strengths, residuals);
    if (this.path.isOwnPair) this.rows.reset();
    if (isUsed) this.restart();
  }

  /** Plays a part of the sound in place of all (listening.ts). */
  listen(band: i32, flags: i32, rowA: usize, rowB: usize): void {
    this.listening.set(band, flags, rowA, rowB);
  }

  /** Ends all glides if nothing was rendered yet: then nothing was heard of where they began. */
  settleUnheard(): void {
    if (this.hasRendered) return;
    this.glides.settle();
    this.edits.settle();
    this.isEditing = true;
    this.writeKnot(0, this.biquads.now, false);
    this.isStartKnown = false;
    this.isExact = true;
  }

  /**
   * Filters `count` samples, at most MAX_RENDER_SAMPLES, from the dry buffers to the output.
   *
   * @returns whether the output is the input, bit for bit; then it was not written
   */
  render(buffers: usize, count: i32): bool {
    this.hasRendered = true;
    const isClean = silenceFaults(buffers, count);
    const isListening = this.listening.isOn;
    if (this.isTransparent && isClean && !isListening) {
      // Nothing is left to flush, but the grid of flushes must not depend on blocks.
      this.untilFlush -= count;
      if (this.untilFlush <= 0) this.untilFlush += MAX_RENDER_SAMPLES;
      return true;
    }
    take(buffers, count);
    let done = 0;
    while (done < count) {
      if (this.segmentRemaining == 0) this.beginSegment();
      const samples = min(count - done, min(this.segmentRemaining, this.untilFlush));
      if (this.isMoving) this.renderMoving(buffers, done, samples);
      else this.renderStill(buffers, done, samples);
      done += samples;
      this.untilFlush -= samples;
      if (this.untilFlush == 0) this.flush();
    }
    if (isListening) this.applyListening(buffers, count);
    return false;
  }

  private applyListening(buffers: usize, count: i32): void {
    const listening = this.listening;
    const isChanged = this.playedChanges != this.changes;
    if (isChanged) this.writePlayed();
    const gain = get(this.biquads.now, GAIN);
    if (listening.isBeginning) {
      listening.begin(this.lookouts, this.loudness, this.playedRow, this.playedCoefficients, gain);
    } else if (isChanged) {
      listening.follow(this.loudness, this.playedRow, this.playedCoefficients, gain);
    }
    listening.apply(buffers, count);
  }

  private renderStill(buffers: usize, from: i32, samples: i32): void {
    const biquads = this.biquads;
    biquads.filterStill(buffers, biquads.busyBands(), from, samples);
    if (get(biquads.now, MIX) != 0) {
      give(biquads, buffers, from, samples);
      return;
    }
    for (let i = <usize>from; i < <usize>(from + samples); i++) {
      const at = i << 2;
      store<i32>(buffers + OUT_LEFT_AT + at, load<i32>(buffers + DRY_LEFT_AT + at));
      store<i32>(buffers + OUT_RIGHT_AT + at, load<i32>(buffers + DRY_RIGHT_AT + at));
    }
  }

  private renderMoving(buffers: usize, from: i32, samples: i32): void {
    const biquads = this.biquads;
    biquads.filter(buffers, ALL_BANDS, from, samples);
    const onlyCurveMoves =
      get(biquads.steps, GAIN) == 0 && get(biquads.steps, MIX) == 0 && get(biquads.now, MIX) == 1;
    if (onlyCurveMoves) give(biquads, buffers, from, samples);
    else fade(biquads, buffers, from, samples);
    this.glides.advance(samples);
    this.edits.advance(samples);
    this.changes++;
    this.segmentRemaining -= samples;
    if (this.segmentRemaining == 0) biquads.arrive();
  }

  /** Turns what has died away into silence, and notes whether anything remains to be done. */
  private flush(): void {
    const biquads = this.biquads;
    biquads.flush(!this.isMoving);
    this.untilFlush = MAX_RENDER_SAMPLES;
    this.isTransparent = !this.isMoving && get(biquads.now, GAIN) == 1 && biquads.busyBands() == 0;
  }

  /** Starts a new interval of knots at the next sample. */
  private restart(): void {
    this.changes++;
    this.endInterval();
    this.segmentRemaining = 0;
    this.isExact = false;
    this.isTransparent = false;
  }

  private beginSegment(): void {
    const toArrival = this.samplesToArrival();
    this.isMoving = toArrival > 0 || !this.isExact;
    if (!this.isMoving) {
      this.endInterval();
      this.spacing.rest();
      this.freeSamples = FREE_INTERVAL_SAMPLES;
      this.segmentRemaining = FOREVER;
      return;
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
  }

  /** Whether the row moves off the walk, so that each knot is a forward pass. */
  private isFreeAhead(toArrival: i32): bool {
    const path = this.path;
    if (!path.isMoving || this.longestSamples == 1) return false;
    return !path.isOnWalk(0) || !path.isOnWalk(min(toArrival, INTERVAL_SAMPLES));
  }

  /** Begins an interval of `samples` samples and aims at its first knot (spacing.ts). */
  private beginInterval(samples: i32, isGliding: bool): void {
    const knot = this.biquads.knot;
    const isEditing = this.isEditing;
    const isKept = !isEditing && this.isMorphSlow && this.onlyMorphMoves(samples);
    const isEven = isKept || !isGliding;
    if (!isEven) this.ensureStart();
    this.writeKnot(samples, knot, isKept);
    this.isFree = false;
    this.isStartKnown = !isEven;
    this.intervalRemaining = samples;
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
        this.writeKnotOf(this.middleRow, middle);
        const asked = spacing.ask(
          this.middleEffective,
          this.outputRatio(),
          middle,
          FREE_INTERVAL_SAMPLES,
        );
        if (middle <= spacing.allowed(asked) || samples <= 2) {
          spacing.accept(this.middleEffective, asked, middle);
          this.isFree = samples > middle;
          this.freeSamples = samples;
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
    this.writeKnotOf(this.endRow, samples);
    const spacing = this.spacing;
    const asked = spacing.ask(
      this.endEffective,
      this.outputRatio(),
      samples,
      FREE_INTERVAL_SAMPLES,
    );
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

  private aimAhead(samples: i32): void {
    this.writeKnot(samples, this.biquads.knot, false);
    this.aim(samples);
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
  private writeKnotOf(row: usize, samples: i32): void {
    this.writeRowKnot(row, samples, this.biquads.knot);
  }

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

  /** Notes whether morph, from where it is to `target`, is slow enough for the kept rows. */
  private noteMorphSpeed(target: f64): void {
    const distance = Math.abs(target - this.glides.ahead(MORPH, 0));
    const intervals = <f64>this.glides.lengthSamples / <f64>INTERVAL_SAMPLES;
    this.isMorphSlow = distance * <f64>(WALK_ROWS - 1) <= SLOW_MORPH_ROWS * intervals;
  }

  private onlyMorphMoves(samples: i32): bool {
    return (
      this.glides.isMoving(MORPH) &&
      !this.glides.isMoving(AMOUNT) &&
      !this.glides.isMoving(CHANGE) &&
      this.path.isOnWalk(samples)
    );
  }

  private jump(parameter: i32, value: f64): void {
    this.glides.jump(parameter, value);
    if (parameter != TERM_A && parameter != TERM_B) return;
    this.path.setPair();
    this.rows.reset();
  }

  private setEdit(edit: i32, value: f64): void {
    // Hosts repeat values; what is kept stays.
    if (this.edits.target(edit) != value) this.rows.reset();
    this.edits.aim(edit, value);
    this.isEditing = true;
  }

  /** Writes what is played at this moment. */
  private writePlayed(): void {
    this.writeCoefficients(this.playedCoefficients);
    this.path.writeRow(0, this.row);
    const amount = this.glides.ahead(AMOUNT, 0);
    writeEffectiveRow(this.row, amount, this.maxLog2Frequency, this.edit, this.playedRow);
    this.playedChanges = this.changes;
  }
}
