import * as tf from '@tensorflow/tfjs';
import { BAND_COUNT, GRID_HZ } from '../../eq/index.ts';
import type { BandTensors } from './tensorflow-network.ts';

const DECIBELS = 10 / Math.LN10;

/**
 * Analog response of bands in dB at GRID_HZ, [batch, 40], with derivatives.
 *
 * Frequency and Q are in octaves. The same prototypes as eq's `analogGainDb`, in the squared ratio of frequencies: the textbook's form
 * with cos ω loses several dB to Float32 at 20 Hz.
 */
export function responseDb({ gainDb, frequency, q: log2Q }: BandTensors): tf.Tensor2D {
  // The bands' numbers [batch, bands] become [batch, bands, 1] beside the grid's 40.
  const wide = (x: tf.Tensor2D): tf.Tensor3D => tf.expandDims(x, 2);
  const log2Grid = tf.tensor1d(Float32Array.from(GRID_HZ, Math.log2));
  const w2 = tf.exp(tf.mul(tf.sub(log2Grid, wide(frequency)), 2 * Math.LN2));
  const a = tf.exp(tf.mul(wide(gainDb), Math.LN10 / 40));
  const q = tf.exp(tf.mul(wide(log2Q), Math.LN2));
  const bandsOf = (x: tf.Tensor, first: number, count: number): tf.Tensor3D =>
    tf.slice(x as tf.Tensor3D, [0, first, 0], [-1, count, -1]);

  const last = BAND_COUNT - 1;
  const bells = bellLogPower(
    bandsOf(w2, 1, last - 1),
    bandsOf(a, 1, last - 1),
    bandsOf(q, 1, last - 1),
  );
  const low = shelfLogRatio(bandsOf(w2, 0, 1), bandsOf(a, 0, 1), bandsOf(q, 0, 1));
  const high = shelfLogRatio(bandsOf(w2, last, 1), bandsOf(a, last, 1), bandsOf(q, last, 1));
  // A low shelf's power is a² · ratio, a high shelf's a² / ratio; a² is level, but only within one band.
  const shelves = tf.add(
    tf.sub(low, high),
    tf.mul(tf.log(tf.mul(bandsOf(a, 0, 1), bandsOf(a, last, 1))), 2),
  );
  return tf.mul(tf.sum(tf.concat([bells, shelves], 1), 1), DECIBELS);
}

/** Natural logarithm of a bell's squared magnitude. */
function bellLogPower(w2: tf.Tensor3D, a: tf.Tensor3D, q: tf.Tensor3D): tf.Tensor3D {
  const d = tf.square(tf.sub(1, w2));
  const over = tf.add(d, tf.mul(w2, tf.square(tf.div(a, q))));
  const under = tf.add(d, tf.div(w2, tf.square(tf.mul(a, q))));
  return tf.sub(tf.log(over), tf.log(under));
}

/** Natural logarithm of ((a - w²)² + r·w²) / ((1 - a·w²)² + r·w²), r = a/q². */
function shelfLogRatio(w2: tf.Tensor3D, a: tf.Tensor3D, q: tf.Tensor3D): tf.Tensor3D {
  const r = tf.mul(w2, tf.div(a, tf.square(q)));
  const over = tf.add(tf.square(tf.sub(a, w2)), r);
  const under = tf.add(tf.square(tf.sub(1, tf.mul(a, w2))), r);
  return tf.sub(tf.log(over), tf.log(under));
}
