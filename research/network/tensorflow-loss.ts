import * as tf from '@tensorflow/tfjs';
import { ROW_LENGTH, GRID_SIZE } from '../../eq/index.ts';
import type { Heads } from './heads.ts';
import { looksAtMixes } from './learner.ts';
import type { Batch, LossWeights } from './learner.ts';
import type { Normalisation } from './network.ts';
import type { Tensors } from './tensorflow-backend.ts';
import { decoded, embedded, encoded, normalised, rowsOf } from './tensorflow-network.ts';
import type { BandTensors } from './tensorflow-network.ts';
import { responseDb } from './tensorflow-response.ts';

/** Differences of curves are squared in units of 3 dB, about the spread of the curves themselves. */
const CURVE_UNIT_DB2 = 9;

/**
 * The parts of a batch's loss that count: response, mixup, straightness, level, parameters, contrastive, in this
 * order, each weighted.
 */
export function lossParts(
  weights: Tensors,
  heads: Heads,
  normalisation: Normalisation,
  batch: Batch,
  lossWeights: LossWeights,
): tf.Scalar[] {
  const { size } = batch;
  const { parameters, contrastive: alike, temperature } = lossWeights;
  const masks = (list: readonly Float32Array[], count: number): tf.Tensor2D[] =>
    list.map((mask) => tf.tensor2d(mask, [count, mask.length / count]));
  const features = normalised(tf.tensor2d(batch.rows, [size, ROW_LENGTH]), normalisation);
  const z = encoded(weights, features, masks(batch.masks.encoder, size));

  const mixes = tf.tensor2d(batch.mixes, [size, size]);
  const hasMixes = looksAtMixes(lossWeights);
  const points: tf.Tensor2D = hasMixes ? tf.concat([z, tf.matMul(mixes, z)], 0) : z;
  const bands = decoded(
    weights,
    points,
    heads,
    masks(batch.masks.decoder, hasMixes ? 2 * size : size),
  );
  const parts = responseParts(bands, heads, batch, mixes, lossWeights);
  if (parameters > 0) {
    const rows = normalised(rowsOf(firstOf(bands, size)), normalisation);
    parts.push(tf.mul(tf.mean(tf.square(tf.sub(rows, features))), parameters));
  }
  if (alike > 0) {
    parts.push(tf.mul(contrastive(embedded(weights, z), batch.terms, temperature), alike));
  }
  return parts;
}

/** The parts that look at the response: of the contributions, of their mixes, and its level. */
function responseParts(
  bands: BandTensors,
  { units }: Heads,
  { size, curves }: Batch,
  mixes: tf.Tensor2D,
  { response, mixup, straightness, level }: LossWeights,
): tf.Scalar[] {
  if (response === 0 && mixup === 0 && straightness === 0 && level === 0) return [];
  if (units !== 'octaves') throw new RangeError('the response needs heads in octaves');
  const withLevel = responseDb(bands);
  const levels: tf.Tensor2D = tf.mean(withLevel, -1, true);
  const centred: tf.Tensor2D = tf.sub(withLevel, levels);
  const targets = tf.tensor2d(curves, [size, GRID_SIZE]);
  const own: tf.Tensor2D = tf.slice(centred, [0, 0], [size, -1]);
  const mixed = (): tf.Tensor2D => tf.slice(centred, [size, 0], [size, -1]);
  const parts: tf.Scalar[] = [];
  if (response > 0) parts.push(tf.mul(curveLoss(own, targets), response));
  if (mixup > 0) {
    parts.push(tf.mul(curveLoss(mixed(), tf.matMul(mixes, targets)), mixup));
  }
  if (straightness > 0) {
    parts.push(tf.mul(curveLoss(mixed(), tf.matMul(mixes, own)), straightness));
  }
  if (level > 0) {
    parts.push(tf.mul(tf.div(tf.mean(tf.square(levels)), CURVE_UNIT_DB2), level));
  }
  return parts;
}

function curveLoss(response: tf.Tensor2D, target: tf.Tensor2D): tf.Scalar {
  return tf.div(tf.mean(tf.square(tf.sub(response, target))), CURVE_UNIT_DB2);
}

function firstOf(bands: BandTensors, size: number): BandTensors {
  const first = (x: tf.Tensor2D): tf.Tensor2D => tf.slice(x, [0, 0], [size, -1]);
  return {
    gainDb: first(bands.gainDb),
    frequency: first(bands.frequency),
    q: first(bands.q),
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
