import decoderBytes from '../model/decoder.onnx';
import vocabularyJson from '../model/vocabulary.json';
import { plainDecoder } from './plain-decoder.ts';
import { parseVocabulary } from './vocabulary.ts';

/**
 * The model that the build puts into the bundle, once for the page and once for the audio thread:
 * nothing has to be fetched before the first sample, and no download can break the sound.
 *
 * Not part of the folder's index, for it needs the build's loaders.
 */
export const shippedVocabulary = parseVocabulary(vocabularyJson, 'model/vocabulary.json');

/** decoder.onnx as it is, for onnxruntime. */
export const shippedDecoderBytes = decoderBytes;

/** The same weights by the plain forward pass. */
export const shippedDecoder = plainDecoder(decoderBytes, 'model/decoder.onnx');
