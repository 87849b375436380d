import * as tf from '@tensorflow/tfjs';
import { ROW_LENGTH, GAIN_LIMIT_DB } from '../../eq/index.ts';
import { LAYER_NORM_EPSILON } from '../../words/index.ts';
import type { Heads } from './heads.ts';
import type { Normalisation } from './network.ts';
import { tensorOf } from './tensorflow-backend.ts';
import type { Tensors } from './tensorflow-backend.ts';
import { product } from './tensorflow-product.ts';

/** Numbers of the five bands, each [batch, 5], frequency and Q in the heads' units. */
export interface BandTensors {
  readonly gainDb: tf.Tensor2D;
  readonly frequency: tf.Tensor2D;
  readonly q: tf.Tensor2D;
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
  heads: Heads,
  masks: readonly tf.Tensor2D[] = [],
): BandTensors {
  const x = blocks(weights, 'decoder', z, masks);
  const ranged = (number: 'frequency' | 'q'): tf.Tensor2D => {
    const ranges = heads[number];
    const share = tf.sigmoid(linear(weights, `decoder.${number}`, x));
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
    frequency: ranged('frequency'),
    q: ranged('q'),
  };
}

/** Bands as rows [batch, 15]. */
export function rowsOf({ gainDb, frequency, q }: BandTensors): tf.Tensor2D {
  const stacked = tf.stack([gainDb, frequency, q], 2);
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

function linear(weights: Tensors, name: string, x: tf.Tensor2D): tf.Tensor2D {
  const weighted = product(x, tensorOf(weights, `${name}.weight`));
  return tf.add(weighted, tensorOf(weights, `${name}.bias`));
}

function norm(weights: Tensors, name: string, x: tf.Tensor2D): tf.Tensor2D {
  const distance = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(distance), -1, true);
  const unit = tf.div(distance, tf.sqrt(tf.add(variance, LAYER_NORM_EPSILON)));
  return tf.add(
    tf.mul(unit, tensorOf(weights, `${name}.scale`)),
    tensorOf(weights, `${name}.bias`),
  );
}
