import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError, readOnnxWeights } from '../../words/index.ts';
import type { Weights } from '../../words/index.ts';

/** What of a network a picture shows. */
export interface NetworkWidths {
  /** Numbers that go in, come out of each residual block, and leave at the heads. */
  readonly encoder: readonly number[];
  readonly decoder: readonly number[];
  /** Numbers of the semantic embedding. */
  readonly embedding: number;
  /** How many weights training learned. */
  readonly weights: { readonly encoder: number; readonly decoder: number };
}

/**
 * Reads the widths of the layers from a model's two files.
 *
 * @throws {ModelError} if a file is missing, damaged, or of another kind of network
 */
export async function readNetworkWidths(folder: string): Promise<NetworkWidths> {
  const encoderPath = join(folder, 'encoder.onnx');
  const encoder = await weightsOf(encoderPath);
  const decoder = await weightsOf(join(folder, 'decoder.onnx'));
  const latent = encoder.get('latent.weight')?.dims[1];
  const embedding = encoder.get('embedding.weight')?.dims[1];
  if (latent === undefined || embedding === undefined) {
    throw new ModelError(`${encoderPath}: is no encoder of words`);
  }
  const heads = ['gain', 'frequency', 'q'].map((name) => decoder.get(`${name}.weight`)?.dims[1]);
  return {
    encoder: [...blockWidths(encoder), latent],
    decoder: [...blockWidths(decoder), heads.reduce<number>((sum, size) => sum + (size ?? 0), 0)],
    embedding,
    weights: { encoder: learned(encoder), decoder: learned(decoder) },
  };
}

async function weightsOf(path: string): Promise<Weights> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new ModelError(`${path}: cannot be read (${(error as Error).message})`, { cause: error });
  }
  return readOnnxWeights(bytes, path);
}

/** The width that goes into the first block, then what comes out of each. */
function blockWidths(weights: Weights): number[] {
  const widths: number[] = [];
  for (let i = 0; ; i++) {
    const dims = weights.get(`block${i}.linear1.weight`)?.dims;
    if (dims === undefined) return widths;
    if (i === 0) widths.push(dims[0] ?? 0);
    widths.push(dims[1] ?? 0);
  }
}

/** The file also holds the ranges of the heads, which are not learned. */
function learned(weights: Weights): number {
  return [...weights]
    .filter(([name]) => /\.(weight|bias|scale)$/u.test(name))
    .reduce((sum, [, { data }]) => sum + data.length, 0);
}
