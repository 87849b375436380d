import { ModelError } from './model-error.ts';
import { readOnnxWeights } from './onnx-weights.ts';
import type { Weights } from './onnx-weights.ts';

/** A normalisation layer adds it to the variance. The exported graphs have the same value. */
export const LAYER_NORM_EPSILON = 1e-5;

/** The residual blocks at the beginning of a network, in series, as many as its file has. */
export class ResidualBlocks {
  readonly inSize: number;
  readonly outSize: number;
  readonly #blocks: readonly Block[];

  /**
   * @param inSize numbers that the first block takes; without it the file decides
   * @throws {ModelError} if there is no block, or if one does not fit the one before it
   */
  constructor(tensors: TensorReader, inSize?: number) {
    const blocks: Block[] = [];
    while (blocks.length === 0 || tensors.has(`block${blocks.length}.linear1.weight`)) {
      blocks.push(new Block(tensors, `block${blocks.length}`, blocks.at(-1)?.outSize ?? inSize));
    }
    this.#blocks = blocks;
    this.inSize = (blocks[0] as Block).inSize;
    this.outSize = (blocks.at(-1) as Block).outSize;
  }

  /** The output for `x`, which is valid until the next run. Allocates nothing. */
  run(x: Float64Array): Float64Array {
    let output = x;
    for (let b = 0; b < this.#blocks.length; b++) {
      const block = this.#blocks[b] as Block;
      block.run(output);
      output = block.output;
    }
    return output;
  }
}

/** Residual block: ReLU(skip(x) + LayerNorm(Linear(LayerNorm(ReLU(Linear(x)))))). */
class Block {
  readonly inSize: number;
  readonly outSize: number;
  readonly output: Float64Array;
  readonly #hidden: Float64Array;
  readonly #linear1: Linear;
  readonly #norm1: Norm;
  readonly #linear2: Linear;
  readonly #norm2: Norm;
  readonly #skip: Linear | undefined;

  constructor(tensors: TensorReader, name: string, inSize: number | undefined) {
    this.#linear1 = tensors.linear(`${name}.linear1`, inSize, undefined);
    this.inSize = this.#linear1.inSize;
    this.outSize = this.#linear1.outSize;
    this.#norm1 = tensors.norm(`${name}.norm1`, this.outSize);
    this.#linear2 = tensors.linear(`${name}.linear2`, this.outSize, this.outSize);
    this.#norm2 = tensors.norm(`${name}.norm2`, this.outSize);
    this.#skip =
      tensors.has(`${name}.skip.weight`) || this.inSize !== this.outSize
        ? tensors.linear(`${name}.skip`, this.inSize, this.outSize)
        : undefined;
    this.output = new Float64Array(this.outSize);
    this.#hidden = new Float64Array(this.outSize);
  }

  run(x: Float64Array): void {
    const hidden = this.#hidden;
    const output = this.output;
    applyLinear(this.#linear1, x, hidden);
    for (let i = 0; i < hidden.length; i++) {
      const h = hidden[i] as number;
      hidden[i] = h > 0 ? h : 0;
    }
    normalise(this.#norm1, hidden);
    applyLinear(this.#linear2, hidden, output);
    normalise(this.#norm2, output);
    let residual = x;
    if (this.#skip !== undefined) {
      applyLinear(this.#skip, x, hidden);
      residual = hidden;
    }
    for (let i = 0; i < output.length; i++) {
      const y = (output[i] as number) + (residual[i] as number);
      output[i] = y > 0 ? y : 0;
    }
  }
}

export interface Linear {
  readonly inSize: number;
  readonly outSize: number;
  /** [out, in], so that the inner loop reads it in order. */
  readonly weight: Float64Array;
  readonly bias: Float64Array;
}

interface Norm {
  readonly scale: Float64Array;
  readonly bias: Float64Array;
}

/** y = W x + b. Four sums run at once, because a single one would wait for each of its additions. */
export function applyLinear(layer: Linear, x: Float64Array, y: Float64Array): void {
  const { inSize, outSize, weight, bias } = layer;
  const whole = inSize - (inSize % 4);
  for (let out = 0, at = 0; out < outSize; out++) {
    let sum0 = bias[out] as number;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let i = 0;
    for (; i < whole; i += 4, at += 4) {
      sum0 += (weight[at] as number) * (x[i] as number);
      sum1 += (weight[at + 1] as number) * (x[i + 1] as number);
      sum2 += (weight[at + 2] as number) * (x[i + 2] as number);
      sum3 += (weight[at + 3] as number) * (x[i + 3] as number);
    }
    for (; i < inSize; i++, at++) sum0 += (weight[at] as number) * (x[i] as number);
    y[out] = sum0 + sum1 + (sum2 + sum3);
  }
}

function normalise(norm: Norm, x: Float64Array): void {
  const n = x.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i] as number;
  mean /= n;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const d = (x[i] as number) - mean;
    variance += d * d;
  }
  const scale = 1 / Math.sqrt(variance / n + LAYER_NORM_EPSILON);
  for (let i = 0; i < n; i++) {
    x[i] = ((x[i] as number) - mean) * scale * (norm.scale[i] as number) + (norm.bias[i] as number);
  }
}

/** Reads the tensors of a file by name and checks that they have the right shape and are finite. */
export class TensorReader {
  readonly #weights: Weights;
  readonly #source: string;
  readonly #kind: string;

  /**
   * @param source where the bytes came from, for the message
   * @param kind what the bytes should be, for the message
   */
  constructor(bytes: Uint8Array, source: string, kind: string) {
    this.#weights = readOnnxWeights(bytes, source);
    this.#source = source;
    this.#kind = kind;
  }

  has(name: string): boolean {
    return this.#weights.has(name);
  }

  vector(name: string, size: number): Float64Array {
    return this.#take(name, [size]).data;
  }

  /** An undefined size is taken from the file. */
  linear(name: string, inSize: number | undefined, outSize: number | undefined): Linear {
    const { dims, data } = this.#take(`${name}.weight`, [inSize, outSize]);
    const [rows, columns] = dims as [number, number];
    const weight = Float64Array.from(
      data,
      (_, at) => data[(at % rows) * columns + Math.floor(at / rows)] as number,
    );
    return { inSize: rows, outSize: columns, weight, bias: this.vector(`${name}.bias`, columns) };
  }

  norm(name: string, size: number): Norm {
    return { scale: this.vector(`${name}.scale`, size), bias: this.vector(`${name}.bias`, size) };
  }

  #take(
    name: string,
    shape: readonly (number | undefined)[],
  ): { dims: readonly number[]; data: Float64Array } {
    const tensor = this.#weights.get(name);
    if (tensor === undefined) {
      throw new ModelError(`${this.#source}: is no ${this.#kind}: it has no tensor "${name}"`);
    }
    const { dims, data } = tensor;
    if (dims.length !== shape.length || shape.some((size, i) => (size ?? dims[i]) !== dims[i])) {
      const wanted = shape.map((size) => size ?? 'any').join(', ');
      throw new ModelError(
        `${this.#source}: tensor "${name}" has shape [${dims.join(', ')}], not [${wanted}]`,
      );
    }
    if (data.length === 0 || !data.every(Number.isFinite)) {
      throw new ModelError(
        `${this.#source}: tensor "${name}" is empty or holds a number that is not finite`,
      );
    }
    return { dims, data: Float64Array.from(data) };
  }
}
