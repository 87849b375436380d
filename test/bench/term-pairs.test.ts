import { describe, expect, it } from 'vitest';
import { termPairs } from '../../bench/word/term-pairs.ts';

describe('the pairs of words', () => {
  it('are all pairs of two words, each once', () => {
    const pairs = [...termPairs(4)].map(({ termA, termB }) => `${termA} ${termB}`);
    expect(new Set(pairs).size).toBe(12);
    expect(pairs).toHaveLength(12);
    expect(pairs).not.toContain('2 2');
  });

  it('change word A from each pair to the next', () => {
    const pairs = [...termPairs(5)];
    expect(pairs.every(({ termA }, i) => termA !== pairs[i + 1]?.termA)).toBe(true);
  });
});
