import { EDITS_LENGTH, ROW_LENGTH, maxLog2FrequencyHz, writeEffectiveRow } from '../eq/index.ts';
import {
  EDIT_IDS,
  OWN_SLOTS,
  PARAMETER_IDS,
  TABLE_ROWS,
  areOwnPoints,
  isMorphTable,
} from '../protocol/index.ts';
import type { Listening, MorphTable, ParameterId, ParameterValues } from '../protocol/index.ts';
import { isOnWalk, withOwnPoints } from '../words/index.ts';
import type { Decoder, Position, WordPoints } from '../words/index.ts';
import { ALL_BANDS, busyBands, flush } from './cascade.ts';
import { COEFFICIENT_COUNT, CoefficientRows } from './coefficient-rows.ts';
import { FreePosition } from './free-position.ts';
import { Glides } from './glides.ts';
import { registerViews } from './kernel/kernel.ts';
import type { Kernel } from './kernel/kernel.ts';
import { COMPENSATION, GAIN, MAX_RENDER_SAMPLES, MIX, REGISTERS } from './kernel/layout.ts';
import { ListeningStage } from './listening-stage.ts';
import { INTERVAL_SAMPLES, KnotSpacing, SLOW_MORPH_ROWS } from './knot-spacing.ts';
import { copyIn, copyOut } from './samples.ts';
import { fromStateForm } from './state-form.ts';
import { Walk } from './walk.ts';

/** Every change takes this long, in seconds. */
const GLIDE_SECONDS = 0.01;

/** Below this share of auto gain the gain in use says too little about its compensation. */
const LEAST_AUTO_GAIN = 0.01;

/** Longer than any block: what stands still needs no knots. */
const FOREVER = 0x7fffffff;

/** The edits glide apart from all other parameters. */
const FIRST_EDIT = PARAMETER_IDS.indexOf(EDIT_IDS[0] as ParameterId);
const AFTER_EDITS = FIRST_EDIT + EDIT_IDS.length;
const glideOf = (parameter: number): number =>
  parameter < AFTER_EDITS ? parameter : parameter - EDIT_IDS.length;
const glideOfId = (id: ParameterId): number => glideOf(PARAMETER_IDS.indexOf(id));
const isEdit = (parameter: number): boolean => parameter >= FIRST_EDIT && parameter < AFTER_EDITS;

/** Every other parameter is a value that glides, but for the choices, which jump. */
const MORPH = glideOfId('morph');
const TERM_A = glideOfId('termA');
const TERM_B = glideOfId('termB');
const TERM_C = glideOfId('termC');
const TERM_D = glideOfId('termD');
const MORPH_Y = glideOfId('morphY');
const MAP_X = glideOfId('mapX');
const MAP_Y = glideOfId('mapY');
const MODE = glideOfId('mode');
const AMOUNT = glideOfId('amount');
const OUTPUT_DB = glideOfId('output');
const AUTO_GAIN = glideOfId('autoGain');
const BYPASS = glideOfId('bypass');
/** The weight of the row that an exchanged word had, 1 … 0. */
const CHANGE = PARAMETER_IDS.length - EDIT_IDS.length;
const GLIDE_COUNT = CHANGE + 1;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const isTerm = (glide: number): boolean =>
  glide === TERM_A || glide === TERM_B || glide === TERM_C || glide === TERM_D;

/**
 * The sound of the plugin, free of the WAM, of messages and of blocks: parameters go in, two channels
 * are filtered from one pair of arrays into another. Knows time only as samples rendered, so its
 * output depends neither on block length nor on when a block began.
 */
