/*
 * The words at a position and their weights: words/position-blend.ts for linear memory.
 */
import { Model } from './model';
import { Carver, get, put } from './memory';

/** Words that a point of the map blends. */
const NEIGHBOURS = 5;
const CORNERS = 4;
const PLACES = NEIGHBOURS + 1;

/** Nearer than this a point is on a word: the formula of the weights would divide by 0. */
const ON_A_WORD: f64 = 1e-6;

@unmanaged
export class Blend {
  /** Words in the blend. */
  count: i32;
  /** Int32: indices of terms, own words behind the vocabulary. */
  private terms: usize;
  private weights: usize;

  static size(): usize {
    return offsetof<Blend>() + 16 + PLACES * 12 + 16;
  }

  static make(carver: Carver): Blend {
    const blend = changetype<Blend>(carver.bytes(offsetof<Blend>()));
    blend.count = 0;
    blend.weights = carver.doubles(PLACES);
    blend.terms = carver.bytes(PLACES << 2);
    return blend;
  }

  // @ts-ignore: decorator
  @inline
  term(i: i32): i32 {
    return load<i32>(this.terms + ((<usize>i) << 2));
  }

  // @ts-ignore: decorator
  @inline
  weight(i: i32): f64 {
    return get(this.weights, i);
  }

  // @ts-ignore: decorator
  @inline
  private setTerm(i: i32, term: i32): void {
    store<i32>(this.terms + ((<usize>i) << 2), term);
  }

  /** A (1-x)(1-y), B x(1-y), C (1-x)y, D xy. */
  moveOnPad(termA: i32, termB: i32, termC: i32, termD: i32, x: f64, y: f64): void {
    this.setTerm(0, termA);
    this.setTerm(1, termB);
    this.setTerm(2, termC);
    this.setTerm(3, termD);
    put(this.weights, 0, (1 - x) * (1 - y));
    put(this.weights, 1, x * (1 - y));
    put(this.weights, 2, (1 - x) * y);
    put(this.weights, 3, x * y);
    this.count = CORNERS;
  }

  /** The nearest words by inverse distance (modified Shepard, Franke & Nielson 1980: w = ((R - d) / (R d))²). */
  moveOnMap(model: Model, x: f64, y: f64): void {
    const found = this.findNearest(model, x, y);
    this.count = min(found, NEIGHBOURS);
    const reach = found > NEIGHBOURS ? get(this.weights, NEIGHBOURS) : Infinity;
    let sum: f64 = 0;
    for (let i = 0; i < this.count; i++) {
      const distance = max(get(this.weights, i), ON_A_WORD);
      const weight = reach == Infinity ? 1 / distance : 1 / distance - 1 / reach;
      put(this.weights, i, weight > 0 ? weight * weight : 0);
      sum += get(this.weights, i);
    }
    if (sum == 0) {
      put(this.weights, 0, 1);
      sum = 1;
    }
    for (let i = 0; i < this.count; i++) put(this.weights, i, get(this.weights, i) / sum);
  }

  /** Leaves the nearest words and their distances, nearest first, and one more. Returns how many. */
  private findNearest(model: Model, x: f64, y: f64): i32 {
    let found = 0;
    for (let term = 0; term < model.terms; term++) {
      const dx = get(model.mapPoints, 2 * term) - x;
      const dy = get(model.mapPoints, 2 * term + 1) - y;
      const distance = Math.sqrt(dx * dx + dy * dy);
      let at = found;
      while (at > 0 && get(this.weights, at - 1) > distance) at--;
      if (at > NEIGHBOURS) continue;
      found = min(found + 1, PLACES);
      for (let i = found - 1; i > at; i--) {
        this.setTerm(i, this.term(i - 1));
        put(this.weights, i, get(this.weights, i - 1));
      }
      this.setTerm(at, term);
      put(this.weights, at, distance);
    }
    return found;
  }
}
