import { ModelError } from './model-error.ts';

/** A float tensor of a model file, row by row. `dims` has the sizes from the slowest axis to the fastest. */
export interface WeightTensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** Tensors by name. */
export type Weights = ReadonlyMap<string, WeightTensor>;

/** Field numbers of ONNX's protobuf messages (onnx.proto, IR version 8). */
const MODEL_GRAPH = 7;
const GRAPH_INITIALISER = 5;
const TENSOR_DIMS = 1;
const TENSOR_DATA_TYPE = 2;
const TENSOR_NAME = 8;
const TENSOR_RAW_DATA = 9;
const DATA_TYPE_FLOAT = 1;

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/**
 * Reads the named float tensors of an ONNX file without a runtime.
 *
 * It reads only inside the bytes and each byte at most once per level, so it ends with tensors or an error
 * for any input. It needs nothing of a browser or of Node.
 *
 * @param source where the bytes came from, for the message
 * @throws {ModelError} if the file is cut short, damaged, or no ONNX model with weights
 */
export function readOnnxWeights(bytes: Uint8Array, source: string): Weights {
  const reader = new Reader(bytes, source);
  const weights = new Map<string, WeightTensor>();
  let graphs = 0;
  reader.fields(0, bytes.length, (field) => {
    if (field.number !== MODEL_GRAPH || field.wire !== BYTES) return;
    graphs++;
    reader.fields(field.start, field.end, (inGraph) => {
      if (inGraph.number !== GRAPH_INITIALISER || inGraph.wire !== BYTES) return;
      const tensor = readTensor(reader, inGraph.start, inGraph.end);
      if (tensor === undefined) return;
      if (weights.has(tensor.name)) reader.fail(`has two tensors named "${tensor.name}"`);
      weights.set(tensor.name, { dims: tensor.dims, data: tensor.data });
    });
  });
  if (graphs !== 1 || weights.size === 0) reader.fail('is not an ONNX model with weights');
  return weights;
}

/** One tensor; undefined if it holds no floats, such as a shape. */
function readTensor(
  reader: Reader,
  start: number,
  end: number,
): { name: string; dims: number[]; data: Float32Array } | undefined {
  const dims: number[] = [];
  let name = '';
  let dataType = 0;
  let raw: Field | undefined;
  reader.fields(start, end, (field) => {
    if (field.number === TENSOR_DIMS && field.wire === VARINT) dims.push(field.value);
    else if (field.number === TENSOR_DIMS && field.wire === BYTES) {
      for (let at = field.start; at < field.end; at = reader.at) {
        dims.push(reader.varint(at, field.end));
      }
    } else if (field.number === TENSOR_DATA_TYPE && field.wire === VARINT) dataType = field.value;
    else if (field.number === TENSOR_NAME && field.wire === BYTES) {
      name = reader.latin(field.start, field.end);
    } else if (field.number === TENSOR_RAW_DATA && field.wire === BYTES) raw = field;
  });
  if (dataType !== DATA_TYPE_FLOAT) return undefined;
  if (name === '') return reader.fail('has a tensor without a name');
  if (raw === undefined) return reader.fail(`tensor "${name}" holds no raw data`);
  const { start: from, end: to } = raw;
  const count = dims.reduce((product, dim) => product * dim, 1);
  if (count * 4 !== to - from) {
    return reader.fail(
      `tensor "${name}" of shape [${dims.join(', ')}] holds ${to - from} bytes, not ${count * 4}`,
    );
  }
  return { name, dims, data: reader.floats(from, count) };
}

interface Field {
  readonly number: number;
  readonly wire: number;
  /** Value of a varint field; 0 for the others. */
  readonly value: number;
  /** The bytes [start, end) of the field's content. */
  readonly start: number;
  readonly end: number;
}

/** Reads the part of Protobuf's wire format that ONNX uses. */
class Reader {
  /** The end of the varint that was read last. */
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #source: string;

  constructor(bytes: Uint8Array, source: string) {
    this.#bytes = bytes;
    this.#source = source;
  }

  fail(what: string): never {
    throw new ModelError(`${this.#source}: ${what}`);
  }

  /** Visits the fields of the message in [start, end). */
  fields(start: number, end: number, visit: (field: Field) => void): void {
    let at = start;
    while (at < end) {
      const key = this.varint(at, end);
      const number = Math.floor(key / 8);
      const wire = key % 8;
      let from = this.at;
      let to: number;
      let value = 0;
      if (wire === VARINT) {
        value = this.varint(from, end);
        to = this.at;
      } else if (wire === BYTES) {
        const length = this.varint(from, end);
        from = this.at;
        to = from + length;
      } else if (wire === FIXED_64) to = from + 8;
      else if (wire === FIXED_32) to = from + 4;
      else return this.fail(`is damaged or no ONNX model: byte ${at} starts no field`);
      if (number === 0) this.fail(`is damaged or no ONNX model: byte ${at} starts no field`);
      if (to > end) this.fail(`is cut short or damaged: the field at byte ${at} runs past its end`);
      visit({ number, wire, value, start: from, end: to });
      at = to;
    }
  }

  /** Reads an unsigned number of at most 53 bits and sets `at` to its end. */
  varint(start: number, end: number): number {
    let value = 0;
    let scale = 1;
    for (let at = start; at < end; at++) {
      const byte = this.#bytes[at] as number;
      value += (byte & 0x7f) * scale;
      scale *= 128;
      if (byte < 0x80) {
        if (!Number.isSafeInteger(value)) this.fail(`the number at byte ${start} is out of range`);
        this.at = at + 1;
        return value;
      }
      if (at - start === 9) return this.fail(`the number at byte ${start} does not end`);
    }
    return this.fail(`is cut short or damaged: the number at byte ${start} does not end`);
  }

  latin(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at++) text += String.fromCharCode(this.#bytes[at] as number);
    return text;
  }

  floats(start: number, count: number): Float32Array {
    const { buffer, byteOffset } = this.#bytes;
    const view = new DataView(buffer, byteOffset + start, count * 4);
    return Float32Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
  }
}
