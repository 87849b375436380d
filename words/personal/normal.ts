const ROOT_2_PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution at `x`; 0 if `x` is infinite. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / ROOT_2_PI;
}

const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];
/** Beyond it a continued fraction is more exact than the rational function. */
const FAR = 7.07106781186547;

/**
 * Share of the standard normal distribution below `x`, to about 1e-15 (Hart, "Computer Approximations",
 * 1968, number 5666, as given by West, "Better approximations to cumulative normal functions", 2005).
 */
export function normalShare(x: number): number {
  const size = Math.abs(x);
  const tail = size > 37 ? 0 : Math.exp((-size * size) / 2) * tailFactor(size);
  return x > 0 ? 1 - tail : tail;
}

function tailFactor(x: number): number {
  if (x < FAR) return polynomial(NUMERATOR, x) / polynomial(DENOMINATOR, x);
  return 1 / ((x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) * ROOT_2_PI);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
