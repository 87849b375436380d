import { readFileSync } from 'node:fs';
import { parseVocabulary, plainDecoder } from '../words/index.ts';
import type { Decoder, Vocabulary } from '../words/index.ts';

const MODEL = new URL('../model/', import.meta.url);

/** The model as it is committed. */
export function shippedModel(): { readonly vocabulary: Vocabulary; readonly decoder: Decoder } {
  const text = readFileSync(new URL('vocabulary.json', MODEL), 'utf8');
  return {
    vocabulary: parseVocabulary(JSON.parse(text), 'vocabulary.json'),
    decoder: plainDecoder(readFileSync(new URL('decoder.onnx', MODEL)), 'decoder.onnx'),
  };
}
