import * as tf from '@tensorflow/tfjs';
import { ROW_LENGTH } from '../../eq/index.ts';
import { BAND_HEADS } from './heads.ts';
import type { Heads } from './heads.ts';
import type { Learner } from './learner.ts';
import { differentiate, floats, startTensorflow, tensorsOf, tidily } from './tensorflow-backend.ts';
import { lossParts } from './tensorflow-loss.ts';
import { decoded, embedded, encoded, normalised, rowsOf } from './tensorflow-network.ts';

/** A learner that TensorFlow.js differentiates, on one thread of its WebAssembly backend. */
export async function tensorflowLearner(heads: Heads = BAND_HEADS): Promise<Learner> {
  await startTensorflow();
  return {
    lossAndGradients(weights, normalisation, batch, lossWeights) {
      const { total, parts, gradients } = differentiate(
        weights,
        (name) => lossWeights.contrastive > 0 || !name.startsWith('encoder.embedding.'),
        (tensors) => lossParts(tensors, heads, normalisation, batch, lossWeights),
      );
      // Parts that count nothing were left out; the others come in this order.
      const next = parts.values();
      const part = (weight: number): number => (weight > 0 ? (next.next().value ?? NaN) : 0);
      const losses = {
        total,
        response: part(lossWeights.response),
        mixup: part(lossWeights.mixup),
        straightness: part(lossWeights.straightness),
        level: part(lossWeights.level),
        parameters: part(lossWeights.parameters),
        contrastive: part(lossWeights.contrastive),
      };
      return { losses, gradients };
    },
    encode: (weights, normalisation, rows) =>
      tidily(() => {
        const x = tf.tensor2d(rows, [rows.length / ROW_LENGTH, ROW_LENGTH]);
        return floats(encoded(tensorsOf(weights), normalised(x, normalisation)));
      }),
    embed: (weights, z) =>
      tidily(() => {
        const latentSize = weights.get('encoder.embedding.weight')?.dims[0] ?? NaN;
        const points = tf.tensor2d(z, [z.length / latentSize, latentSize]);
        return floats(embedded(tensorsOf(weights), points));
      }),
    decode: (weights, z) =>
      tidily(() => {
        const latentSize = weights.get('decoder.block0.linear1.weight')?.dims[0] ?? NaN;
        const points = tf.tensor2d(z, [z.length / latentSize, latentSize]);
        return floats(rowsOf(decoded(tensorsOf(weights), points, heads)));
      }),
  };
}
