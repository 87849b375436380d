import { packModel } from '../engine/index.ts';
import type { PackedModel } from '../protocol/index.ts';
import { readOnnxWeights, wordPoints } from '../words/index.ts';
import type { Vocabulary } from '../words/index.ts';

/**
 * The network and the words as the engine takes them. The page has them once, in the bundle; the audio thread gets
 * them from here.
 *
 * @param decoderBytes decoder.onnx
 * @throws {ModelError} if the bytes are no ONNX model
 */
export function packedModel(vocabulary: Vocabulary, decoderBytes: Uint8Array): PackedModel {
  const { centroids, mapPoints } = wordPoints(vocabulary);
  const words = { centroids, mapPoints, flat: vocabulary.flat };
  const tensors = readOnnxWeights(decoderBytes, 'model/decoder.onnx');
  return { hash: vocabulary.model, bytes: packModel(tensors, words) };
}
