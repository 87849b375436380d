export { agreements, meanPairwiseCorrelation } from './agreement.ts';
export type { Agreement } from './agreement.ts';
export type { Contribution } from './contribution.ts';
export { DataError } from './data-error.ts';
export { readDataset, readPeople } from './dataset.ts';
export type { Dataset } from './dataset.ts';
export { byTerm, toExamples } from './example.ts';
export type { Example } from './example.ts';
export { fitBands } from './fit.ts';
export type { Fit } from './fit.ts';
export type { Batch, Learner, Losses, LossWeights } from './learner.ts';
export { modelCard } from './model-card.ts';
export { makeModel } from './model-files.ts';
export type { Model } from './model-files.ts';
export { modelHash } from './model-hash.ts';
export type { Architecture, Normalisation, NetworkWeights } from './network.ts';
export { decoderOnnx, encoderOnnx } from './onnx-graphs.ts';
export { Random } from './random.ts';
export { centredResponseDb, rowResponseDb } from './row-response.ts';
export { SHIPPED_FIT, SHIPPED_SETTINGS } from './settings.ts';
export type { Settings } from './settings.ts';
export { FEWEST_PEOPLE, groupByTerm, shippedTerms } from './shipped-terms.ts';
export type { TermGroup } from './shipped-terms.ts';
export { meanOf, shrunkMean, spreadOf } from './shrinkage.ts';
export type { Spread } from './shrinkage.ts';
export { summary } from './summary.ts';
export {
  GRID_HZ,
  GRID_SIZE,
  centred,
  nominalCurveDb,
  rmsDifferenceDb,
  targetCurveDb,
} from './target-curve.ts';
export { tensorflowLearner } from './tensorflow.ts';
export { train } from './train.ts';
export type { Trained } from './train.ts';
