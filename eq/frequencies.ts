/** `count` frequencies in Hz, evenly spaced in octaves from `lowHz` to `highHz`, both included. */
export function logFrequenciesHz(count: number, lowHz = 20, highHz = 20_000): Float64Array {
  const octaves = Math.log2(highHz / lowHz);
  return Float64Array.from({ length: count }, (_, i) =>
    i === count - 1 ? highHz : lowHz * 2 ** ((octaves * i) / (count - 1)),
  );
}
