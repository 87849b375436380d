import { BANDS, MOST_TERMS, OWN_SLOTS, ROW_LENGTH, SCRATCH_DOUBLES } from './assembly/layout.ts';

/** A tensor of a network: its sizes and its numbers, the last size running fastest. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

/** What the engine needs to know of words. */
export interface ModelWords {
  /** Points of the vocabulary's terms in the latent space, in its order. */
  readonly centroids: readonly ArrayLike<number>[];
  /** The terms on the map, x and y each -1 … 1. */
  readonly mapPoints: readonly (readonly [x: number, y: number])[];
  /** The strength of each term; 1 where it is left out. */
  readonly strengths?: readonly number[];
  /** The point that sounds like no EQ. */
  readonly flat: ArrayLike<number>;
}

const ALIGNMENT = 16;

/**
 * The decoder and the words as one piece of memory, in the order that assembly/model.ts reads.
 *
 * @param tensors of decoder.onnx by name, already checked (words/plain-decoder.ts); linear layers are [in, out]
 * @throws {RangeError} for a tensor that is missing, and for more terms or latent numbers than the engine takes
 */
export function packModel(tensors: ReadonlyMap<string, Tensor>, words: ModelWords): ArrayBuffer {
  const tensor = (name: string): Tensor => {
    const found = tensors.get(name);
    if (found === undefined) throw new RangeError(`the decoder has no tensor "${name}"`);
    return found;
  };
  const numbers = (name: string): number[] => Array.from(tensor(name).data);
  /** [out, in], so that the engine's inner loop walks along it, and the bias behind it. */
  const linear = (name: string): number[] => {
    const { dims, data } = tensor(`${name}.weight`);
    const [inSize = 0, outSize = 0] = dims;
    const weight = Array.from(
      { length: inSize * outSize },
      (_, at) => data[(at % inSize) * outSize + Math.floor(at / inSize)] ?? NaN,
    );
    return [...weight, ...numbers(`${name}.bias`)];
  };
  const norm = (name: string): number[] => [
    ...numbers(`${name}.scale`),
    ...numbers(`${name}.bias`),
  ];

  const shapes: number[] = [];
  const weights: number[] = [];
  for (let block = 0; tensors.has(`block${block}.linear1.weight`); block++) {
    const name = `block${block}`;
    const hasSkip = tensors.has(`${name}.skip.weight`);
    shapes.push(tensor(`${name}.linear1.weight`).dims[1] ?? 0, Number(hasSkip));
    weights.push(...linear(`${name}.linear1`), ...norm(`${name}.norm1`));
    weights.push(...linear(`${name}.linear2`), ...norm(`${name}.norm2`));
    if (hasSkip) weights.push(...linear(`${name}.skip`));
  }
  weights.push(...linear('gain'), ...linear('frequency'), ...linear('q'));

  const latentSize = tensor('block0.linear1.weight').dims[0] ?? 0;
  const terms = words.centroids.length;
  if (terms + OWN_SLOTS > MOST_TERMS) throw new RangeError(`${terms} terms are too many`);
  if (OWN_SLOTS * (latentSize + 1 + ROW_LENGTH) > SCRATCH_DOUBLES) {
    throw new RangeError(`${latentSize} numbers are too many for a point in the latent space`);
  }
  const doubles = [
    ...words.centroids.flatMap((centroid) => Array.from(centroid)),
    ...words.mapPoints.flat(),
    ...words.centroids.map((_, term) => words.strengths?.[term] ?? 1),
    ...Array.from(words.flat),
    ...numbers('gain.limit').slice(0, 1),
    ...['frequency.low', 'frequency.span', 'q.low', 'q.span'].flatMap((name) =>
      numbers(name).slice(0, BANDS),
    ),
  ];
  const header = [latentSize, terms, shapes.length / 2, ...shapes];
  const doublesAt = aligned(4 * header.length);
  const weightsAt = aligned(doublesAt + 8 * doubles.length);
  const packed = new ArrayBuffer(aligned(weightsAt + 4 * weights.length));
  new Int32Array(packed, 0, header.length).set(header);
  new Float64Array(packed, doublesAt, doubles.length).set(doubles);
  new Float32Array(packed, weightsAt, weights.length).set(weights);
  return packed;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
