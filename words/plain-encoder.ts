import { ROW_LENGTH, clamp } from '../eq/index.ts';
import type { Encoder } from './encoder.ts';
import { ResidualBlocks, TensorReader, applyLinear } from './plain-layers.ts';
import type { Linear } from './plain-layers.ts';

/** Largest distance of a number from its mean, in spreads, that training data have. */
const KNOWN_SPREADS = 4;

/**
 * An encoder without a runtime: the forward pass of encoder.onnx to the latent point, in Float64. It agrees
 * with onnxruntime within the rounding of Float32, except that numbers of a row beyond the range of the
 * training data are clamped to that range.
 *
 * @param bytes the content of encoder.onnx
 * @param source where the bytes came from, for the message
 * @throws {ModelError} if the bytes are no encoder: damaged, or with a tensor that is missing, of another
 *   shape or not finite
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

  constructor(tensors: TensorReader) {
    this.#mean = tensors.vector('features.mean', ROW_LENGTH);
    this.#spread = tensors.vector('features.spread', ROW_LENGTH);
    this.#blocks = new ResidualBlocks(tensors, ROW_LENGTH);
    this.#latent = tensors.linear('latent', this.#blocks.outSize, undefined);
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
