import * as tf from '@tensorflow/tfjs';

/**
 * Layers of more weights than this are large. Small ones keep TensorFlow.js's own product: the
 * shipped model's bytes depend on its order of sums.
 */
const LARGE = 10_000;

/**
 * Product of a batch [batch, in] and weights [in, out].
 *
 * The gradient of TensorFlow.js's product multiplies transposed matrices, which its WebAssembly backend
 * does in a plain loop, several times slower than its product of upright ones. For a large layer it is
 * worth turning them first.
 */
export function product(x: tf.Tensor2D, weight: tf.Tensor): tf.Tensor2D {
  return weight.size > LARGE ? largeProduct(x, weight) : tf.matMul(x, weight);
}

const largeProduct = tf.customGrad<tf.Tensor2D>((...inputs) => {
  const [x, weight, save] = inputs as [tf.Tensor, tf.Tensor, tf.GradSaveFunc];
  save([x, weight]);
  return {
    value: tf.matMul(x, weight),
    gradFunc: (slope: tf.Tensor, [batch, matrix]: tf.Tensor[]) => [
      tf.matMul(slope, tf.transpose(matrix as tf.Tensor)),
      tf.matMul(tf.transpose(batch as tf.Tensor), slope),
    ],
  };
});
