/*
 * From a position to a row: row = decode(Σ w z) + Σ w residual, gains times Σ w strength. The terms of the
 * vocabulary have no residual; the map blends terms alone.
 */
import { Blend } from './blend';
import { NUMBERS_PER_BAND, OWN_SLOTS, ROW_LENGTH, WALK_ROWS } from './layout';
import { Model } from './model';
import { Carver, copyDoubles, fillDoubles, get, put } from './memory';

const ON_MAP: i64 = -1;
const NO_TERMS: i64 = -2;

/** The terms of a model and the own words of one engine behind them, and the rows of the present walk. */
@unmanaged
export class Words {
  model: Model;
  private own: usize;
  private ownStrengths: usize;
  private ownResiduals: usize;
  private blend: Blend;
  private z: usize;
  private scratch: usize;
  private rows: usize;
  /** A byte for each row of the walk: whether it is computed. */
  private ready: usize;
  private termA: i32;
  private termB: i32;
  /** The row off the walk that was decoded last, and of which blend. */
  private lastRow: usize;
  private lastX: f64;
  private lastY: f64;
  /** The corners of the pad, packed; -1 on the map, -2 where there is no last row. */
  private lastTerms: i64;

  static size(model: Model): usize {
    const doubles =
      OWN_SLOTS * (model.latentSize + 1 + ROW_LENGTH) +
      model.latentSize +
      3 * model.width +
      (WALK_ROWS + 1) * ROW_LENGTH;
    return offsetof<Words>() + 16 + ((<usize>doubles) << 3) + WALK_ROWS + 16 + Blend.size();
  }

  static make(carver: Carver, model: Model): Words {
    const words = changetype<Words>(carver.bytes(offsetof<Words>()));
    words.model = model;
    words.own = carver.doubles(OWN_SLOTS * model.latentSize);
    words.ownStrengths = carver.doubles(OWN_SLOTS);
    words.ownResiduals = carver.doubles(OWN_SLOTS * ROW_LENGTH);
    words.z = carver.doubles(model.latentSize);
    words.scratch = carver.doubles(3 * model.width);
    words.rows = carver.doubles(WALK_ROWS * ROW_LENGTH);
    words.lastRow = carver.doubles(ROW_LENGTH);
    words.lastTerms = NO_TERMS;
    words.ready = carver.bytes(WALK_ROWS);
    words.blend = Blend.make(carver);
    for (let slot = 0; slot < OWN_SLOTS; slot++) {
      for (let k = 0; k < model.latentSize; k++) {
        put(words.own, slot * model.latentSize + k, get(model.flat, k));
      }
      put(words.ownStrengths, slot, 1);
    }
    fillDoubles(words.ownResiduals, OWN_SLOTS * ROW_LENGTH, 0);
    words.setPair(0, 0);
    return words;
  }

  /** Whether the own word of a slot would be another by these points, strengths and residuals. */
  isOtherOwn(slot: i32, points: usize, strengths: usize, residuals: usize): bool {
    const latentSize = this.model.latentSize;
    for (let k = 0; k < latentSize; k++) {
      if (get(points, slot * latentSize + k) != get(this.own, slot * latentSize + k)) return true;
    }
    for (let k = 0; k < ROW_LENGTH; k++) {
      const at = slot * ROW_LENGTH + k;
      if (get(residuals, at) != get(this.ownResiduals, at)) return true;
    }
    return get(strengths, slot) != get(this.ownStrengths, slot);
  }

  setOwn(points: usize, strengths: usize, residuals: usize): void {
    const latentSize = this.model.latentSize;
    this.lastTerms = NO_TERMS;
    for (let i = 0; i < OWN_SLOTS * latentSize; i++) put(this.own, i, get(points, i));
    for (let i = 0; i < OWN_SLOTS; i++) put(this.ownStrengths, i, get(strengths, i));
    for (let i = 0; i < OWN_SLOTS * ROW_LENGTH; i++) put(this.ownResiduals, i, get(residuals, i));
  }

  /** Walks between another pair from now on. */
  setPair(termA: i32, termB: i32): void {
    this.termA = termA;
    this.termB = termB;
    for (let row = 0; row < WALK_ROWS; row++) store<u8>(this.ready + <usize>row, 0);
  }

  /** Takes ready-made rows of the present pair. */
  setRows(rows: usize): void {
    for (let i = 0; i < WALK_ROWS * ROW_LENGTH; i++) put(this.rows, i, get(rows, i));
    for (let row = 0; row < WALK_ROWS; row++) store<u8>(this.ready + <usize>row, 1);
  }

