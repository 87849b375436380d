import { describe, expect, it } from 'vitest';
import { lowest } from '../../bench/word/measure.ts';

const audible = { withEvent: 40, without: 3, outputDifference: 0.1 };
const inaudible = { withEvent: 5, without: 2, outputDifference: 1e-5 };

describe('the cost of a change of word', () => {
  it('is the lowest of the changes that changed the sound', () => {
    const costs = [{ ...audible, withEvent: 50 }, audible, inaudible];
    expect(lowest('plugin', costs)).toEqual({ withEvent: 40, without: 3 });
  });

  it('is none where fewer than half of the changes did', () => {
    expect(() => lowest('against', [audible, inaudible, inaudible])).toThrow(/1 of 3.*compared/u);
  });
});
