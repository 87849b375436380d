import { analogResponseDb, rowToBands } from '../eq/index.ts';

/** Analog response of a band row in dB without its own mean: a mere change of loudness is no change of sound. */
export function levelFreeResponseDb(
  row: ArrayLike<number>,
  frequenciesHz: Float64Array,
): Float64Array {
  const gainsDb = analogResponseDb(rowToBands(row), frequenciesHz);
  const levelDb = gainsDb.reduce((sum, gainDb) => sum + gainDb, 0) / gainsDb.length;
  return gainsDb.map((gainDb) => gainDb - levelDb);
}

/** Root mean square of the difference of two responses, in dB. */
export function differenceDb(a: Float64Array, b: Float64Array): number {
  let squares = 0;
  for (let k = 0; k < a.length; k++) squares += ((a[k] as number) - (b[k] as number)) ** 2;
  return Math.sqrt(squares / a.length);
}
