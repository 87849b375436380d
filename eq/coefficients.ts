/** Numbers per band in a coefficient array: b0, b1, b2, a1, a2, with a0 = 1. */
export const COEFFICIENTS_PER_BAND = 5;

/**
 * Squared magnitude at `frequencyHz` of the biquad whose five coefficients start at `offset`.
 *
 * Uses sin²(ω/2) in place of cos ω, cos 2ω: the textbook form cancels at 20 Hz (Vicanek, "Matched
 * Second Order Digital Filters", 2016, eq. 21).
 */
export function digitalPower(
  coefficients: ArrayLike<number>,
  offset: number,
  frequencyHz: number,
  sampleRate: number,
): number {
  const phi1 = Math.sin((Math.PI * frequencyHz) / sampleRate) ** 2;
  const phi0 = 1 - phi1;
  const phi2 = 4 * phi0 * phi1;
  const b0 = coefficients[offset] ?? NaN;
  const b1 = coefficients[offset + 1] ?? NaN;
  const b2 = coefficients[offset + 2] ?? NaN;
  const a1 = coefficients[offset + 3] ?? NaN;
  const a2 = coefficients[offset + 4] ?? NaN;
  return (
    ((b0 + b1 + b2) ** 2 * phi0 + (b0 - b1 + b2) ** 2 * phi1 - 4 * b0 * b2 * phi2) /
    ((1 + a1 + a2) ** 2 * phi0 + (1 - a1 + a2) ** 2 * phi1 - 4 * a2 * phi2)
  );
}

/** Summed gain in dB of a chain of biquads, five coefficients each, at each of `frequenciesHz`. */
export function digitalResponseDb(
  coefficients: ArrayLike<number>,
  frequenciesHz: ArrayLike<number>,
  sampleRate: number,
): Float64Array {
  return Float64Array.from(frequenciesHz, (frequencyHz) => {
    let sum = 0;
    for (let at = 0; at < coefficients.length; at += COEFFICIENTS_PER_BAND) {
      sum += 10 * Math.log10(digitalPower(coefficients, at, frequencyHz, sampleRate));
    }
    return sum;
  });
}
