import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Weights } from '../../words/index.ts';

/** Tensors by the weights' names. */
export type Tensors = Readonly<Record<string, tf.Tensor>>;

/**
 * Starts TensorFlow.js on its WebAssembly backend. One thread: with more, sums are taken in an order
 * that changes from run to run, and the same seed would not give the same bytes.
 */
export async function startTensorflow(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(dirname(entry) + sep);
  setThreadsCount(1);
  const started = await withoutCrashHandlers(() => tf.setBackend('wasm'));
  if (!started) throw new Error('TensorFlow.js cannot start its WebAssembly backend');
}

/**
 * Emscripten's start-up code adds handlers to the process that answer any later error by printing the
 * backend's minified source; they are removed again.
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

/**
 * The parts of a loss and the derivative of their sum by every weight, under the weights' names.
 *
 * @param partsOf computes the parts; a weight that none of them looks at has derivative 0
 */
export function differentiate(
  weights: Weights,
  looksAt: (name: string) => boolean,
  partsOf: (tensors: Tensors) => readonly tf.Scalar[],
): { total: number; parts: number[]; gradients: Map<string, Float32Array> } {
  const names = [...weights.keys()].filter(looksAt);
  return tidily(() => {
    let parts: readonly tf.Scalar[] = [];
    const sum = (...tensors: tf.Tensor[]): tf.Scalar => {
      const named = Object.fromEntries(names.map((name, i) => [name, tensors[i] as tf.Tensor]));
      parts = partsOf(named).map((part) => tf.keep(part));
      return tf.addN([...parts]);
    };
    const tensors = tensorsOf(weights);
    const { value, grads } = tf.valueAndGrads(sum)(names.map((name) => tensors[name] as tf.Tensor));
    const numbers = parts.map((part) => floats(part)[0] ?? NaN);
    tf.dispose([...parts]);
    const found = new Map(names.map((name, i) => [name, floats(grads[i] as tf.Tensor)]));
    return {
      total: floats(value)[0] ?? NaN,
      parts: numbers,
      gradients: new Map(
        [...weights].map(([name, { data }]) => [
          name,
          found.get(name) ?? new Float32Array(data.length),
        ]),
      ),
    };
  });
}

/** Runs `work` and frees its tensors. */
export function tidily<T>(work: () => T): T {
  tf.engine().startScope();
  try {
    return work();
  } finally {
    tf.engine().endScope();
  }
}

export function tensorsOf(weights: Weights): Tensors {
  return Object.fromEntries(
    [...weights].map(([name, { dims, data }]) => [name, tf.tensor(data, [...dims])]),
  );
}

/** The tensor's numbers, in memory of their own. */
export function floats(tensor: tf.Tensor): Float32Array {
  return Float32Array.from(tensor.dataSync());
}

/** The tensor of that name. */
export function tensorOf(tensors: Tensors, name: string): tf.Tensor {
  const tensor = tensors[name];
  if (tensor === undefined) throw new RangeError(`the network has no weight "${name}"`);
  return tensor;
}
