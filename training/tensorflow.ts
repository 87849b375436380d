import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { ROW_LENGTH } from '../eq/index.ts';
import type { Weights } from '../words/index.ts';
import type { Learner } from './learner.ts';
import { lossParts } from './tensorflow-loss.ts';
import { decoded, encoded, normalised, rowsOf } from './tensorflow-network.ts';
import type { Tensors } from './tensorflow-network.ts';

/**
 * TensorFlow.js on its WebAssembly backend. One thread: with more, sums are taken in an order that
 * changes from run to run, and the same seed would not give the same bytes.
 */
export async function tensorflowLearner(): Promise<Learner> {
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(dirname(entry) + sep);
  setThreadsCount(1);
  const started = await withoutCrashHandlers(() => tf.setBackend('wasm'));
  if (!started) throw new Error('TensorFlow.js cannot start its WebAssembly backend');
  return { lossAndGradients, encode, decode };
}

/**
 * Emscripten's start-up code hangs handlers on the process that answer any later error by printing the
 * backend's minified source; they are taken off again.
 */
async function withoutCrashHandlers<T>(start: () => Promise<T>): Promise<T> {
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = events.map((event) => process.rawListeners(event));
  const result = await start();
  events.forEach((event, i) => {
    for (const listener of process.rawListeners(event)) {
      if (before[i]?.includes(listener) === true) continue;
      process.removeListener(event, listener as (...args: unknown[]) => void);
    }
  });
  return result;
}

const lossAndGradients: Learner['lossAndGradients'] = (
  weights,
  normalisation,
  batch,
  lossWeights,
) => {
  const names = [...weights.keys()];
  return tidily(() => {
    let parts: tf.Scalar[] = [];
    const total = (...tensors: tf.Tensor[]): tf.Scalar => {
      const named = Object.fromEntries(names.map((name, i) => [name, tensors[i] as tf.Tensor]));
      parts = lossParts(named, normalisation, batch, lossWeights).map((part) => tf.keep(part));
      return tf.addN(parts);
    };
    const { value, grads } = tf.valueAndGrads(total)(Object.values(tensorsOf(weights)));
    const [response = NaN, mixup = NaN, level = NaN, parameters = NaN, contrastive = NaN] =
      parts.map((part) => floats(part)[0]);
    tf.dispose(parts);
    return {
      losses: { total: floats(value)[0] ?? NaN, response, mixup, level, parameters, contrastive },
      gradients: new Map(names.map((name, i) => [name, floats(grads[i] as tf.Tensor)])),
    };
  });
};

const encode: Learner['encode'] = (weights, normalisation, rows) =>
  tidily(() => {
    const x = tf.tensor2d(rows, [rows.length / ROW_LENGTH, ROW_LENGTH]);
    return floats(encoded(tensorsOf(weights), normalised(x, normalisation)));
  });

const decode: Learner['decode'] = (weights, z) =>
  tidily(() => {
    const latentSize = weights.get('decoder.block0.linear1.weight')?.dims[0] ?? NaN;
    const points = tf.tensor2d(z, [z.length / latentSize, latentSize]);
    return floats(rowsOf(decoded(tensorsOf(weights), points)));
  });

/** Runs `work` and frees its tensors. */
function tidily<T>(work: () => T): T {
  tf.engine().startScope();
  try {
    return work();
  } finally {
    tf.engine().endScope();
  }
}

function tensorsOf(weights: Weights): Tensors {
  return Object.fromEntries(
    [...weights].map(([name, { dims, data }]) => [name, tf.tensor(data, [...dims])]),
  );
}

/** The tensor's numbers, in memory of their own. */
function floats(tensor: tf.Tensor): Float32Array {
  return Float32Array.from(tensor.dataSync());
}
