import type { Band } from './band.ts';

/**
 * Squared magnitude of a band's analog prototype (RBJ Audio EQ Cookbook) at `frequencyHz`.
 *
 * Written in the squared ratio of the two frequencies, so that nothing cancels far below the band.
 */
export function analogPower(band: Band, frequencyHz: number): number {
  const a = 10 ** (band.gainDb / 40);
  const { q } = band;
  const w2 = (frequencyHz / band.frequencyHz) ** 2;
  switch (band.type) {
    case 'peaking': {
      const d = (1 - w2) ** 2;
      return (d + w2 * (a / q) ** 2) / (d + w2 / (a * q) ** 2);
    }
    case 'lowshelf': {
      const r = (a * w2) / (q * q);
      return (a * a * ((a - w2) ** 2 + r)) / ((1 - a * w2) ** 2 + r);
    }
    case 'highshelf': {
      const r = (a * w2) / (q * q);
      return (a * a * ((1 - a * w2) ** 2 + r)) / ((a - w2) ** 2 + r);
    }
  }
}

/** Gain in dB of a band's analog prototype at `frequencyHz`. */
export function analogGainDb(band: Band, frequencyHz: number): number {
  return 10 * Math.log10(analogPower(band, frequencyHz));
}

/** Summed gain in dB of a chain of bands at each of `frequenciesHz`. */
export function analogResponseDb(
  bands: readonly Band[],
  frequenciesHz: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(frequenciesHz, (frequencyHz) =>
    bands.reduce((sum, band) => sum + analogGainDb(band, frequencyHz), 0),
  );
}
