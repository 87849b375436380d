import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WordModel } from './create-words.ts';
import { ModelError } from './model-error.ts';
import { modelHash } from './model-hash.ts';
import { parsePersonalPrior } from './personal/parse-prior.ts';
import type { PersonalPrior } from './personal/prior.ts';
import { plainDecoder } from './plain-decoder.ts';
import { parseVocabulary } from './vocabulary.ts';

/*
 * A face of words/ for Node alone: it reads files, so index.ts leaves it out and no browser bundle may
 * import it.
 */

/** The project's own model/. */
export const MODEL_FOLDER = fileURLToPath(new URL('../model', import.meta.url));

export type { WordModel };

/**
 * Reads a folder that training wrote: vocabulary.json and decoder.onnx.
 *
 * @throws {ModelError} naming the file and its fault: missing, unreadable, damaged, or from another
 *   training than the other file
 */
export async function readModel(folder: string): Promise<WordModel> {
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
 * Reads personal.json of such a folder: the prior from which personal words are learned.
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
