import { centredResponseDb } from '../../eq/index.ts';
import { principalComponents } from '../statistics/principal-components.ts';
import { decodedRow } from '../../words/index.ts';
import type { WordModel } from '../../words/model-folder.ts';

/** What each term decodes to, in dB at GRID_HZ without level, in the vocabulary's order. */
export function termCurvesDb({ decoder, vocabulary }: WordModel): Float64Array[] {
  return vocabulary.terms.map(({ z }) => centredResponseDb(decodedRow(decoder, z)));
}

/**
 * The share, 0 … 1, that a plane can hold of the differences between curves: what their first two
 * principal components make of the sum of squares.
 */
export function shareOnPlane(curvesDb: readonly Float64Array[]): number {
  const { variances } = principalComponents(curvesDb, Infinity);
  const total = variances.reduce((sum, value) => sum + value, 0);
  return total === 0 ? 1 : ((variances[0] ?? 0) + (variances[1] ?? 0)) / total;
}
