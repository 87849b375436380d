import { ROW_LENGTH, ROW_RANGES } from '../../eq/index.ts';
import type { Numbers, Range } from '../../eq/index.ts';
import type { Weights } from '../../words/index.ts';
import type { NetworkWeights } from '../network/network.ts';
import type { Random } from '../statistics/random.ts';

/**
 * Fresh weights of a variational autoencoder with one hidden layer each way, by Glorot's uniform start.
 * Biases start at 0.
 */
export function initialBetaVae(
  hiddenSize: number,
  latentSize: number,
  random: Random,
): NetworkWeights {
  const weights: NetworkWeights = new Map();
  const layer = (name: string, inSize: number, outSize: number): void => {
    const bound = Math.sqrt(6 / (inSize + outSize));
    const data = Float32Array.from(
      { length: inSize * outSize },
      () => bound * (2 * random.uniform() - 1),
    );
    weights.set(`${name}.weight`, { dims: [inSize, outSize], data });
    weights.set(`${name}.bias`, { dims: [outSize], data: new Float32Array(outSize) });
  };
  layer('encoder.hidden', ROW_LENGTH, hiddenSize);
  layer('encoder.mean', hiddenSize, latentSize);
  layer('encoder.logVariance', hiddenSize, latentSize);
  layer('decoder.hidden', latentSize, hiddenSize);
  layer('decoder.shares', hiddenSize, ROW_LENGTH);
  return weights;
}

/** A band row's numbers as shares 0 … 1 of their ranges. */
export function sharesOf(row: Numbers): Float64Array {
  return Float64Array.from(ROW_RANGES, ({ low, span }, i) => ((row[i] as number) - low) / span);
}

/** The row of such shares. */
export function rowOfShares(shares: Numbers): Float64Array {
  return Float64Array.from(shares, (share, i) => {
    const { low, span } = ROW_RANGES[i] as Range;
    return low + span * share;
  });
}

/** Mean of the latent points that a row may stand for. */
export function encodeMean(weights: Weights, row: Numbers): Float64Array {
  const hidden = layer(weights, 'encoder.hidden', sharesOf(row)).map((x) => Math.max(0, x));
  return layer(weights, 'encoder.mean', hidden);
}

/** Band row of a latent point. */
export function decodeRow(weights: Weights, z: Numbers): Float64Array {
  const hidden = layer(weights, 'decoder.hidden', z).map((x) => Math.max(0, x));
  return rowOfShares(layer(weights, 'decoder.shares', hidden).map((x) => 1 / (1 + Math.exp(-x))));
}

function layer(weights: Weights, name: string, x: Numbers): Float64Array {
  const matrix = weights.get(`${name}.weight`)?.data ?? new Float32Array();
  const sums = Float64Array.from(weights.get(`${name}.bias`)?.data ?? []);
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number;
    for (let j = 0; j < sums.length; j++) {
      sums[j] = (sums[j] as number) + value * (matrix[i * sums.length + j] as number);
    }
  }
  return sums;
}
