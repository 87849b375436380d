import type { WeightTensor } from '../../words/index.ts';
import { bytesField, floatField, join, numberField, signedField, textField } from './protobuf.ts';

/** An attribute of a node: a whole number, a list of them, or a float. */
export type OnnxAttribute =
  { readonly int: number } | { readonly ints: readonly number[] } | { readonly float: number };

/** One operation of a graph. */
export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
}

/** A float32 input or output of shape [batch, size], with any batch. */
export interface OnnxPort {
  readonly name: string;
  readonly size: number;
}

/** A graph from ports to ports. */
export interface OnnxGraph {
  readonly name: string;
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  readonly nodes: readonly OnnxNode[];
  /** Float tensors by name. */
  readonly weights: ReadonlyMap<string, WeightTensor>;
  /** Vectors of whole numbers by name: shapes and axes. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  /** What the file says of itself. */
  readonly metadata: Readonly<Record<string, string>>;
}

const IR_VERSION = 8;
const OPSET = 17;
const FLOAT = 1;
const INT64 = 7;

/** The bytes of an ONNX file: IR version 8, opset 17. Field numbers are those of onnx.proto. */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  return join([
    numberField(1, IR_VERSION),
    textField(2, 'neural-eq-morph'),
    bytesField(
      7,
      ...graph.nodes.map((node, index) => bytesField(1, ...nodeFields(node, index))),
      textField(2, graph.name),
      ...[...graph.weights].map(([name, tensor]) => bytesField(5, ...floatTensor(name, tensor))),
      ...[...graph.shapes].map(([name, shape]) => bytesField(5, ...int64Tensor(name, shape))),
      ...graph.inputs.map((port) => bytesField(11, ...portFields(port))),
      ...graph.outputs.map((port) => bytesField(12, ...portFields(port))),
    ),
    bytesField(8, textField(1, ''), numberField(2, OPSET)),
    ...Object.entries(graph.metadata).map(([key, value]) =>
      bytesField(14, textField(1, key), textField(2, value)),
    ),
  ]);
}

function nodeFields(node: OnnxNode, index: number): Uint8Array[] {
  return [
    ...node.inputs.map((name) => textField(1, name)),
    ...node.outputs.map((name) => textField(2, name)),
    textField(3, `${node.op}_${index}`),
    textField(4, node.op),
    ...Object.entries(node.attributes ?? {}).map(([name, value]) =>
      bytesField(5, textField(1, name), ...attributeFields(value)),
    ),
  ];
}

function attributeFields(value: OnnxAttribute): Uint8Array[] {
  if ('float' in value) return [floatField(2, value.float), numberField(20, 1)];
  if ('int' in value) return [signedField(3, value.int), numberField(20, 2)];
  return [...value.ints.map((int) => signedField(8, int)), numberField(20, 7)];
}

function floatTensor(name: string, { dims, data }: WeightTensor): Uint8Array[] {
  const raw = new Uint8Array(data.length * 4);
  const view = new DataView(raw.buffer);
  data.forEach((value, i) => view.setFloat32(i * 4, value, true));
  return [
    ...dims.map((dim) => numberField(1, dim)),
    numberField(2, FLOAT),
    textField(8, name),
    bytesField(9, raw),
  ];
}

function int64Tensor(name: string, values: readonly number[]): Uint8Array[] {
  const raw = new Uint8Array(values.length * 8);
  const view = new DataView(raw.buffer);
  values.forEach((value, i) => view.setBigInt64(i * 8, BigInt(value), true));
  return [
    numberField(1, values.length),
    numberField(2, INT64),
    textField(8, name),
    bytesField(9, raw),
  ];
}

function portFields({ name, size }: OnnxPort): Uint8Array[] {
  const shape = bytesField(
    2,
    bytesField(1, textField(2, 'batch')),
    bytesField(1, numberField(1, size)),
  );
  return [textField(1, name), bytesField(2, bytesField(1, numberField(1, FLOAT), shape))];
}
