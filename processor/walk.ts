import { interpolateRow, writeLatentAt } from '../words/index.ts';
import type { Decoder } from '../words/index.ts';
import { ROW_LENGTH } from '../eq/index.ts';
import { TABLE_ROWS } from '../protocol/index.ts';

/**
 * The rows of the walk between the present pair of terms. They come from a morph table or are decoded here
 * when needed, at most two for each value of morph. So an automated change of term does not wait for the
 * main thread, and its cost is spread over blocks.
 */
export class Walk {
  readonly rows = new Float64Array(TABLE_ROWS * ROW_LENGTH);
  readonly #ready = new Uint8Array(TABLE_ROWS);
  readonly #decoder: Decoder;
  readonly #centroids: readonly Float64Array[];
  readonly #z: Float64Array;
  #zA: Float64Array;
  #zB: Float64Array;

  /**
   * @param centroids `decoder.latentSize` numbers for each term
   */
  constructor(decoder: Decoder, centroids: readonly Float64Array[]) {
    this.#decoder = decoder;
    this.#centroids = centroids;
    this.#z = new Float64Array(decoder.latentSize);
    this.#zA = this.#z;
    this.#zB = this.#z;
  }

  /** Changes the pair of terms. An index without a term keeps the term before. */
  setPair(termA: number, termB: number): void {
    this.#zA = this.#centroids[termA] ?? this.#zA;
    this.#zB = this.#centroids[termB] ?? this.#zB;
    this.#ready.fill(0);
  }

  /** Takes over ready-made rows of the present pair. */
  setRows(rows: Float64Array): void {
    this.rows.set(rows);
    this.#ready.fill(1);
  }

  /** Decodes row `index`, 0 … 128, unless `rows` has it. */
  #ensure(index: number): void {
    if (this.#ready[index] === 1) return;
    writeLatentAt(this.#zA, this.#zB, index, TABLE_ROWS, this.#z);
    this.#decoder.decode(this.#z, 0, this.rows, index * ROW_LENGTH);
    this.#ready[index] = 1;
  }

  /** Writes the row at `morph`, 0 … 1, interpolated between two rows of the walk. */
  writeAt(morph: number, target: Float64Array): void {
    const position = morph * (TABLE_ROWS - 1);
    const lower = Math.min(Math.floor(position), TABLE_ROWS - 2);
    this.#ensure(lower);
    // Exactly on a row, the next one has no weight and would cost a forward pass.
    if (position > lower) this.#ensure(lower + 1);
    interpolateRow(this.rows, morph, target);
  }
}
