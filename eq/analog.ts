import type { Band } from './band.ts';

/**
 * Squared magnitude of a bell's analog prototype (RBJ Audio EQ Cookbook). It is written in the squared ratio
 * of the two frequencies, so that nothing cancels far below the band.
 *
 * @param a the cookbook's A, the fourth root of the power gain: 10^(gainDb / 40)
 * @param w2 (frequency / band frequency)²
 */
export function bellPower(a: number, q: number, w2: number): number {
  const d = (1 - w2) * (1 - w2);
  const up = a / q;
  const down = 1 / (a * q);
  return (d + w2 * up * up) / (d + w2 * down * down);
}

/** Squared magnitude of a low shelf's analog prototype; parameters as in {@link bellPower}. */
export function lowShelfPower(a: number, q: number, w2: number): number {
  const r = (a * w2) / (q * q);
  const far = a - w2;
  const near = 1 - a * w2;
  return (a * a * (far * far + r)) / (near * near + r);
}

/** Squared magnitude of a high shelf's analog prototype; parameters as in {@link bellPower}. */
export function highShelfPower(a: number, q: number, w2: number): number {
  return (a * a * a * a) / lowShelfPower(a, q, w2);
}

/** Squared magnitude of a band's analog prototype at `frequencyHz`. */
function analogPower(band: Band, frequencyHz: number): number {
  const a = 10 ** (band.gainDb / 40);
  const w2 = (frequencyHz / band.frequencyHz) ** 2;
  switch (band.type) {
    case 'peaking':
      return bellPower(a, band.q, w2);
    case 'lowshelf':
      return lowShelfPower(a, band.q, w2);
    case 'highshelf':
      return highShelfPower(a, band.q, w2);
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
