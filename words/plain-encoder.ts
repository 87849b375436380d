import { ROW_LENGTH, clamp } from '../eq/index.ts';
import type { Encoder } from './encoder.ts';
import { ResidualBlocks, TensorReader, applyLinear } from './plain-layers.ts';
import type { Linear } from './plain-layers.ts';

/** How far a number may lie from its mean, in spreads: beyond is nothing that training has shown. */
const KNOWN_SPREADS = 4;

/**
 * The shipped encoder without a runtime: the forward pass of encoder.onnx as far as the latent point, in
 * Float64. It agrees with onnxruntime to Float32's rounding, but that a number of a row that lies farther
 * out than any that the network has learned from counts as one that lies as far.
 *
 * @param bytes the content of encoder.onnx
 * @param source where the bytes came from, for the message
 * @throws {ModelError} if the bytes are no encoder: damaged, a tensor missing, of another shape, or
 *   with a weight that is not finite
 */
export function plainEncoder(bytes: Uint8Array, source: string): Encoder {
  return new PlainEncoder(new TensorReader(bytes, source, 'encoder of words'));
}

class PlainEncoder implements Encoder {
  readonly latentSize: number;
  readonly #mean: Float64Array;
  readonly #spread: Float64Array;
  readonly #blocks: ResidualBlocks;
  readonly #latent: Linear;
  readonly #features = new Float64Array(ROW_LENGTH);

  constructor(shelf: TensorReader) {
    this.#mean = shelf.vector('features.mean', ROW_LENGTH);
    this.#spread = shelf.vector('features.spread', ROW_LENGTH);
    this.#blocks = new ResidualBlocks(shelf, ROW_LENGTH);
    this.#latent = shelf.linear('latent', this.#blocks.outSize, undefined);
    this.latentSize = this.#latent.outSize;
  }

  encode(row: ArrayLike<number>): Float64Array {
    for (let i = 0; i < ROW_LENGTH; i++) {
      const centred = (row[i] as number) - (this.#mean[i] as number);
      const spreads = centred / (this.#spread[i] as number);
      this.#features[i] = clamp(spreads, -KNOWN_SPREADS, KNOWN_SPREADS);
    }
    const z = new Float64Array(this.latentSize);
    applyLinear(this.#latent, this.#blocks.run(this.#features), z);
    return z.map(Math.tanh);
  }
}
