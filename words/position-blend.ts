import type { Position } from './position.ts';
import type { WordPoints } from './word-points.ts';

/** Words that a map point blends. More would only blur the sound. */
const NEIGHBOURS = 5;
const PAD_CORNERS = 4;

/** Smallest distance in the formula of the weights, which divides by it. */
const MIN_DISTANCE = 1e-6;

/**
 * The words that a position blends and their weights, which sum to 1: the words at the corners of the pad,
 * or the nearest words on the map. An instance is made once and then moved without allocating, because the
 * audio thread uses one.
 */
export class PositionBlend {
  /** Number of words in the blend, which are the first ones of `terms` and `weights`. */
  count = 0;
  /** Indices into the vocabulary. An index may occur twice, because corners may have the same word. */
  readonly terms = new Int32Array(NEIGHBOURS + 1);
  readonly weights = new Float64Array(this.terms.length);
  readonly #mapPoints: WordPoints['mapPoints'];

  /** @param mapPoints the map point of each term, in vocabulary order */
  constructor(mapPoints: WordPoints['mapPoints']) {
    this.#mapPoints = mapPoints;
  }

  moveTo(position: Position): void {
    if (position.mode === 0) this.moveOnPad(position);
    else this.moveOnMap(position);
  }

  /** Bilinear: A (1-x)(1-y), B x(1-y), C (1-x)y, D xy, with x = `morph` and y = `morphY`. */
  moveOnPad({ termA, termB, termC, termD, morph: x, morphY: y }: Position): void {
    const { terms, weights } = this;
    terms[0] = termA;
    terms[1] = termB;
    terms[2] = termC;
    terms[3] = termD;
    weights[0] = (1 - x) * (1 - y);
    weights[1] = x * (1 - y);
    weights[2] = (1 - x) * y;
    weights[3] = x * y;
    this.count = PAD_CORNERS;
  }

  /**
   * Weights the nearest words by inverse distance, up to the distance R of the first word that is left out.
   * A word therefore enters and leaves with weight 0, and at the map point of a word there is that word alone
   * (the modified Shepard's method of Franke & Nielson 1980, w = ((R - d) / (R d))²).
   */
  moveOnMap({ mapX, mapY }: Position): void {
    this.#findNearest(mapX, mapY);
    const { weights } = this;
    const reach = weights[this.count] ?? Infinity;
    let sum = 0;
    for (let i = 0; i < this.count; i++) {
      const distance = Math.max(weights[i] as number, MIN_DISTANCE);
      const weight = reach === Infinity ? 1 / distance : 1 / distance - 1 / reach;
      weights[i] = weight > 0 ? weight * weight : 0;
      sum += weights[i] as number;
    }
    if (sum === 0) {
      // All are equally far away: the first in vocabulary order counts alone.
      weights[0] = 1;
      sum = 1;
    }
    for (let i = 0; i < this.count; i++) weights[i] = (weights[i] as number) / sum;
  }

  /**
   * Writes the latent point of the blend: z = Σ wᵢ zᵢ.
   *
   * @param centroids in vocabulary order, `latentSize` numbers each
   * @param z receives `latentSize` numbers
   */
  writeLatent(centroids: readonly ArrayLike<number>[], z: Float64Array): void {
    z.fill(0);
    for (let i = 0; i < this.count; i++) {
      const centroid = centroids[this.terms[i] as number];
      const weight = this.weights[i] as number;
      if (centroid === undefined || weight === 0) continue;
      for (let k = 0; k < z.length; k++) {
        z[k] = (z[k] as number) + weight * (centroid[k] as number);
      }
    }
  }

  /** Writes to `terms` and `weights` the nearest words and their distances, nearest first, and one more. */
  #findNearest(x: number, y: number): void {
    const { terms, weights } = this;
    let found = 0;
    for (let term = 0; term < this.#mapPoints.length; term++) {
      const mapPoint = this.#mapPoints[term] as readonly [number, number];
      const distance = Math.hypot(mapPoint[0] - x, mapPoint[1] - y);
      let at = found;
      while (at > 0 && (weights[at - 1] as number) > distance) at--;
      if (at > NEIGHBOURS) continue;
      found = Math.min(found + 1, NEIGHBOURS + 1);
      for (let i = found - 1; i > at; i--) {
        terms[i] = terms[i - 1] as number;
        weights[i] = weights[i - 1] as number;
      }
      terms[at] = term;
      weights[at] = distance;
    }
    weights.fill(Infinity, found);
    this.count = Math.min(found, NEIGHBOURS);
  }
}
