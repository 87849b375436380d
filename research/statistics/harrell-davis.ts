/** Steps of the integral per value: the weights are then right to about 1e-6. */
const STEPS = 200;

/**
 * Weights of Harrell and Davis's quantile ("A new distribution-free quantile estimator", Biometrika 69,
 * 1982): a quantile as a weighted mean of all values in order, by the chance that each of them is it.
 * Where an ordinary quantile is one value or lies between two, this one is never a single one.
 *
 * @param count how many values there are, 1 or more
 * @param share of the values that lie below, within 0 … 1
 * @returns `count` weights from the least value to the greatest; their sum is 1
 */
export function harrellDavisWeights(count: number, share: number): Float64Array {
  const a = share * (count + 1) - 1;
  const b = (1 - share) * (count + 1) - 1;
  const weights = new Float64Array(count);
  let total = 0;
  // In logarithms, and from the peak of the beta density: its powers leave the range of numbers.
  const peak = a / (a + b);
  const logPeak = a > 0 && b > 0 ? a * Math.log(peak) + b * Math.log(1 - peak) : 0;
  for (let step = 0; step < count * STEPS; step++) {
    const x = (step + 0.5) / (count * STEPS);
    const density = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logPeak);
    const at = Math.floor(step / STEPS);
    weights[at] = (weights[at] as number) + density;
    total += density;
  }
  return weights.map((weight) => weight / total);
}
