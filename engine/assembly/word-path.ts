import { Glides } from './glides';
import { OWN_SLOTS, ROW_LENGTH, WALK_ROWS } from './layout';
import { Carver, copyDoubles, fillDoubles, get, put } from './memory';
import { Model } from './model';
import {
  AMOUNT,
  MAP_X,
  MAP_Y,
  MODE,
  MORPH,
  MORPH_Y,
  PARAMETER_COUNT,
  TERM_A,
  TERM_B,
  TERM_C,
  TERM_D,
} from './parameters';
import { INTERVAL_SAMPLES } from './spacing';
import { Words } from './words';

/**
 * Rows of the walk that morph may pass in an interval if nothing else moves the curve and its knot is to come
 * from kept rows (coefficient-rows.ts). Such an interval has no knot but its end.
 */
const SLOW_MORPH_ROWS: f64 = 0.0625;

/** The glide behind those of the parameters: the weight of what an exchanged word has left, 1 … 0. */
export const CHANGE = PARAMETER_COUNT;

export function isTerm(parameter: i32): bool {
  return parameter == TERM_A || parameter == TERM_B || parameter == TERM_C || parameter == TERM_D;
}

/** Where the words are as time goes on: the position's values and the row at each sample ahead. */
@unmanaged
export class WordPath {
  /** The glides of all parameters, of which the position's are used here. */
  private glides: Glides;
  words: Words;
  /** The row that an exchanged word has left behind, less the present one. */
  private offset: usize;
  private row: usize;
  private isMorphSlow: bool;

  static size(model: Model): usize {
    return offsetof<WordPath>() + 16 + 2 * ROW_LENGTH * 8 + Words.size(model);
  }

  static make(carver: Carver, model: Model, glides: Glides): WordPath {
    const path = changetype<WordPath>(carver.bytes(offsetof<WordPath>()));
    path.glides = glides;
    path.words = Words.make(carver, model);
    path.offset = carver.doubles(ROW_LENGTH);
    path.row = carver.doubles(ROW_LENGTH);
    fillDoubles(path.offset, ROW_LENGTH, 0);
    path.isMorphSlow = false;
    return path;
  }

  /** Whether the sound is on the walk `samples` samples from now. */
  isOnWalk(samples: i32): bool {
    return this.glides.target(MODE) == 0 && this.glides.ahead(MORPH_Y, samples) == 0;
  }

  /** Whether the row is still moving. */
  get isMoving(): bool {
    const glides = this.glides;
    if (glides.isMoving(CHANGE)) return true;
    return glides.target(MODE) == 0
      ? glides.isMoving(MORPH) || glides.isMoving(MORPH_Y)
      : glides.isMoving(MAP_X) || glides.isMoving(MAP_Y);
  }

