import { ALL_BANDS, Biquads } from './biquads';
import { CoefficientRows } from './coefficient-rows';
import { Glides } from './glides';
import {
  BANDS,
  COEFFICIENTS,
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  EDITS_LENGTH,
  EDITS_PER_BAND,
  EDIT_ON,
  EDIT_PINNED,
  GAIN,
  MAX_RENDER_SAMPLES,
  MIX,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  ROW_LENGTH,
} from './layout';
import { Knots } from './knots';
import { maxLog2FrequencyHz, writeEffectiveRow } from './limits';
import { Listening } from './listening';
import { Loudness } from './loudness';
import { Lookouts, fromStateForm } from './matched';
import { Carver, copyDoubles, get } from './memory';
import { Model } from './model';
import {
  AMOUNT,
  EDIT_PARAMETERS_PER_BAND,
  FIRST_EDIT,
  FIRST_PINNED,
  MODE,
  MORPH,
  PARAMETER_COUNT,
  TERM_A,
  TERM_B,
  TERM_C,
} from './parameters';
import { fade, give, silenceFaults, take } from './samples';
import { WordPath, isTerm } from './word-path';

/** Every change takes this long, in seconds. */
const GLIDE_SECONDS: f64 = 0.01;

/** The index of a parameter among the edits; -1 for any other parameter. */
function editIndex(parameter: i32): i32 {
  if (parameter >= FIRST_PINNED) return (parameter - FIRST_PINNED) * EDITS_PER_BAND + EDIT_PINNED;
  if (parameter < FIRST_EDIT || parameter >= TERM_C) return -1;
  const band = (parameter - FIRST_EDIT) / EDIT_PARAMETERS_PER_BAND;
  return band * EDITS_PER_BAND + ((parameter - FIRST_EDIT) % EDIT_PARAMETERS_PER_BAND);
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
  private knots: Knots;
  private biquads: Biquads;
  private lookouts: Lookouts;
  private loudness: Loudness;
  private listening: Listening;
  private maxLog2Frequency: f64;
  private row: usize;
  /** The edits at the knot. */
  private edit: usize;
  /** The effective row and the coefficients at this moment, for a listener. */
  private playedRow: usize;
  private playedCoefficients: usize;
  private playedChanges: i32;
  private isMoving: bool;
  /** Whether the input goes out as it is until something is set. */
  private isTransparent: bool;
  private hasRendered: bool;
  private untilFlush: i32;
  /** Counts whatever may change values or coefficients. */
  changes: i32;

  static size(model: Model): usize {
    const doubles = 2 * ROW_LENGTH + EDITS_LENGTH + COEFFICIENTS;
    return (
      offsetof<Engine>() +
      64 +
      <usize>doubles * 8 +
      Glides.size(PARAMETER_COUNT + 1) +
      Glides.size(EDITS_LENGTH) +
      WordPath.size(model) +
      CoefficientRows.size() +
      Biquads.size() +
      Knots.size() +
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
    engine.lookouts = Lookouts.make(carver, sampleRate);
    engine.loudness = Loudness.make(carver, sampleRate);
    engine.listening = Listening.make(carver, sampleRate, max(1, glideSamples));
    engine.maxLog2Frequency = maxLog2FrequencyHz(sampleRate);
    engine.row = carver.doubles(ROW_LENGTH);
    engine.edit = carver.doubles(EDITS_LENGTH);
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
    engine.knots = Knots.make(
      carver,
      engine.glides,
      engine.edits,
      engine.path,
      engine.rows,
      engine.biquads,
      engine.edit,
      engine.maxLog2Frequency,
    );
    engine.playedChanges = -1;
    engine.isMoving = false;
    engine.isTransparent = false;
    engine.hasRendered = false;
    engine.untilFlush = MAX_RENDER_SAMPLES;
    engine.changes = 0;
    for (let band = 0; band < BANDS; band++) {
      engine.edits.jump(band * EDITS_PER_BAND + EDIT_ON, 1);
    }
    engine.settleUnheard();
    return engine;
  }

  /** Makes intervals no longer than `samples`; 1 puts a knot at every sample, the reference of tests. */
  limitIntervals(samples: i32): void {
    this.knots.longestSamples = samples;
  }

  /** What a parameter is going to or has reached. */
  value(parameter: i32): f64 {
    const edit = editIndex(parameter);
    return edit >= 0 ? this.edits.target(edit) : this.glides.target(parameter);
  }

  /** Writes b0, b1, b2, a1, a2 of each band, as the last sample used them or the first one will. */
  writeCoefficients(target: usize): void {
    copyDoubles(target, this.biquads.now, COEFFICIENTS);
    fromStateForm(target);
  }

  /** Changes a parameter at the next sample. The value is one that its range has. */
  set(parameter: i32, value: f64): void {
    const edit = editIndex(parameter);
    if (edit >= 0) {
      this.setEdit(edit, value);
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
        if (parameter == MORPH) this.path.noteMorphSpeed(value);
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
    this.knots.settle();
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
    const knots = this.knots;
    let done = 0;
    while (done < count) {
      if (knots.segmentRemaining == 0) this.isMoving = knots.beginSegment();
      const samples = min(count - done, min(knots.segmentRemaining, this.untilFlush));
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
    this.knots.segmentRemaining -= samples;
    if (this.knots.segmentRemaining == 0) biquads.arrive();
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
    this.knots.restart();
    this.isTransparent = false;
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
