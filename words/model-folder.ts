import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// Not from the index, which loads TensorFlow.
import { modelHash } from './model-hash.ts';
import { ModelError, parsePersonalPrior, parseVocabulary, plainDecoder } from './index.ts';
import type { Decoder, PersonalPrior, Vocabulary } from './index.ts';

/** The project's own model/. */
export const MODEL_FOLDER = fileURLToPath(new URL('../model', import.meta.url));

export interface Model {
  readonly vocabulary: Vocabulary;
  readonly decoder: Decoder;
}

/**
 * Reads what training left in a folder: vocabulary.json and decoder.onnx.
 *
 * @throws {ModelError} naming the file and its fault: missing, unreadable, damaged, or of another
 *   training than the other file
 */
export async function readModel(folder: string): Promise<Model> {
  const vocabularyPath = join(folder, 'vocabulary.json');
  const decoderPath = join(folder, 'decoder.onnx');

  const vocabularyBytes = await readModelFile(vocabularyPath);
  const vocabulary = parseVocabulary(parseJson(vocabularyBytes, vocabularyPath), vocabularyPath);

  const decoderBytes = await readModelFile(decoderPath);
  const hash = modelHash(decoderBytes);
  if (hash !== vocabulary.model) {
    throw new ModelError(
      `${decoderPath}: has hash ${hash}, but ${vocabularyPath} belongs to ${vocabulary.model}`,
    );
  }
  const decoder = plainDecoder(decoderBytes, decoderPath);
  if (decoder.latentSize !== vocabulary.latentSize) {
    throw new ModelError(
      `${decoderPath}: takes ${decoder.latentSize} latent numbers, but ${vocabularyPath} has ` +
        `${vocabulary.latentSize}`,
    );
  }
  return { vocabulary, decoder };
}

/**
 * Reads what personal words start from: personal.json.
 *
 * @throws {ModelError} naming the file and its fault
 */
export async function readPrior(folder: string): Promise<PersonalPrior> {
  const path = join(folder, 'personal.json');
  return parsePersonalPrior(parseJson(await readModelFile(path), path), path);
}

async function readModelFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ModelError(
      code === 'ENOENT'
        ? `${path}: is missing. Training makes it: npm run train -- --data FOLDER`
        : `${path}: cannot be read (${message})`,
      { cause: error },
    );
  }
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ModelError(`${path}: is not JSON (${(error as Error).message})`, { cause: error });
  }
}
