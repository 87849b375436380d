import * as ort from 'onnxruntime-web/wasm';

ort.env.wasm.numThreads = 1;

/** What an ONNX file computes of `count` rows, by the names of its outputs. */
export async function runOnnx(
  file: Uint8Array,
  input: string,
  data: Float32Array,
  count: number,
): Promise<Readonly<Record<string, Float32Array>>> {
  const session = await ort.InferenceSession.create(file);
  const results = await session.run({
    [input]: new ort.Tensor('float32', data, [count, data.length / count]),
  });
  const outputs = Object.fromEntries(
    Object.entries(results).map(([name, tensor]) => [
      name,
      Float32Array.from(tensor.data as Float32Array),
    ]),
  );
  await session.release();
  return outputs;
}

/** Physical bands (gainDb, frequencyHz, q of each band) as band rows. */
export function toRows(bands: Float32Array): Float64Array {
  return Float64Array.from(bands, (value, i) => (i % 3 === 0 ? value : Math.log2(value)));
}

/** The greatest difference of two lists of numbers. */
export function worst(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expectSameLength(a, b);
  return Array.from(a).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? NaN))),
    0,
  );
}

function expectSameLength(a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers and ${b.length}`);
}
