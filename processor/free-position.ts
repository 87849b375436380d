import { PositionBlend } from '../words/index.ts';
import type { Decoder, Position, WordPoints } from '../words/index.ts';

/** Positions on the pad and on the map, off the walk: each one costs a forward pass of the decoder. */
export class FreePosition {
  readonly #decoder: Decoder;
  readonly #centroids: readonly Float64Array[];
  readonly #mix: PositionBlend;
  readonly #z: Float64Array;

  constructor(decoder: Decoder, { centroids, mapPoints }: WordPoints) {
    this.#decoder = decoder;
    this.#centroids = centroids;
    this.#mix = new PositionBlend(mapPoints);
    this.#z = new Float64Array(decoder.latentSize);
  }

  /** Writes the band row at a position. */
  writeAt(position: Position, row: Float64Array): void {
    this.#mix.moveTo(position);
    this.#mix.writeLatent(this.#centroids, this.#z);
    this.#decoder.decode(this.#z, 0, row, 0);
  }
}
