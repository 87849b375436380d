export { apoText } from './apo-text.ts';
export { scaledWeights, writeBlendedLatent } from './blend.ts';
export { createWords } from './create-words.ts';
export type {
  BlendPart,
  Equaliser,
  EqualiserOptions,
  MorphOptions,
  WordModel,
  Words,
} from './create-words.ts';
export { decodedRow } from './decoder.ts';
export type { Decoder } from './decoder.ts';
export type { Encoder } from './encoder.ts';
export { isRecord } from '../json/index.ts';
export { writeLatentAt } from './latent.ts';
export { ModelError } from './model-error.ts';
export { readOnnxWeights } from './onnx-weights.ts';
export type { WeightTensor, Weights } from './onnx-weights.ts';
export { plainDecoder } from './plain-decoder.ts';
export { plainEncoder } from './plain-encoder.ts';
export { LAYER_NORM_EPSILON } from './plain-layers.ts';
export { MAX_TERMS, centroids, parseVocabulary } from './vocabulary.ts';
export type { Term, Tier, Vocabulary } from './vocabulary.ts';
export { describeBlend } from './describe-blend.ts';
export type { NamedShare } from './describe-blend.ts';
export { describeMorph } from './describe-morph.ts';
export { describeRow } from './describe.ts';
export { evenAlphas } from './even-walk.ts';
export { findTerm } from './find-term.ts';
export { mixedRow } from './mixed-row.ts';
export type { WeightedPoint, WordMix } from './mixed-row.ts';
export { NearWords } from './near-words.ts';
export { foldTerm, nearestTerms, searchTerms, termsSpelled } from './nearest.ts';
export type { Named } from './nearest.ts';
export { searchWords } from './search-words.ts';
export type { WordSearch } from './search-words.ts';
export { isOnWalk } from './position.ts';
export type { Position } from './position.ts';
export { PositionMix } from './position-mix.ts';
export { positionRow, positionShares } from './position-row.ts';
export type { Share } from './position-row.ts';
export { PRESETS } from './presets.ts';
export type { Preset } from './presets.ts';
export { AmbiguousTermError, UnknownTermError } from './term-error.ts';
export { withOwnPoints, wordPoints } from './word-points.ts';
export type { WordPoints } from './word-points.ts';
export { WALK_ROWS, decodeWalk, effectiveRow, heardRow, interpolateRow, walkRow } from './walk.ts';
export { crowdBelief, curveAt } from './personal/belief.ts';
export type { Belief } from './personal/belief.ts';
export { answered, nearerLine } from './personal/choice-update.ts';
export { describePersonal } from './personal/describe-personal.ts';
export { earConfidence } from './personal/ear.ts';
export type { EarConfidence } from './personal/ear.ts';
export { PersonalWordError } from './personal/file-error.ts';
export { latentOf } from './personal/latent.ts';
export { learn, learnOne } from './personal/learn.ts';
export { Lesson } from './personal/lesson.ts';
export { mapPointOf } from './personal/map-point.ts';
export type {
  Choice,
  Drag,
  Earlier,
  Edit,
  Kept,
  LoggedRow,
  Observation,
} from './personal/observation.ts';
export { openPersonalWord } from './personal/open-file.ts';
export { loggedRow, realisedRow, widestPair } from './personal/pair.ts';
export type { Pair } from './personal/pair.ts';
export { checkPersonalWord, isPersonalTerm, parsePersonalWord } from './personal/parse-file.ts';
export { parsePersonalPrior } from './personal/parse-prior.ts';
export { personalCurveDb, personalPoint } from './personal/personal-word.ts';
export type { PersonalWord } from './personal/personal-word.ts';
export type { Preference } from './personal/preference.ts';
export { AXES, wordPrior } from './personal/prior.ts';
export type { PersonalBasis, PersonalPrior, WordPrior } from './personal/prior.ts';
export { PAIRS_PER_REPEAT, nextQuestion } from './personal/question.ts';
export type { Question } from './personal/question.ts';
export { upperTriangle } from './personal/symmetric.ts';
export { personalWordFile } from './personal/write-file.ts';
export type { PersonalWordFile } from './personal/write-file.ts';
