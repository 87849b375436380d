import { describe, expect, it } from 'vitest';
import { AdamW } from '../../network/adamw.ts';
import type { NetworkWeights } from '../../network/network.ts';

const weightsOf = (dims: readonly number[], ...numbers: number[]): NetworkWeights =>
  new Map([['w', { dims, data: Float32Array.from(numbers) }]]);
const numbersOf = (weights: NetworkWeights): number[] => [...(weights.get('w')?.data ?? [])];

describe('the optimiser', () => {
  it('walks to the least point of a bowl', () => {
    const weights = weightsOf([2], 3, -4);
    const optimiser = new AdamW(0);
    for (let step = 0; step < 2000; step++) {
      const [x = NaN, y = NaN] = numbersOf(weights);
      optimiser.step(weights, new Map([['w', Float32Array.of(x - 1, 10 * (y - 2))]]), 0.02);
    }
    expect(numbersOf(weights)[0]).toBeCloseTo(1, 2);
    expect(numbersOf(weights)[1]).toBeCloseTo(2, 2);
  });

  it('takes a first step of the rate’s length, however steep it is', () => {
    const weights = weightsOf([2], 0, 0);
    new AdamW(0).step(weights, new Map([['w', Float32Array.of(1e-3, -1e3)]]), 0.1);
    expect(numbersOf(weights)[0]).toBeCloseTo(-0.1, 4);
    expect(numbersOf(weights)[1]).toBeCloseTo(0.1, 4);
  });

  it('lets matrices decay, and spares biases', () => {
    const flat = new Map([['w', Float32Array.of(0)]]);
    const matrix = weightsOf([1, 1], 1);
    new AdamW(0.5).step(matrix, flat, 0.1);
    expect(numbersOf(matrix)[0]).toBeCloseTo(0.95, 6);
    const bias = weightsOf([1], 1);
    new AdamW(0.5).step(bias, flat, 0.1);
    expect(numbersOf(bias)).toEqual([1]);
  });

  it('does not step where a gradient is missing', () => {
    expect(() => {
      new AdamW(0).step(weightsOf([1], 1), new Map(), 0.1);
    }).toThrow(RangeError);
  });
});
