import decoderBytes from '../model/decoder.onnx';
import vocabularyJson from '../model/vocabulary.json';
import { plainDecoder } from './plain-decoder.ts';
import { parseVocabulary } from './vocabulary.ts';

/**
 * The vocabulary of the model that the build puts into the bundle, once for the page; the audio thread gets
 * it from there. Nothing has to be fetched before the first sample, and no failed download can break the sound.
 *
 * This file needs the build's loaders, so it is a face of words/ of its own and not in index.ts.
 */
export const shippedVocabulary = parseVocabulary(vocabularyJson, 'model/vocabulary.json');

/** The bytes of decoder.onnx, for onnxruntime. */
export const shippedDecoderBytes = decoderBytes;

/** The decoder of the same bytes by the plain forward pass. */
export const shippedDecoder = plainDecoder(decoderBytes, 'model/decoder.onnx');