  /** How far the point moves on the map in the next `samples` samples; 0 off the map. */
  mapDistance(samples: i32): f64 {
    const glides = this.glides;
    if (glides.target(MODE) == 0) return 0;
    const dx = glides.ahead(MAP_X, samples) - glides.ahead(MAP_X, 0);
    const dy = glides.ahead(MAP_Y, samples) - glides.ahead(MAP_Y, 0);
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Notes whether morph, from where it is to `target`, is slow enough for the kept rows. */
  noteMorphSpeed(target: f64): void {
    const distance = Math.abs(target - this.glides.ahead(MORPH, 0));
    const intervals = <f64>this.glides.lengthSamples / <f64>INTERVAL_SAMPLES;
    this.isMorphSlow = distance * <f64>(WALK_ROWS - 1) <= SLOW_MORPH_ROWS * intervals;
  }

  /** Whether on the walk only morph moves the curve in the next `samples` samples, and slowly. */
  isSlowMorph(samples: i32): bool {
    const glides = this.glides;
    return (
      this.isMorphSlow &&
      glides.isMoving(MORPH) &&
      !glides.isMoving(AMOUNT) &&
      !glides.isMoving(CHANGE) &&
      this.isOnWalk(samples)
    );
  }

  /** Whether the present position does not use a parameter, which may then jump. */
  isUnused(parameter: i32): bool {
    const glides = this.glides;
    if (glides.target(MODE) != 0) {
      return parameter == MORPH || parameter == MORPH_Y || isTerm(parameter);
    }
    if (parameter == MAP_X || parameter == MAP_Y) return true;
    const isOnPad = glides.target(MORPH_Y) != 0 || glides.isMoving(MORPH_Y);
    return !isOnPad && (parameter == TERM_C || parameter == TERM_D);
  }

  /** Walks between the terms that the parameters say. */
  setPair(): void {
    this.words.setPair(<i32>this.glides.target(TERM_A), <i32>this.glides.target(TERM_B));
  }

  /** Takes rows of a pair, if it is the present one; returns whether it is. */
  takeRows(termA: i32, termB: i32, rows: usize): bool {
    const glides = this.glides;
    if (<f64>termA != glides.target(TERM_A) || <f64>termB != glides.target(TERM_B)) return false;
    this.leave();
    this.words.setRows(rows);
    this.enter();
    return true;
  }

  /** Takes own words; returns whether one in use sounds different now. */
  setOwnWords(points: usize, strengths: usize, residuals: usize): bool {
    const isUsed = this.isOwnUsed(points, strengths, residuals);
    if (isUsed) this.leave();
    this.words.setOwn(points, strengths, residuals);
    if (this.isOwnPair) this.setPair();
    if (isUsed) this.enter();
    return isUsed;
  }

  /** Whether the walk has an own word at one of its ends. */
  get isOwnPair(): bool {
    const terms = this.words.model.terms;
    return <i32>this.glides.target(TERM_A) >= terms || <i32>this.glides.target(TERM_B) >= terms;
  }

  /** Writes the row `samples` samples from now, with what an exchanged word has left behind. */
  writeRow(samples: i32, row: usize): void {
    this.writeWordRow(samples, row);
    const change = this.glides.ahead(CHANGE, samples);
    if (change == 0) return;
    for (let i = 0; i < ROW_LENGTH; i++) put(row, i, get(row, i) + change * get(this.offset, i));
  }

  /** Notes the present row before the words behind it are exchanged. */
  leave(): void {
    this.writeRow(0, this.row);
    copyDoubles(this.offset, this.row, ROW_LENGTH);
  }

  /** What that row had, less what it has after the exchange, fades in a straight line. */
  enter(): void {
    this.writeWordRow(0, this.row);
    for (let i = 0; i < ROW_LENGTH; i++)
      put(this.offset, i, get(this.offset, i) - get(this.row, i));
    this.glides.aimFrom(CHANGE, 0, 1);
  }

  private writeWordRow(samples: i32, row: usize): void {
    const glides = this.glides;
    const words = this.words;
    const morph = glides.ahead(MORPH, samples);
    if (this.isOnWalk(samples)) {
      words.writeOnWalk(morph, row);
    } else if (glides.target(MODE) == 0) {
      words.writeOnPad(
        <i32>glides.target(TERM_A),
        <i32>glides.target(TERM_B),
        <i32>glides.target(TERM_C),
        <i32>glides.target(TERM_D),
        morph,
        glides.ahead(MORPH_Y, samples),
        row,
      );
    } else {
      words.writeOnMap(glides.ahead(MAP_X, samples), glides.ahead(MAP_Y, samples), row);
    }
  }

  /** Whether a term in use would sound different by these own words. */
  private isOwnUsed(points: usize, strengths: usize, residuals: usize): bool {
    for (let parameter = 0; parameter < PARAMETER_COUNT; parameter++) {
      if (!isTerm(parameter) || this.isUnused(parameter)) continue;
      const slot = <i32>this.glides.target(parameter) - this.words.model.terms;
      if (slot < 0 || slot >= OWN_SLOTS) continue;
      if (this.words.isOtherOwn(slot, points, strengths, residuals)) return true;
    }
    return false;
  }
}
