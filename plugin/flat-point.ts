import { GRID_SIZE } from '../eq/index.ts';
import { latentOf } from '../words/index.ts';
import type { WordModel } from '../words/index.ts';

const flatPoints = new WeakMap<WordModel, Float64Array>();

/** The point that sounds like no EQ, within some thousandths of a dB. */
export function flatPoint(model: WordModel): Float64Array {
  const known = flatPoints.get(model);
  if (known !== undefined) return known;
  const { latentSize } = model.decoder;
  const point = latentOf(model.decoder, new Float64Array(GRID_SIZE), new Float64Array(latentSize));
  flatPoints.set(model, point);
  return point;
}
