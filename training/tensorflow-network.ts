import * as tf from '@tensorflow/tfjs';
import { LOG2_FREQUENCY_HZ, LOG2_Q, ROW_LENGTH } from '../eq/index.ts';
import { LAYER_NORM_EPSILON } from '../words/index.ts';
import type { Normalisation } from './network.ts';
import { GAIN_LIMIT_DB, slotRanges } from './ranges.ts';

/** Tensors by the weights' names. */
export type Tensors = Readonly<Record<string, tf.Tensor>>;

/** Numbers of the five slots, each [batch, 5], in a row's units. */
export interface BandTensors {
  readonly gainDb: tf.Tensor2D;
  readonly log2FrequencyHz: tf.Tensor2D;
  readonly log2Q: tf.Tensor2D;
}

/** Band rows [batch, 15] with mean 0 and spread 1. */
export function normalised(rows: tf.Tensor2D, { mean, spread }: Normalisation): tf.Tensor2D {
  return tf.div(tf.sub(rows, tf.tensor1d(mean)), tf.tensor1d(spread));
}

/** Latent points of normalised rows. */
export function encoded(
  weights: Tensors,
  x: tf.Tensor2D,
  masks: readonly tf.Tensor2D[] = [],
): tf.Tensor2D {
  return tf.tanh(linear(weights, 'encoder.latent', blocks(weights, 'encoder', x, masks)));
}

/** Semantic embedding of latent points, of length 1. */
export function embedded(weights: Tensors, z: tf.Tensor2D): tf.Tensor2D {
  const raw = linear(weights, 'encoder.embedding', z);
  const length = tf.sqrt(tf.add(tf.sum(tf.square(raw), -1, true), 1e-12));
  return tf.div(raw, length);
}

/** Bands of latent points. */
export function decoded(
  weights: Tensors,
  z: tf.Tensor2D,
  masks: readonly tf.Tensor2D[] = [],
): BandTensors {
  const x = blocks(weights, 'decoder', z, masks);
  const ranged = (name: string, number: typeof LOG2_FREQUENCY_HZ | typeof LOG2_Q): tf.Tensor2D => {
    const ranges = slotRanges(number);
    const share = tf.sigmoid(linear(weights, name, x));
    return tf.add(
      tf.mul(
        share,
        ranges.map(({ span }) => span),
      ),
      ranges.map(({ low }) => low),
    );
  };
  return {
    gainDb: tf.mul(tf.tanh(linear(weights, 'decoder.gain', x)), GAIN_LIMIT_DB),
    log2FrequencyHz: ranged('decoder.frequency', LOG2_FREQUENCY_HZ),
    log2Q: ranged('decoder.q', LOG2_Q),
  };
}

/** Bands as rows [batch, 15]. */
export function rowsOf({ gainDb, log2FrequencyHz, log2Q }: BandTensors): tf.Tensor2D {
  const stacked = tf.stack([gainDb, log2FrequencyHz, log2Q], 2);
  return tf.reshape(stacked, [-1, ROW_LENGTH]);
}

function blocks(
  weights: Tensors,
  prefix: string,
  input: tf.Tensor2D,
  masks: readonly tf.Tensor2D[],
): tf.Tensor2D {
  let x = input;
  for (let i = 0; weights[`${prefix}.block${i}.linear1.weight`] !== undefined; i++) {
    const name = `${prefix}.block${i}`;
    let hidden = norm(weights, `${name}.norm1`, tf.relu(linear(weights, `${name}.linear1`, x)));
    const mask = masks[i];
    if (mask !== undefined) hidden = tf.mul(hidden, mask);
    const output = norm(weights, `${name}.norm2`, linear(weights, `${name}.linear2`, hidden));
    const skip =
      weights[`${name}.skip.weight`] === undefined ? x : linear(weights, `${name}.skip`, x);
    x = tf.relu(tf.add(output, skip));
  }
  return x;
}

function weight(weights: Tensors, name: string): tf.Tensor {
  const tensor = weights[name];
  if (tensor === undefined) throw new RangeError(`the network has no weight "${name}"`);
  return tensor;
}

function linear(weights: Tensors, name: string, x: tf.Tensor2D): tf.Tensor2D {
  const product = tf.matMul(x, weight(weights, `${name}.weight`));
  return tf.add(product, weight(weights, `${name}.bias`));
}

function norm(weights: Tensors, name: string, x: tf.Tensor2D): tf.Tensor2D {
  const distance = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(distance), -1, true);
  const unit = tf.div(distance, tf.sqrt(tf.add(variance, LAYER_NORM_EPSILON)));
  return tf.add(tf.mul(unit, weight(weights, `${name}.scale`)), weight(weights, `${name}.bias`));
}