  /** Writes the row of the walk at `morph`, 0 … 1: each number in a straight line between two rows. */
  writeOnWalk(morph: f64, row: usize): void {
    const position = morph * (WALK_ROWS - 1);
    const lower = min(<i32>Math.floor(position), WALK_ROWS - 2);
    const share = position - <f64>lower;
    if (share == 0 || share == 1) {
      // On a row its neighbour has no weight, and would cost a forward pass.
      const index = share == 0 ? lower : lower + 1;
      this.ensure(index);
      const only = this.rows + ((<usize>(index * ROW_LENGTH)) << 3);
      for (let k = 0; k < ROW_LENGTH; k++) put(row, k, get(only, k));
      return;
    }
    this.ensure(lower);
    this.ensure(lower + 1);
    const from = this.rows + ((<usize>(lower * ROW_LENGTH)) << 3);
    for (let k = 0; k < ROW_LENGTH; k++) {
      const start = get(from, k);
      put(row, k, start + share * (get(from, ROW_LENGTH + k) - start));
    }
  }

  /** Writes the row at a point of the pad. */
  writeOnPad(termA: i32, termB: i32, termC: i32, termD: i32, x: f64, y: f64, row: usize): void {
    const terms = (<i64>termA) | ((<i64>termB) << 12) | ((<i64>termC) << 24) | ((<i64>termD) << 36);
    if (this.isLast(terms, x, y, row)) return;
    this.blend.moveOnPad(termA, termB, termC, termD, x, y);
    this.writeBlend(row);
    this.keepLast(terms, x, y, row);
  }

  /** Writes the row at a point of the map. */
  writeOnMap(x: f64, y: f64, row: usize): void {
    if (this.isLast(ON_MAP, x, y, row)) return;
    this.blend.moveOnMap(this.model, x, y);
    this.writeBlend(row);
    this.keepLast(ON_MAP, x, y, row);
  }

  /** Writes the last row again where it is of the same point: a forward pass less. */
  private isLast(terms: i64, x: f64, y: f64, row: usize): bool {
    if (terms != this.lastTerms || x != this.lastX || y != this.lastY) return false;
    copyDoubles(row, this.lastRow, ROW_LENGTH);
    return true;
  }

  private keepLast(terms: i64, x: f64, y: f64, row: usize): void {
    copyDoubles(this.lastRow, row, ROW_LENGTH);
    this.lastTerms = terms;
    this.lastX = x;
    this.lastY = y;
  }

  private ensure(index: i32): void {
    if (load<u8>(this.ready + <usize>index) == 1) return;
    const latentSize = this.model.latentSize;
    const alpha = <f64>index / <f64>(WALK_ROWS - 1);
    const zA = this.pointOf(this.termA);
    const zB = this.pointOf(this.termB);
    for (let k = 0; k < latentSize; k++) {
      put(this.z, k, (1 - alpha) * get(zA, k) + alpha * get(zB, k));
    }
    const row = this.rows + ((<usize>(index * ROW_LENGTH)) << 3);
    this.model.decode(this.scratch, this.z, row);
    this.addResidual(this.termA, 1 - alpha, row);
    this.addResidual(this.termB, alpha, row);
    const strength =
      (1 - alpha) * this.strengthOf(this.termA) + alpha * this.strengthOf(this.termB);
    this.strengthen(strength, row);
    store<u8>(this.ready + <usize>index, 1);
  }

  private writeBlend(row: usize): void {
    const blend = this.blend;
    const latentSize = this.model.latentSize;
    fillDoubles(this.z, latentSize, 0);
    let strength: f64 = 0;
    for (let i = 0; i < blend.count; i++) {
      const weight = blend.weight(i);
      if (weight == 0) continue;
      const point = this.pointOf(blend.term(i));
      for (let k = 0; k < latentSize; k++) put(this.z, k, get(this.z, k) + weight * get(point, k));
      strength += weight * this.strengthOf(blend.term(i));
    }
    this.model.decode(this.scratch, this.z, row);
    for (let i = 0; i < blend.count; i++) this.addResidual(blend.term(i), blend.weight(i), row);
    this.strengthen(strength, row);
  }

  private pointOf(term: i32): usize {
    const terms = this.model.terms;
    const latentSize = this.model.latentSize;
    return term < terms
      ? this.model.centroids + ((<usize>(term * latentSize)) << 3)
      : this.own + ((<usize>((term - terms) * latentSize)) << 3);
  }

  private strengthOf(term: i32): f64 {
    const terms = this.model.terms;
    return term < terms ? get(this.model.strengths, term) : get(this.ownStrengths, term - terms);
  }

  private addResidual(term: i32, weight: f64, row: usize): void {
    const terms = this.model.terms;
    if (term < terms || weight == 0) return;
    const residual = this.ownResiduals + ((<usize>((term - terms) * ROW_LENGTH)) << 3);
    for (let k = 0; k < ROW_LENGTH; k++) put(row, k, get(row, k) + weight * get(residual, k));
  }

  /** Multiplies the gains. Weights add up to 1 but for rounding, which must not change a strength of 1. */
  private strengthen(strength: f64, row: usize): void {
    if (Math.abs(strength - 1) < 1e-12) return;
    for (let at = 0; at < ROW_LENGTH; at += NUMBERS_PER_BAND) put(row, at, strength * get(row, at));
  }
}
