export { apoText } from './apo-text.ts';
export { createWords } from './create-words.ts';
export type { Equaliser, WordModel, Words } from './create-words.ts';
export { decodedRow } from './decoder.ts';
export type { Decoder } from './decoder.ts';
export { describeBlend } from './describe-blend.ts';
export type { NamedShare } from './describe-blend.ts';
export { describeRow } from './describe-row.ts';
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
export { searchWords } from './search-words.ts';
export { foldTerm, termsSpelled } from './spelling.ts';
export { AmbiguousTermError, UnknownTermError } from './term-error.ts';
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
export { crowdBelief, curveAt } from './personal/belief.ts';
export type { Belief } from './personal/belief.ts';
export { earConfidence } from './personal/ear.ts';
export { learnOne } from './personal/learn.ts';
export { Lesson } from './personal/lesson.ts';
export { mapPointOf } from './personal/map-point.ts';
export { latentOf } from './personal/nearest-latent.ts';
export type { LoggedRow, Observation } from './personal/observation.ts';
export { openPersonalWord } from './personal/open-word.ts';
export { realisedRow, widestPair } from './personal/pair.ts';
export type { Pair } from './personal/pair.ts';
export {
  PersonalWordError,
  checkPersonalWord,
  isPersonalTerm,
  parsePersonalWord,
} from './personal/parse-file.ts';
export { parsePersonalPrior } from './personal/parse-prior.ts';
export { personalPoint } from './personal/personal-word.ts';
export type { Preference } from './personal/preference.ts';
export { AXES, wordPrior } from './personal/prior.ts';
export type { PersonalBasis, PersonalPrior, WordPrior } from './personal/prior.ts';
export { PAIRS_PER_REPEAT, nextQuestion } from './personal/question.ts';
export { upperTriangle } from './personal/symmetric.ts';
export type { PersonalWordFile } from './personal/write-file.ts';
