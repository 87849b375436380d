import * as tf from '@tensorflow/tfjs';
import { ROW_LENGTH } from '../eq/index.ts';
import type { Batch, LossWeights } from './learner.ts';
import type { Normalisation } from './network.ts';
import { GRID_SIZE } from './target-curve.ts';
import { decoded, embedded, encoded, normalised, rowsOf } from './tensorflow-network.ts';
import type { BandTensors, Tensors } from './tensorflow-network.ts';
import { responseDb } from './tensorflow-response.ts';

/** Differences of curves are squared in units of 3 dB, about the spread of the curves themselves. */
const CURVE_UNIT_DB2 = 9;

/** The loss of a batch: response, mixup, level, parameters, contrastive, each weighted. */
export function lossParts(
  weights: Tensors,
  normalisation: Normalisation,
  batch: Batch,
  lossWeights: LossWeights,
): tf.Scalar[] {
  const { size } = batch;
  const masks = (list: readonly Float32Array[], count: number): tf.Tensor2D[] =>
    list.map((mask) => tf.tensor2d(mask, [count, mask.length / count]));
  const features = normalised(tf.tensor2d(batch.rows, [size, ROW_LENGTH]), normalisation);
  const curves = tf.tensor2d(batch.curves, [size, GRID_SIZE]);
  const z = encoded(weights, features, masks(batch.masks.encoder, size));

  const mixes = tf.tensor2d(batch.mixes, [size, size]);
  const bands = decoded(
    weights,
    tf.concat([z, tf.matMul(mixes, z)], 0),
    masks(batch.masks.decoder, 2 * size),
  );
  const withLevel = responseDb(bands);
  const level: tf.Tensor2D = tf.mean(withLevel, -1, true);
  const response: tf.Tensor2D = tf.sub(withLevel, level);
  const rows = normalised(rowsOf(firstOf(bands, size)), normalisation);
  return [
    curveLoss(tf.slice(response, [0, 0], [size, -1]), curves),
    tf.mul(
      curveLoss(tf.slice(response, [size, 0], [size, -1]), tf.matMul(mixes, curves)),
      lossWeights.mixup,
    ),
    tf.mul(tf.div(tf.mean(tf.square(level)), CURVE_UNIT_DB2), lossWeights.level),
    tf.mul(tf.mean(tf.square(tf.sub(rows, features))), lossWeights.parameters),
    tf.mul(
      contrastive(embedded(weights, z), batch.terms, lossWeights.temperature),
      lossWeights.contrastive,
    ),
  ];
}

function curveLoss(response: tf.Tensor2D, target: tf.Tensor2D): tf.Scalar {
  return tf.div(tf.mean(tf.square(tf.sub(response, target))), CURVE_UNIT_DB2);
}

function firstOf(bands: BandTensors, size: number): BandTensors {
  const first = (x: tf.Tensor2D): tf.Tensor2D => tf.slice(x, [0, 0], [size, -1]);
  return {
    gainDb: first(bands.gainDb),
    log2FrequencyHz: first(bands.log2FrequencyHz),
    log2Q: first(bands.log2Q),
  };
}

/**
 * Supervised contrastive loss (Khosla et al., 2020, eq. 2): for each contribution with companions of
 * its term in the batch, the mean over them of -log softmax of their cosine among all others.
 */
function contrastive(embedding: tf.Tensor2D, terms: Int32Array, temperature: number): tf.Scalar {
  const size = terms.length;
  const pairs = new Float32Array(size * size);
  let anchors = 0;
  for (let i = 0; i < size; i++) {
    const companions = [...terms.keys()].filter(
      (j) => j !== i && terms[i] !== -1 && terms[j] === terms[i],
    );
    if (companions.length > 0) anchors++;
    for (const j of companions) pairs[i * size + j] = 1 / companions.length;
  }
  const cosine = tf.matMul(embedding, embedding, false, true);
  const itself = tf.mul(tf.eye(size), 1e6);
  const similarity: tf.Tensor2D = tf.sub(tf.div(cosine, temperature), itself);
  const logShare = tf.sub(similarity, tf.logSumExp(similarity, 1, true));
  const weighted = tf.mul(tf.tensor2d(pairs, [size, size]), logShare);
  return tf.div(tf.neg(tf.sum(weighted)), Math.max(1, anchors));
}
