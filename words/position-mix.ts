import type { Position } from './position.ts';
import type { WordPoints } from './word-points.ts';

/** Words that a point of the map blends. More would only blur it. */
const NEIGHBOURS = 5;
const PAD_CORNERS = 4;

/** Nearer than this a point stands on a word: the weights' formula would divide by nothing. */
const ON_A_WORD = 1e-6;

/**
 * The words at a position and their weights, which sum to 1: those at the corners of the pad, or the nearest
 * on the map. Made once and moved about, it allocates nothing: the audio thread has one.
 */
export class PositionMix {
  /** Words in the mix; the first so many of `terms` and `weights` count. */
  count = 0;
  /** Indices into the vocabulary. One may stand there twice: corners may bear the same word. */
  readonly terms = new Int32Array(NEIGHBOURS + 1);
  readonly weights = new Float64Array(this.terms.length);
  readonly #landmarks: WordPoints['landmarks'];

  /** @param landmarks where each term of the vocabulary is on the map */
  constructor(landmarks: WordPoints['landmarks']) {
    this.#landmarks = landmarks;
  }

  moveTo(position: Position): void {
    if (position.mode === 0) this.moveOnPad(position);
    else this.moveOnMap(position);
  }

  /** A (1-x)(1-y), B x(1-y), C (1-x)y, D xy, with x = `morph` and y = `morphY`. */
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
   * The nearest words by inverse distance, each only as far as the first that is left out: so a word comes
   * in and goes out with weight 0, and on a word there is that word alone (the modified Shepard's method of
   * Franke & Nielson 1980, w = ((R - d) / (R d))²).
   */
  moveOnMap({ mapX, mapY }: Position): void {
    this.#findNearest(mapX, mapY);
    const { weights } = this;
    const reach = weights[this.count] ?? Infinity;
    let sum = 0;
    for (let i = 0; i < this.count; i++) {
      const distance = Math.max(weights[i] as number, ON_A_WORD);
      const weight = reach === Infinity ? 1 / distance : 1 / distance - 1 / reach;
      weights[i] = weight > 0 ? weight * weight : 0;
      sum += weights[i] as number;
    }
    if (sum === 0) {
      // All stand equally far: the nearest in the vocabulary's order speaks.
      weights[0] = 1;
      sum = 1;
    }
    for (let i = 0; i < this.count; i++) weights[i] = (weights[i] as number) / sum;
  }

  /**
   * Writes the latent point of the mix: z = Σ wᵢ zᵢ.
   *
   * @param centroids of the vocabulary's terms, in its order
   * @param z receives as many numbers as it is long
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

  /** Leaves in `terms` and `weights` the nearest words and their distances, nearest first, and one more. */
  #findNearest(x: number, y: number): void {
    const { terms, weights } = this;
    let found = 0;
    for (let term = 0; term < this.#landmarks.length; term++) {
      const landmark = this.#landmarks[term] as readonly [number, number];
      const distance = Math.hypot(landmark[0] - x, landmark[1] - y);
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
