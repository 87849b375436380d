import { BAND_COUNT, ROW_LENGTH } from '../../eq/index.ts';
import { LAYER_NORM_EPSILON } from '../../words/index.ts';
import type { WeightTensor, Weights } from '../../words/index.ts';
import { decoderRanges, weightsUnder } from './network.ts';
import type { Normalisation } from './network.ts';
import { writeOnnx } from './onnx-writer.ts';
import type { OnnxAttribute, OnnxNode } from './onnx-writer.ts';

/**
 * decoder.onnx: `z` [batch, latent] → `bands` [batch, 15] = gainDb, frequencyHz, q of each band.
 * Physical units are made inside the graph.
 */
export function decoderOnnx(weights: Weights): Uint8Array {
  const graph = new Graph(new Map([...weightsUnder('decoder', weights), ...decoderRanges()]));
  const x = graph.blocks('z');
  const gain = graph.add('Mul', [graph.add('Tanh', [graph.linear(x, 'gain')]), 'gain.limit']);
  const frequency = graph.power2(graph.ranged(x, 'frequency'));
  const q = graph.power2(graph.ranged(x, 'q'));
  const columns = [gain, frequency, q].map((name) =>
    graph.add('Unsqueeze', [name, graph.shape('axis', [2])]),
  );
  const bands = graph.add('Concat', columns, { axis: { int: 2 } });
  graph.add('Reshape', [bands, graph.shape('row', [-1, ROW_LENGTH])], {}, 'bands');
  return graph.write('decoder', 'z', graph.inSize('block0.linear1'), [
    { name: 'bands', size: BAND_COUNT * 3 },
  ]);
}

/**
 * encoder.onnx: `features` [batch, 15], a band row as it is (gainDb, log2 frequencyHz, log2 q) →
 * `z` [batch, latent] and `embedding` [batch, 128], of length 1.
 */
export function encoderOnnx(weights: Weights, normalisation: Normalisation): Uint8Array {
  const dims = [ROW_LENGTH];
  const graph = new Graph(
    new Map([
      ...weightsUnder('encoder', weights),
      ['features.mean', { dims, data: normalisation.mean }],
      ['features.spread', { dims, data: normalisation.spread }],
    ]),
  );
  const centred = graph.add('Sub', ['features', 'features.mean']);
  const x = graph.blocks(graph.add('Div', [centred, 'features.spread']));
  graph.add('Tanh', [graph.linear(x, 'latent')], {}, 'z');
  graph.add(
    'LpNormalization',
    [graph.linear('z', 'embedding')],
    { axis: { int: -1 }, p: { int: 2 } },
    'embedding',
  );
  return graph.write('encoder', 'features', ROW_LENGTH, [
    { name: 'z', size: graph.outSize('latent') },
    { name: 'embedding', size: graph.outSize('embedding') },
  ]);
}

/** Collects nodes; each function gives the name of what it computes. */
class Graph {
  readonly #weights: Map<string, WeightTensor>;
  readonly #nodes: OnnxNode[] = [];
  readonly #shapes = new Map<string, readonly number[]>();

  constructor(weights: Map<string, WeightTensor>) {
    this.#weights = weights;
  }

  add(
    op: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>> = {},
    output = `${op.toLowerCase()}_${this.#nodes.length}`,
  ): string {
    this.#nodes.push({ op, inputs, outputs: [output], attributes });
    return output;
  }

  shape(name: string, values: readonly number[]): string {
    this.#shapes.set(name, values);
    return name;
  }

  linear(x: string, name: string): string {
    return this.add('Gemm', [x, `${name}.weight`, `${name}.bias`]);
  }

  norm(x: string, name: string): string {
    return this.add('LayerNormalization', [x, `${name}.scale`, `${name}.bias`], {
      axis: { int: -1 },
      epsilon: { float: LAYER_NORM_EPSILON },
    });
  }

  blocks(input: string): string {
    let x = input;
    for (let i = 0; this.#weights.has(`block${i}.linear1.weight`); i++) {
      const block = `block${i}`;
      const hidden = this.norm(
        this.add('Relu', [this.linear(x, `${block}.linear1`)]),
        `${block}.norm1`,
      );
      const output = this.norm(this.linear(hidden, `${block}.linear2`), `${block}.norm2`);
      const skip = this.#weights.has(`${block}.skip.weight`) ? this.linear(x, `${block}.skip`) : x;
      x = this.add('Relu', [this.add('Add', [output, skip])]);
    }
    return x;
  }

  /** low + span · sigmoid(head). */
  ranged(x: string, name: string): string {
    const share = this.add('Sigmoid', [this.linear(x, name)]);
    return this.add('Add', [this.add('Mul', [share, `${name}.span`]), `${name}.low`]);
  }

  /** 2 to the power of `x`. */
  power2(x: string): string {
    this.#weights.set('ln2', { dims: [1], data: Float32Array.of(Math.LN2) });
    return this.add('Exp', [this.add('Mul', [x, 'ln2'])]);
  }

  inSize(name: string): number {
    return this.#weights.get(`${name}.weight`)?.dims[0] ?? NaN;
  }

  outSize(name: string): number {
    return this.#weights.get(`${name}.weight`)?.dims[1] ?? NaN;
  }

  write(
    name: string,
    input: string,
    inSize: number,
    outputs: readonly { name: string; size: number }[],
  ): Uint8Array {
    return writeOnnx({
      name,
      inputs: [{ name: input, size: inSize }],
      outputs,
      nodes: this.#nodes,
      weights: this.#weights,
      shapes: this.#shapes,
      metadata: { model: `neural-eq-morph ${name}` },
    });
  }
}
