import { centredResponseDb, symmetricEigen } from '../../eq/index.ts';
import { meanOf } from '../statistics/shrinkage.ts';
import { decodedRow } from '../../words/index.ts';
import type { Model } from '../../words/model-folder.ts';

/** What each term decodes to, in dB at GRID_HZ without level, in the vocabulary's order. */
export function termCurvesDb({ decoder, vocabulary }: Model): Float64Array[] {
  return vocabulary.terms.map(({ z }) => centredResponseDb(decodedRow(decoder, z)));
}

/**
 * The share, 0 … 1, that a plane can hold of the differences between curves: what their first two
 * principal components make of the sum of squares.
 */
export function shareOnPlane(curvesDb: readonly Float64Array[]): number {
  const mean = meanOf(curvesDb);
  const size = mean.length;
  const covariance = new Float64Array(size * size);
  for (const curve of curvesDb) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        covariance[i * size + j] =
          (covariance[i * size + j] as number) +
          ((curve[i] as number) - (mean[i] as number)) *
            ((curve[j] as number) - (mean[j] as number));
      }
    }
  }
  const { values } = symmetricEigen(covariance);
  const total = values.reduce((sum, value) => sum + value, 0);
  return total === 0 ? 1 : ((values[0] ?? 0) + (values[1] ?? 0)) / total;
}
