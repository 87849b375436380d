import { BAND_COUNT, NUMBERS_PER_BAND } from '../eq/index.ts';
import type { Decoder } from './decoder.ts';
import { ResidualBlocks, TensorReader, applyLinear } from './plain-layers.ts';
import type { Linear } from './plain-layers.ts';

/**
 * A decoder without a runtime: the forward pass of decoder.onnx in Float64. Its layers and their sizes are
 * read from the file. It agrees with onnxruntime within the rounding of Float32 and runs wherever
 * JavaScript runs. The engine on the audio thread has a forward pass of its own (engine/assembly/model.ts).
 *
 * @param bytes the content of decoder.onnx
 * @param source where the bytes came from, for the message
 * @throws {ModelError} if the bytes are no decoder: damaged, or with a tensor that is missing, of another
 *   shape or not finite
 */
export function plainDecoder(bytes: Uint8Array, source: string): Decoder {
  return new PlainDecoder(new TensorReader(bytes, source, 'decoder of words'));
}

class PlainDecoder implements Decoder {
  readonly latentSize: number;
  readonly #blocks: ResidualBlocks;
  readonly #gain: Linear;
  readonly #frequency: Linear;
  readonly #q: Linear;
  readonly #gainLimitDb: Float64Array;
  readonly #frequencyLow: Float64Array;
  readonly #frequencySpan: Float64Array;
  readonly #qLow: Float64Array;
  readonly #qSpan: Float64Array;
  readonly #z: Float64Array;
  readonly #head = new Float64Array(BAND_COUNT);

  constructor(tensors: TensorReader) {
    this.#blocks = new ResidualBlocks(tensors);
    this.latentSize = this.#blocks.inSize;
    this.#z = new Float64Array(this.latentSize);
    const width = this.#blocks.outSize;
    this.#gain = tensors.linear('gain', width, BAND_COUNT);
    this.#frequency = tensors.linear('frequency', width, BAND_COUNT);
    this.#q = tensors.linear('q', width, BAND_COUNT);
    this.#gainLimitDb = tensors.vector('gain.limit', 1);
    this.#frequencyLow = tensors.vector('frequency.low', BAND_COUNT);
    this.#frequencySpan = tensors.vector('frequency.span', BAND_COUNT);
    this.#qLow = tensors.vector('q.low', BAND_COUNT);
    this.#qSpan = tensors.vector('q.span', BAND_COUNT);
  }

  decode(z: Float64Array, zOffset: number, row: Float64Array, rowOffset: number): void {
    for (let i = 0; i < this.latentSize; i++) this.#z[i] = z[zOffset + i] as number;
    const x = this.#blocks.run(this.#z);
    const head = this.#head;
    applyLinear(this.#gain, x, head);
    const limitDb = this.#gainLimitDb[0] as number;
    for (let band = 0; band < BAND_COUNT; band++) {
      row[rowOffset + band * NUMBERS_PER_BAND] = limitDb * Math.tanh(head[band] as number);
    }
    applyLinear(this.#frequency, x, head);
    writeSigmoid(head, this.#frequencyLow, this.#frequencySpan, row, rowOffset + 1);
    applyLinear(this.#q, x, head);
    writeSigmoid(head, this.#qLow, this.#qSpan, row, rowOffset + 2);
  }
}

function writeSigmoid(
  head: Float64Array,
  low: Float64Array,
  span: Float64Array,
  row: Float64Array,
  offset: number,
): void {
  for (let band = 0; band < BAND_COUNT; band++) {
    const share = 1 / (1 + Math.exp(-(head[band] as number)));
    row[offset + band * NUMBERS_PER_BAND] = (low[band] as number) + (span[band] as number) * share;
  }
}
