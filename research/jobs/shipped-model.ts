import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodedRow, readOnnxWeights } from '../../words/index.ts';
import type { Term } from '../../words/index.ts';
import { interpolation, walkPairs } from '../evaluation/walks/interpolation.ts';
import type { ShippedModel } from '../evaluation/findings.ts';
import { FEWEST_FOR_WALKS } from '../evaluation/term-key.ts';
import { MODEL_FOLDER } from '../../words/model-folder.ts';
import type { WordModel } from '../../words/model-folder.ts';

const BYTES_PER_FLOAT = 4;
/** Tensors of the file that were not learned: the ranges of its heads, and a constant. */
const NO_WEIGHTS = /^ln2$|\.(limit|low|span)$/u;

/** Sizes of the shipped model and the straightness of its walks. */
export async function shippedModel({ vocabulary, decoder }: WordModel): Promise<ShippedModel> {
  const bytesOf = (name: string): Promise<Buffer> => readFile(join(MODEL_FOLDER, name));
  const decoderBytes = await bytesOf('decoder.onnx');
  const weights = [...readOnnxWeights(decoderBytes, 'decoder.onnx')]
    .filter(([name]) => !NO_WEIGHTS.test(name))
    .reduce((sum, [, { data }]) => sum + data.length, 0);
  const walked = englishTerms(vocabulary.terms).filter(({ count }) => count >= FEWEST_FOR_WALKS);
  return {
    model: vocabulary.model,
    terms: vocabulary.terms.length,
    latentSize: decoder.latentSize,
    decoderWeights: weights,
    decoderBytes: decoderBytes.length,
    encoderBytes: (await bytesOf('encoder.onnx')).length,
    vocabularyBytes: (await bytesOf('vocabulary.json')).length,
    centroidBytes: vocabulary.terms.length * decoder.latentSize * BYTES_PER_FLOAT,
    interpolation: interpolation(
      walkPairs(new Map(walked.map(({ term, z }) => [term, Float64Array.from(z)])), (points) =>
        points.map((z) => decodedRow(decoder, z)),
      ),
    ),
  };
}

export function englishTerms(terms: readonly Term[]): Term[] {
  return terms.filter(({ language }) => language === 'en');
}
