import fc from 'fast-check';
import {
  MAX_FREQUENCY_HZ,
  MAX_GAIN_DB,
  MAX_Q,
  MAX_SHELF_Q,
  MIN_FREQUENCY_HZ,
  MIN_Q,
  MIN_SHELF_Q,
  BAND_TYPES,
} from '../../eq/index.ts';
import type { Band, BandType } from '../../eq/index.ts';

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const octaves = (min: number, max: number) =>
  real(Math.log2(min), Math.log2(max)).map((exponent) => 2 ** exponent);

/** Any band of a type, within the limits of a band. */
export function bandOfType(type: BandType): fc.Arbitrary<Band> {
  const shelf = type !== 'peaking';
  return fc.record({
    type: fc.constant(type),
    frequencyHz: octaves(MIN_FREQUENCY_HZ, MAX_FREQUENCY_HZ),
    gainDb: real(-MAX_GAIN_DB, MAX_GAIN_DB),
    q: octaves(shelf ? MIN_SHELF_Q : MIN_Q, shelf ? MAX_SHELF_Q : MAX_Q),
  });
}

/** Any five bands, low to high. */
export const bands: fc.Arbitrary<Band[]> = fc.tuple(...BAND_TYPES.map(bandOfType));
