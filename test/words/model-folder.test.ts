import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';
import { modelHash } from '../../words/model-hash.ts';
import { ModelError } from '../../words/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eq-model-'));
  for (const name of ['vocabulary.json', 'decoder.onnx']) {
    await copyFile(join(MODEL_FOLDER, name), join(folder, name));
  }
});
afterEach(() => rm(folder, { recursive: true }));

/** The message with which the damaged copy of the model is refused. */
async function refusal(): Promise<string> {
  const error: unknown = await readModel(folder).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ModelError);
  return (error as ModelError).message;
}

test('the shipped model is read: a decoder of the size of its words', async () => {
  const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
  expect(decoder.latentSize).toBe(vocabulary.latentSize);
});

describe('a model that cannot be used is refused with the file and the fault', () => {
  test.each(['vocabulary.json', 'decoder.onnx'])('%s is missing', async (name) => {
    await rm(join(folder, name));
    expect(await refusal()).toBe(
      `${join(folder, name)}: is missing. Training makes it: npm run train -- --data FOLDER`,
    );
  });

  test.each(['vocabulary.json', 'decoder.onnx'])('%s cannot be read', async (name) => {
    await rm(join(folder, name));
    await mkdir(join(folder, name));
    expect(await refusal()).toMatch(`${join(folder, name)}: cannot be read (EISDIR`);
  });

  test('vocabulary.json is cut short', async () => {
    const path = join(folder, 'vocabulary.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.slice(0, text.length / 2));
    expect(await refusal()).toMatch(`${path}: is not JSON (`);
  });

  test('vocabulary.json is no vocabulary', async () => {
    const path = join(folder, 'vocabulary.json');
    await writeFile(path, '{"version":7}');
    expect(await refusal()).toBe(`${path}: has version 7; this program reads version 1`);
  });

  test('decoder.onnx is of another training than the words', async () => {
    const path = join(folder, 'decoder.onnx');
    const bytes = Buffer.concat([await readFile(path), Buffer.from([0])]);
    await writeFile(path, bytes);
    const { vocabulary } = await readModel(MODEL_FOLDER);
    expect(await refusal()).toBe(
      `${path}: has hash ${modelHash(bytes)}, but ${join(folder, 'vocabulary.json')} belongs to ` +
        vocabulary.model,
    );
  });

  test('decoder.onnx is of another size than the words', async () => {
    const path = join(folder, 'vocabulary.json');
    const { vocabulary } = await readModel(MODEL_FOLDER);
    const latentSize = vocabulary.latentSize + 1;
    const terms = vocabulary.terms.map((term) => ({ ...term, z: [...term.z, 0] }));
    await writeFile(path, JSON.stringify({ ...vocabulary, latentSize, flat: terms[0]?.z, terms }));
    expect(await refusal()).toBe(
      `${join(folder, 'decoder.onnx')}: takes ${vocabulary.latentSize} latent numbers, but ` +
        `${path} has ${latentSize}`,
    );
  });
});
