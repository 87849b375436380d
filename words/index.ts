export { createWords } from './create-words.ts';
export type { Equaliser, WordModel, Words } from './create-words.ts';
export { decodedRow } from './decoder.ts';
export type { Decoder } from './decoder.ts';
export { freeName } from './free-name.ts';
export { writeLatentAt } from './latent.ts';
export { ModelError } from './model-error.ts';
export { readOnnxWeights } from './onnx-weights.ts';
export type { WeightTensor, Weights } from './onnx-weights.ts';
export { plainDecoder } from './plain-decoder.ts';
export { plainEncoder } from './plain-encoder.ts';
export { LAYER_NORM_EPSILON } from './plain-layers.ts';
export { PositionBlend } from './position-blend.ts';
export { isOnWalk } from './position.ts';
export type { Position } from './position.ts';
export { PRESETS } from './presets.ts';
export type { Preset } from './presets.ts';
export { graphemes, visibleName } from './visible-name.ts';
export { MAX_TERMS, centroids, parseVocabulary } from './vocabulary.ts';
export type { Term, Tier, Vocabulary } from './vocabulary.ts';
export {
  WALK_ROWS,
  decodeWalk,
  effectiveRow,
  effectiveWalkRow,
  interpolateRow,
  walkRow,
} from './walk.ts';
export { withOwnPoints, wordPoints } from './word-points.ts';
export type { WordPoints } from './word-points.ts';
export { wordRowAt, positionShares } from './word-row.ts';
export { WordsBySound } from './words-by-sound.ts';
export { mapPointOf } from './personal/map-point.ts';
export { latentOf } from './personal/nearest-latent.ts';
export type { LoggedRow, Observation } from './personal/observation.ts';
export { PersonalWordError, checkPersonalWord, isPersonalTerm } from './personal/parse-file.ts';
export { AXES, wordPrior } from './personal/prior.ts';
export type { PersonalBasis, PersonalPrior, WordPrior } from './personal/prior.ts';
export { upperTriangle } from './personal/symmetric.ts';
export type { PersonalWordFile } from './personal/write-file.ts';