export class Engine {
  readonly #glides: Glides;
  readonly #edits: Glides;
  readonly #latentSize: number;
  /** How many terms the vocabulary has; the own words' indices come behind. */
  readonly #taught: number;
  readonly #ownPoints: Float64Array;
  readonly #walk: Walk;
  readonly #free: FreePosition;
  readonly #rows: CoefficientRows;
  readonly #kernel: Kernel;
  readonly #listening: ListeningStage;
  /** The sound of the last sample, for the listening stage. */
  readonly #lastSound = {
    coefficients: new Float64Array(COEFFICIENT_COUNT),
    row: new Float64Array(ROW_LENGTH),
    gain: 1,
  };
  /** `#changes` when `#lastSound` was written. */
  #lastSoundChanges = -1;
  readonly #maxLog2Frequency: number;
  /** The kernel's registers, between two renders: it has other engines to serve. */
  readonly #registers = new Float64Array(REGISTERS);
  /** What the last sample used. */
  readonly #now = registerViews(this.#registers.buffer).now;
  readonly #row = new Float64Array(ROW_LENGTH);
  /** Where in the space of words the next knot is. */
  readonly #position: Mutable<Position> = {
    termA: 0,
    termB: 0,
    termC: 0,
    termD: 0,
    morph: 0,
    morphY: 0,
    mapX: 0,
    mapY: 0,
    mode: 0,
  };
  /** The row that an exchanged word had, less the present one. */
  readonly #offset = new Float64Array(ROW_LENGTH);
  /** The edits at the knot. */
  readonly #edit = new Float64Array(EDITS_LENGTH);
  /** Whether they have to be computed for the next one. */
  #isEditing = true;
  #moving = false;
  /** Whether what comes in goes out as it is, until something is set. */
  #isTransparent = false;
  /** Whether what is in use, or the knot ahead, is computed from the values themselves. */
  #isExact = true;
  /** Samples until the next knot. */
  #segmentRemaining = 0;
  readonly #glideSamples: number;
  readonly #longestIntervalSamples: number;
  /** Samples of the interval under way after its next knot. */
  #intervalRemaining = 0;
  #intervalSamples = 0;
  /** The gain that undoes the loudness of the curve, at the ends of the interval. */
  #startCompensation = 1;
  #endCompensation = 1;
  /** Samples between the knots of the interval. */
  #knotSamples = 0;
  readonly #spacing = new KnotSpacing();
  /** Word rows at the quarters of the interval under way off the walk, and its length; 0 on the walk. */
  readonly #freeQuarters = new Float64Array(5 * ROW_LENGTH);
  #areFreeQuartersKnown = false;
  #freeSamples = 0;
  /** The word row that was written last. */
  readonly #wordRow = new Float64Array(ROW_LENGTH);
  /** Whether `#spacing` has the row at which the next interval starts. */
  #isStartKnown = false;
  /** Whether morph glides slowly enough for the kept rows. */
  #isMorphSlow = false;
  #untilFlush = MAX_RENDER_SAMPLES;
  #hasRendered = false;
  #changes = 0;

  /**
   * @param words centroids of the decoder's latent space, and places on the map
   * @param values already accepted by their specs; in force from the first sample
   * @param kernel shared by all engines of the thread
   * @param longestIntervalSamples 1 puts a knot at every sample, for tests
   */
  constructor(
    sampleRate: number,
    decoder: Decoder,
    words: WordPoints,
    values: ParameterValues,
    kernel: Kernel,
    longestIntervalSamples = INTERVAL_SAMPLES,
  ) {
    this.#kernel = kernel;
    this.#longestIntervalSamples = longestIntervalSamples;
    const glideSamples = Math.round(GLIDE_SECONDS * sampleRate);
    this.#glideSamples = glideSamples;
    this.#glides = new Glides(GLIDE_COUNT, glideSamples);
    this.#edits = new Glides(EDITS_LENGTH, glideSamples);
    this.#latentSize = decoder.latentSize;
    this.#taught = words.centroids.length;
    this.#ownPoints = new Float64Array(OWN_SLOTS * decoder.latentSize);
    const points = withOwnPoints(words, this.#ownPoints, decoder.latentSize);
    this.#walk = new Walk(decoder, points.centroids);
    this.#free = new FreePosition(decoder, points);
    this.#listening = new ListeningStage(sampleRate, glideSamples, this.#lastSound);
    this.#maxLog2Frequency = maxLog2FrequencyHz(sampleRate);
    this.#rows = new CoefficientRows(this.#walk, this.#edit, sampleRate);
    PARAMETER_IDS.forEach((id, parameter) => {
      if (isEdit(parameter)) this.#edits.jump(parameter - FIRST_EDIT, values[id]);
      else this.#glides.jump(glideOf(parameter), values[id]);
    });
    this.#setPair();
    this.settleUnheard();
  }

  /** What each parameter is going to or has reached. */
  get values(): ParameterValues {
    return Object.fromEntries(
      PARAMETER_IDS.map((id, parameter) => [
        id,
        isEdit(parameter)
          ? this.#edits.target(parameter - FIRST_EDIT)
          : this.#glides.target(glideOf(parameter)),
      ]),
    ) as ParameterValues;
  }

  /** Counts whatever may change values or coefficients. */
  get changes(): number {
    return this.#changes;
  }

  /** The coefficients that the last sample used, or the first will use. */
  copyCoefficients(): Float64Array {
    const coefficients = this.#now.slice(0, COEFFICIENT_COUNT);
    fromStateForm(coefficients);
    return coefficients;
  }

  /**
   * Changes a parameter at the next sample to be rendered.
   *
   * @param parameter index into PARAMETER_IDS
   * @param value already accepted by its spec
   */
  set(parameter: number, value: number): void {
    if (isEdit(parameter)) {
      this.#setEdit(parameter - FIRST_EDIT, value);
    } else {
      const index = glideOf(parameter);
      const isChoice = isTerm(index) || index === MODE;
      // Hosts repeat values; the walk in use stays.
      if (isChoice && this.#glides.target(index) === value) return;
      if (this.#isUnused(index)) {
        this.#jump(index, value);
        this.#changes++;
        return;
      }
      if (isChoice) {
        this.#noteRow();
        this.#jump(index, value);
        this.#fadeFromNotedRow();
      } else {
        if (index === MORPH) this.#noteMorphSpeed(value);
        this.#glides.aim(index, value);
      }
    }
    this.#restart();
  }

  /** Takes the ready-made walk of the present pair. A table of another pair is ignored. */
  setTable(table: MorphTable): void {
    const { termA, termB } = this.#pair();
    if (table.termA !== termA || table.termB !== termB || !isMorphTable(table)) return;
    this.#noteRow();
    this.#walk.setRows(table.rows);
    this.#rows.reset();
    this.#fadeFromNotedRow();
    this.#restart();
  }

  /**
   * Takes the points of a person's own words. The sound of those in use glides.
   *
   * @param points OWN_SLOTS latent points; anything else is ignored
   */
  setOwnPoints(points: Float64Array): void {
    if (!areOwnPoints(points, this.#latentSize)) return;
    const isHeard = this.#isOwnWordUsed(points);
    if (isHeard) this.#noteRow();
    this.#ownPoints.set(points);
    const { termA, termB } = this.#pair();
    if (termA >= this.#taught || termB >= this.#taught) this.#setPair();
    if (!isHeard) return;
    this.#fadeFromNotedRow();
    this.#restart();
  }

  /** Plays a part of the sound in place of all, until it is told otherwise. */
  listen(listening: Listening): void {
    this.#listening.set(listening);
  }

  /** Ends all glides at once if nothing was rendered yet: their start was not heard. */
  settleUnheard(): void {
    if (this.#hasRendered) return;
    this.#glides.settle();
    this.#edits.settle();
    this.#isEditing = true;
    this.#writeKnot(0, this.#now);
    this.#isStartKnown = false;
    this.#isExact = true;
  }

  /**
   * Filters two channels. Input and output may be the same arrays.
   *
   * @param from where in the arrays; what stands before it is left alone
   * @param count at most MAX_RENDER_SAMPLES
   */
  render(
    inLeft: Float32Array,
    inRight: Float32Array,
    outLeft: Float32Array,
    outRight: Float32Array,
    from: number,
    count: number,
  ): void {
    this.#hasRendered = true;
    const kernel = this.#kernel;
    const isSound = copyIn(kernel, inLeft, inRight, from, count);
    const isListening = this.#listening.isOn;
    if (this.#isTransparent && isSound && !isListening && count === inLeft.length) {
      outLeft.set(inLeft);
      outRight.set(inRight);
      // There is nothing to flush, but the grid of flushes must not depend on blocks.
      this.#untilFlush -= count;
      if (this.#untilFlush <= 0) this.#untilFlush += MAX_RENDER_SAMPLES;
      return;
    }
    kernel.take(count);
    kernel.registers.set(this.#registers);
    let done = 0;
    while (done < count) {
      if (this.#segmentRemaining === 0) this.#beginSegment();
      const samples = Math.min(count - done, this.#segmentRemaining, this.#untilFlush);
      if (this.#moving) this.#renderMoving(done, samples);
      else this.#renderStill(done, samples);
      done += samples;
      this.#untilFlush -= samples;
      if (this.#untilFlush === 0) this.#flush();
    }
    this.#registers.set(kernel.registers);
    copyOut(kernel, outLeft, outRight, from, count);
    if (isListening) {
      if (this.#lastSoundChanges !== this.#changes) this.#writeLastSound();
      this.#listening.apply(kernel, outLeft, outRight, from, count);
    }
  }

  #renderStill(at: number, samples: number): void {
    const kernel = this.#kernel;
    kernel.filter(busyBands(kernel), at, samples);
    if (kernel.now[MIX] !== 0) {
      kernel.give(at, samples);
      return;
    }
    for (let i = at; i < at + samples; i++) {
      kernel.outLeft[i] = kernel.dryLeft[i] as number;
      kernel.outRight[i] = kernel.dryRight[i] as number;
    }
  }

  #renderMoving(at: number, samples: number): void {
    const kernel = this.#kernel;
    kernel.filter(ALL_BANDS, at, samples);
    const onlyCurveMoves =
      kernel.steps[GAIN] === 0 && kernel.steps[MIX] === 0 && kernel.now[MIX] === 1;
    if (onlyCurveMoves) kernel.give(at, samples);
    else kernel.fade(at, samples);
    this.#glides.advance(samples);
    this.#edits.advance(samples);
    this.#changes++;
    this.#segmentRemaining -= samples;
    if (this.#segmentRemaining === 0) kernel.arrive();
  }

  /** Turns what has died away into silence, and notes whether anything is left to do. */
  #flush(): void {
    const kernel = this.#kernel;
    flush(kernel, !this.#moving);
    this.#untilFlush = MAX_RENDER_SAMPLES;
    this.#isTransparent = !this.#moving && kernel.now[GAIN] === 1 && busyBands(kernel) === 0;
  }

  /** Starts a new interval of knots at the next sample. */
  #restart(): void {
    this.#changes++;
    this.#endInterval();
    this.#segmentRemaining = 0;
    this.#isExact = false;
    this.#isTransparent = false;
  }

  #beginSegment(): void {
    const toArrival = this.#samplesToArrival();
    this.#moving = toArrival > 0 || !this.#isExact;
    if (!this.#moving) {
      this.#segmentRemaining = FOREVER;
      this.#kernel.steps.fill(0);
      return;
    }
    if (this.#intervalRemaining > 0) {
      this.#aimAhead(Math.min(this.#knotSamples, this.#intervalRemaining));
    } else {
      const longest = this.#longestIntervalSamples;
      const isMoving = toArrival > 0;
      this.#beginInterval(isMoving ? Math.min(longest, toArrival) : longest, isMoving);
    }
    // The last segment of a change leads from the kept rows to what they stand for.
    this.#isExact = toArrival === 0;
  }

  /** Begins an interval of `samples` samples, and aims at its first knot (knot-spacing.ts). */
  #beginInterval(samples: number, isMoving: boolean): void {
    const { knot, now } = this.#kernel;
    const isEditing = this.#isEditing;
    const isKept = !isEditing && this.#isMorphSlow && this.#onlyMorphMoves(samples);
    const isFree = isMoving && !(this.#isOnWalk(0) && this.#isOnWalk(samples));
    if (isFree) this.#beginFreeRows();
    if (isMoving && !isKept && !this.#isStartKnown) this.#writeStart();
    this.#writeKnot(samples, knot, isKept);
    if (isFree) this.#freeQuarters.set(this.#wordRow, 4 * ROW_LENGTH);
    this.#freeSamples = isFree ? samples : 0;
    this.#areFreeQuartersKnown = false;
    this.#isStartKnown = !isKept;
    this.#intervalRemaining = samples;
    this.#intervalSamples = samples;
    this.#noteCompensation(samples);
    this.#knotSamples = samples;
    if (!isMoving) {
      this.#spacing.rest(this.#rows.effectiveRow);
    } else if (!isKept) {
      const spacing = this.#spacing.next(this.#rows.effectiveRow, now, knot, samples);
      if (spacing < samples) this.#knotSamples = spacing;
    }
    if (this.#knotSamples === samples) {
      this.#aim(samples);
    } else {
      this.#isEditing = isEditing;
      this.#aimAhead(this.#knotSamples);
    }
  }

  /** Writes the effective row at which an interval starts. */
  #writeStart(): void {
    const { start } = this.#spacing;
    this.#writeRow(0);
    for (let index = 0; index < EDITS_LENGTH; index++) {
      this.#edit[index] = this.#edits.ahead(index, 0);
    }
    const amount = this.#glides.ahead(AMOUNT, 0);
    writeEffectiveRow(this.#row, 0, amount, this.#maxLog2Frequency, start, this.#edit);
  }

  /** Takes the word row at the start of an interval off the walk: the end of the last one, or a forward pass. */
  #beginFreeRows(): void {
    if (this.#freeSamples > 0 && this.#isStartKnown) {
      this.#freeQuarters.copyWithin(0, 4 * ROW_LENGTH);
    } else {
      this.#writeWordRow(0);
      this.#freeQuarters.set(this.#row);
    }
  }

  /**
   * Writes the row at a knot within an interval off the walk: on the polynomial through the word rows at its
   * quarters. A forward pass for each of these knots would take more time than a slow machine has, and a
   * straight line would bend the output at the end of each interval.
   */
  #writeFreeRow(samples: number): void {
    const quarter = this.#freeSamples / 4;
    if (!this.#areFreeQuartersKnown) {
      // The first knot of the interval asks, when nothing of it has been rendered.
      for (let k = 1; k < 4; k++) {
        this.#writeWordRow(k * quarter);
        this.#freeQuarters.set(this.#row, k * ROW_LENGTH);
      }
      this.#areFreeQuartersKnown = true;
    }
    const x = (this.#freeSamples - this.#intervalRemaining + samples) / quarter;
    const rows = this.#freeQuarters;
    // Lagrange's weights for the points 0, 1, 2, 3, 4.
    const w0 = ((x - 1) * (x - 2) * (x - 3) * (x - 4)) / 24;
    const w1 = (-x * (x - 2) * (x - 3) * (x - 4)) / 6;
    const w2 = (x * (x - 1) * (x - 3) * (x - 4)) / 4;
    const w3 = (-x * (x - 1) * (x - 2) * (x - 4)) / 6;
    const w4 = (x * (x - 1) * (x - 2) * (x - 3)) / 24;
    for (let i = 0; i < ROW_LENGTH; i++) {
      this.#row[i] =
        w0 * (rows[i] as number) +
        w1 * (rows[ROW_LENGTH + i] as number) +
        w2 * (rows[2 * ROW_LENGTH + i] as number) +
        w3 * (rows[3 * ROW_LENGTH + i] as number) +
        w4 * (rows[4 * ROW_LENGTH + i] as number);
    }
    this.#addChange(samples);
  }

  /** Ends the interval under way, at its end or before. */
  #endInterval(): void {
    const isUnderWay = this.#intervalRemaining > 0 || this.#segmentRemaining > 0;
    if (this.#moving && isUnderWay) this.#isStartKnown = false;
    this.#intervalRemaining = 0;
  }

  /** Computes the knot `samples` samples from now and aims at it. */
  #aimAhead(samples: number): void {
    const { knot } = this.#kernel;
    const isDense = this.#freeSamples > 4 * this.#knotSamples;
    this.#writeKnot(samples, knot, false, isDense, true);
    this.#aim(samples);
  }

  #aim(samples: number): void {
    this.#segmentRemaining = samples;
    this.#intervalRemaining -= samples;
    this.#kernel.aim(samples);
  }

  /** Samples until the next value arrives; 0 where none is under way. */
  #samplesToArrival(): number {
    const { samplesToArrival } = this.#glides;
    const { samplesToArrival: ofEdits } = this.#edits;
    if (samplesToArrival === 0 || ofEdits === 0) return samplesToArrival + ofEdits;
    return Math.min(samplesToArrival, ofEdits);
  }

  /**
   * Computes everything as it should be `samples` samples from now.
   *
   * @param isKept whether the curve comes from the kept rows
   * @param isDense whether the word row comes from the quarters of an interval off the walk
   * @param isWithin whether the knot lies within an interval, whose ends have their compensation
   */
  #writeKnot(
    samples: number,
    knot: Float64Array,
    isKept = false,
    isDense = false,
    isWithin = false,
  ): void {
    if (this.#isEditing) this.#writeEdits(samples);
    const amount = this.#glides.ahead(AMOUNT, samples);
    const autoGain = this.#glides.ahead(AUTO_GAIN, samples);
    if (isKept) {
      this.#rows.writeAt(this.#glides.ahead(MORPH, samples), amount, autoGain > 0, knot);
    } else {
      if (isDense) this.#writeFreeRow(samples);
      else this.#writeRow(samples);
      this.#rows.writeRow(this.#row, amount, autoGain > 0 && !isWithin, knot);
      if (isWithin) this.#writeCompensation(samples, knot);
    }
    const outputDb = this.#glides.ahead(OUTPUT_DB, samples);
    const output = outputDb === 0 ? 1 : 10 ** (outputDb / 20);
    const compensation = knot[COMPENSATION] as number;
    knot[GAIN] = autoGain === 0 ? output : output * (1 + autoGain * (compensation - 1));
    knot[MIX] = 1 - this.#glides.ahead(BYPASS, samples);
  }

  /** Writes the row as the words will have it `samples` samples from now. */
  #writeRow(samples: number): void {
    this.#writeWordRow(samples);
    this.#wordRow.set(this.#row);
    this.#addChange(samples);
  }

  /** Adds what remains of the row that an exchanged word had. */
  #addChange(samples: number): void {
    const change = this.#glides.ahead(CHANGE, samples);
    if (change === 0) return;
    for (let i = 0; i < ROW_LENGTH; i++) {
      this.#row[i] = (this.#row[i] as number) + change * (this.#offset[i] as number);
    }
  }

  /**
   * Notes the compensation at both ends of an interval; at the start it is what the gain in use implies, so that
   * an event in the middle of an interval does not step. Where auto gain is off, the other end's counts.
   */
  #noteCompensation(samples: number): void {
    const { knot, now } = this.#kernel;
    const autoGain = this.#glides.ahead(AUTO_GAIN, 0);
    const output = 10 ** (this.#glides.ahead(OUTPUT_DB, 0) / 20);
    const start =
      autoGain > LEAST_AUTO_GAIN ? 1 + ((now[GAIN] as number) / output - 1) / autoGain : 0;
    const isAtEnd = this.#glides.ahead(AUTO_GAIN, samples) > 0;
    const end = isAtEnd ? (knot[COMPENSATION] as number) : start;
    this.#startCompensation = start > 0 ? start : end;
    this.#endCompensation = end;
  }

  /** Writes the compensation within an interval, evenly in dB between its ends: computing it is slow. */
  #writeCompensation(samples: number, knot: Float64Array): void {
    const share = 1 - (this.#intervalRemaining - samples) / this.#intervalSamples;
    const start = this.#startCompensation;
    knot[COMPENSATION] = start > 0 ? start * (this.#endCompensation / start) ** share : 1;
  }

  #writeEdits(samples: number): void {
    for (let index = 0; index < EDITS_LENGTH; index++) {
      this.#edit[index] = this.#edits.ahead(index, samples);
    }
    this.#isEditing = this.#edits.isMovingAfter(samples);
  }

  /** Notes whether morph, from where it is to `target`, is slow enough for the kept rows. */
  #noteMorphSpeed(target: number): void {
    const distance = Math.abs(target - this.#glides.ahead(MORPH, 0));
    const intervals = this.#glideSamples / INTERVAL_SAMPLES;
    this.#isMorphSlow = distance * (TABLE_ROWS - 1) <= SLOW_MORPH_ROWS * intervals;
  }

  #onlyMorphMoves(samples: number): boolean {
    return (
      this.#glides.isMoving(MORPH) &&
      !this.#glides.isMoving(AMOUNT) &&
      !this.#glides.isMoving(CHANGE) &&
      this.#isOnWalk(samples)
    );
  }

  /** Whether the sound will be on the walk `samples` samples from now. */
  #isOnWalk(samples: number): boolean {
    const position = this.#position;
    position.mode = this.#glides.target(MODE);
    position.morphY = this.#glides.ahead(MORPH_Y, samples);
    return isOnWalk(position);
  }

  /** Whether the present position does not use a value, which may then jump. */
  #isUnused(glide: number): boolean {
    if (this.#glides.target(MODE) !== 0) {
      return glide === MORPH || glide === MORPH_Y || isTerm(glide);
    }
    if (glide === MAP_X || glide === MAP_Y) return true;
    const isOnPad = this.#glides.target(MORPH_Y) !== 0 || this.#glides.isMoving(MORPH_Y);
    return !isOnPad && (glide === TERM_C || glide === TERM_D);
  }

  #jump(glide: number, value: number): void {
    this.#glides.jump(glide, value);
    if (glide === TERM_A || glide === TERM_B) this.#setPair();
  }

  #setEdit(edit: number, value: number): void {
    // Hosts repeat values; the kept rows stay.
    if (this.#edits.target(edit) !== value) this.#rows.reset();
    this.#edits.aim(edit, value);
    this.#isEditing = true;
  }

  #setPair(): void {
    const { termA, termB } = this.#pair();
    this.#walk.setPair(termA, termB);
    this.#rows.reset();
  }

  /** Writes the word row `samples` samples from now. */
  #writeWordRow(samples: number): void {
    const glides = this.#glides;
    const morph = glides.ahead(MORPH, samples);
    if (this.#isOnWalk(samples)) {
      this.#walk.writeAt(morph, this.#row);
      return;
    }
    const position = this.#position;
    position.termA = glides.target(TERM_A);
    position.termB = glides.target(TERM_B);
    position.termC = glides.target(TERM_C);
    position.termD = glides.target(TERM_D);
    position.morph = morph;
    position.mapX = glides.ahead(MAP_X, samples);
    position.mapY = glides.ahead(MAP_Y, samples);
    this.#free.writeAt(position, this.#row);
  }

  /** Writes the sound of the last sample. */
  #writeLastSound(): void {
    const { coefficients, row } = this.#lastSound;
    for (let i = 0; i < COEFFICIENT_COUNT; i++) coefficients[i] = this.#now[i] as number;
    fromStateForm(coefficients);
    this.#lastSound.gain = this.#now[GAIN] as number;
    this.#writeRow(0);
    const amount = this.#glides.ahead(AMOUNT, 0);
    writeEffectiveRow(this.#row, 0, amount, this.#maxLog2Frequency, row, this.#edit);
    this.#listening.follow();
    this.#lastSoundChanges = this.#changes;
  }

  /** Takes note of the row that now is, before the words behind it are exchanged. */
  #noteRow(): void {
    this.#writeRow(0);
    this.#offset.set(this.#row);
  }

  /**
   * What that row is apart from what it has become by the exchange fades in a straight line, so a newer
   * change starts from where this one is.
   */
  #fadeFromNotedRow(): void {
    this.#writeWordRow(0);
    for (let i = 0; i < ROW_LENGTH; i++) {
      this.#offset[i] = (this.#offset[i] as number) - (this.#row[i] as number);
    }
    this.#glides.aim(CHANGE, 0, 1);
  }

  /** Whether one of the words in use would be somewhere else. */
  #isOwnWordUsed(points: Float64Array): boolean {
    for (let glide = 0; glide < GLIDE_COUNT; glide++) {
      if (!isTerm(glide) || this.#isUnused(glide)) continue;
      const from = (this.#glides.target(glide) - this.#taught) * this.#latentSize;
      if (from < 0) continue;
      for (let i = from; i < from + this.#latentSize; i++) {
        if (points[i] !== this.#ownPoints[i]) return true;
      }
    }
    return false;
  }

  #pair(): { termA: number; termB: number } {
    return { termA: this.#glides.target(TERM_A), termB: this.#glides.target(TERM_B) };
  }
}
