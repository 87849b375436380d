import * as tf from '@tensorflow/tfjs';
import { ROW_LENGTH } from '../../eq/index.ts';
import type { Weights } from '../../words/index.ts';
import { differentiate, tensorOf } from '../network/tensorflow-backend.ts';
import type { Tensors } from '../network/tensorflow-backend.ts';
import { product } from '../network/tensorflow-product.ts';

/** What one step of a variational autoencoder looks at. All arrays are row-major. */
export interface BetaVaeBatch {
  /** Shares 0 … 1 of the ranges [size, 15]. */
  readonly shares: Float32Array;
  /** Normal numbers [size, latent]: where in its spread each row's point is drawn. */
  readonly noise: Float32Array;
}

/** The loss of a batch, its two parts (KL already times beta) and its derivative by every weight. */
export interface BetaVaeStep {
  readonly total: number;
  readonly reconstruction: number;
  readonly divergence: number;
  readonly gradients: ReadonlyMap<string, Float32Array>;
}

/**
 * Loss of a beta-VAE (Higgins et al., 2017): mean absolute error of the shares, as in FlowEQ's own
 * code, plus beta · KL(N(μ, σ²) ‖ N(0, 1)), summed over the latent numbers and averaged over the batch.
 *
 * TensorFlow.js has to run already (`startTensorflow`).
 */
export function betaVaeStep(weights: Weights, batch: BetaVaeBatch, beta: number): BetaVaeStep {
  const size = batch.shares.length / ROW_LENGTH;
  const { total, parts, gradients } = differentiate(
    weights,
    () => true,
    (tensors) => {
      const x = tf.tensor2d(batch.shares, [size, ROW_LENGTH]);
      const noise = tf.tensor2d(batch.noise, [size, batch.noise.length / size]);
      const hidden = tf.relu(dense(tensors, 'encoder.hidden', x));
      const mean = dense(tensors, 'encoder.mean', hidden);
      const logVariance = dense(tensors, 'encoder.logVariance', hidden);
      const z: tf.Tensor2D = tf.add(mean, tf.mul(noise, tf.exp(tf.mul(logVariance, 0.5))));
      const decoded = tf.relu(dense(tensors, 'decoder.hidden', z));
      const shares = tf.sigmoid(dense(tensors, 'decoder.shares', decoded));
      const each = tf.sub(tf.add(tf.exp(logVariance), tf.square(mean)), tf.add(logVariance, 1));
      return [tf.mean(tf.abs(tf.sub(shares, x))), tf.mul(tf.sum(each), (0.5 * beta) / size)];
    },
  );
  const [reconstruction = NaN, divergence = NaN] = parts;
  return { total, reconstruction, divergence, gradients };
}

function dense(tensors: Tensors, name: string, x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(product(x, tensorOf(tensors, `${name}.weight`)), tensorOf(tensors, `${name}.bias`));
}
