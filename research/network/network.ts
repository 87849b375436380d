import {
  BAND_COUNT,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  ROW_LENGTH,
  GAIN_LIMIT_DB,
} from '../../eq/index.ts';
import type { Weights, WeightTensor } from '../../words/index.ts';
import type { Random } from '../statistics/random.ts';
import { bandRanges } from '../data/ranges.ts';

/** Sizes of the two networks. */
export interface Architecture {
  /** Widths of the encoder's residual blocks, and of the decoder's. */
  readonly encoder: readonly number[];
  readonly decoder: readonly number[];
  readonly latentSize: number;
  /** Width of the semantic embedding, which the contrastive loss looks at. */
  readonly embeddingSize: number;
}

/** What ships: small enough for the audio thread, large enough for the data. */
export const SHIPPED_ARCHITECTURE: Architecture = {
  encoder: [64, 64],
  decoder: [64, 64],
  latentSize: 12,
  embeddingSize: 128,
};

/** The brief's: about 0.25 million weights in each network. */
export const BRIEF_ARCHITECTURE: Architecture = {
  encoder: [128, 256, 128],
  decoder: [128, 256, 128],
  latentSize: 32,
  embeddingSize: 128,
};

/** How features are brought to mean 0 and spread 1: 15 numbers each. */
export interface Normalisation {
  readonly mean: Float32Array;
  readonly spread: Float32Array;
}

/** Mean and standard deviation of each of the 15 numbers over band rows. */
export function normalisationOf(rows: readonly ArrayLike<number>[]): Normalisation {
  const mean = new Float32Array(ROW_LENGTH);
  const spread = new Float32Array(ROW_LENGTH);
  for (let i = 0; i < ROW_LENGTH; i++) {
    const values = rows.map((row) => row[i] ?? NaN);
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length;
    mean[i] = centre;
    // A number that never varies would be divided by nothing.
    spread[i] = Math.max(Math.sqrt(variance), 1e-3);
  }
  return { mean, spread };
}

/** Tensors that training changes, under the names that the two files give them, with a prefix. */
export type NetworkWeights = Map<string, WeightTensor>;

/** Fresh weights: He's uniform start before a ReLU, Glorot's before a head, small last heads. */
export function initialWeights(architecture: Architecture, random: Random): NetworkWeights {
  const weights: NetworkWeights = new Map();
  const linear = (name: string, inSize: number, outSize: number, bound: number): void => {
    const data = Float32Array.from(
      { length: inSize * outSize },
      () => bound * (2 * random.uniform() - 1),
    );
    weights.set(`${name}.weight`, { dims: [inSize, outSize], data });
    weights.set(`${name}.bias`, { dims: [outSize], data: new Float32Array(outSize) });
  };
  const norm = (name: string, size: number): void => {
    weights.set(`${name}.scale`, { dims: [size], data: new Float32Array(size).fill(1) });
    weights.set(`${name}.bias`, { dims: [size], data: new Float32Array(size) });
  };
  const blocks = (prefix: string, inSize: number, widths: readonly number[]): number => {
    let width = inSize;
    widths.forEach((outSize, index) => {
      const name = `${prefix}.block${index}`;
      linear(`${name}.linear1`, width, outSize, Math.sqrt(6 / width));
      norm(`${name}.norm1`, outSize);
      linear(`${name}.linear2`, outSize, outSize, Math.sqrt(3 / outSize));
      norm(`${name}.norm2`, outSize);
      if (width !== outSize) linear(`${name}.skip`, width, outSize, Math.sqrt(3 / width));
      width = outSize;
    });
    return width;
  };
  const head = (name: string, inSize: number, outSize: number, gain = 1): void =>
    linear(name, inSize, outSize, gain * Math.sqrt(6 / (inSize + outSize)));

  const { latentSize, embeddingSize } = architecture;
  const encoded = blocks('encoder', ROW_LENGTH, architecture.encoder);
  head('encoder.latent', encoded, latentSize);
  head('encoder.embedding', latentSize, embeddingSize);
  const decoded = blocks('decoder', latentSize, architecture.decoder);
  head('decoder.gain', decoded, BAND_COUNT, 0.1);
  head('decoder.frequency', decoded, BAND_COUNT, 0.1);
  head('decoder.q', decoded, BAND_COUNT, 0.1);
  return weights;
}

/** Tensors of the decoder that training does not change: the ranges of its heads. */
export function decoderRanges(): Weights {
  const vector = (values: readonly number[]): WeightTensor => ({
    dims: [values.length],
    data: Float32Array.from(values),
  });
  const frequency = bandRanges(LOG2_FREQUENCY_HZ);
  const q = bandRanges(LOG2_Q);
  return new Map([
    ['gain.limit', vector([GAIN_LIMIT_DB])],
    ['frequency.low', vector(frequency.map(({ low }) => low))],
    ['frequency.span', vector(frequency.map(({ span }) => span))],
    ['q.low', vector(q.map(({ low }) => low))],
    ['q.span', vector(q.map(({ span }) => span))],
  ]);
}

/** The weights under `prefix.`, without it: what goes into one file. */
export function weightsUnder(prefix: string, weights: Weights): Map<string, WeightTensor> {
  const start = `${prefix}.`;
  return new Map(
    [...weights]
      .filter(([name]) => name.startsWith(start))
      .map(([name, tensor]) => [name.slice(start.length), tensor]),
  );
}

/** How many numbers training learns under `prefix`. */
export function weightCount(prefix: string, weights: Weights): number {
  return [...weightsUnder(prefix, weights).values()].reduce(
    (sum, { data }) => sum + data.length,
    0,
  );
}
