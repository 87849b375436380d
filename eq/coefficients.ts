/** Numbers per band in a coefficient array: b0, b1, b2, a1, a2, with a0 = 1. */
export const COEFFICIENTS_PER_BAND = 5;

/**
 * Squared magnitude at `frequencyHz` of the biquad whose five coefficients start at `offset`.
 *
 * Expanded about DC, in t = z⁻¹ - 1, because the textbook form in cos ω and cos 2ω cancels at 20 Hz, and
 * the form in sin²(ω/2) cancels for a narrow band at a high sample rate.
 */
export function digitalPower(
  coefficients: ArrayLike<number>,
  offset: number,
  frequencyHz: number,
  sampleRate: number,
): number {
  const w = (2 * Math.PI * frequencyHz) / sampleRate;
  const re = -2 * Math.sin(w / 2) ** 2;
  const im = -Math.sin(w);
  const b0 = coefficients[offset] ?? NaN;
  const b1 = coefficients[offset + 1] ?? NaN;
  const b2 = coefficients[offset + 2] ?? NaN;
  const a1 = coefficients[offset + 3] ?? NaN;
  const a2 = coefficients[offset + 4] ?? NaN;
  return polynomialPower(b0, b1, b2, re, im) / polynomialPower(1, a1, a2, re, im);
}

/** |c0 + c1 z⁻¹ + c2 z⁻²|² at z⁻¹ = 1 + t. */
function polynomialPower(c0: number, c1: number, c2: number, re: number, im: number): number {
  const constant = c0 + c1 + c2;
  const slope = c1 + 2 * c2;
  const real = constant + slope * re + c2 * (re * re - im * im);
  const imaginary = slope * im + 2 * c2 * re * im;
  return real * real + imaginary * imaginary;
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
