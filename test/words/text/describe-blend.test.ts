import { describe, expect, test } from 'vitest';
import { describeBlend } from '../../../words/text/index.ts';
import { describeMorph } from '../../../words/text/describe-blend.ts';

const parts = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([term, weight]) => ({ term, weight }));

describe('the sentence of a blend', () => {
  test('of one word or two is the sentence of a morph', () => {
    expect(describeBlend(parts({ warm: 1 }))).toBe('Warm.');
    expect(describeBlend(parts({ warm: 0.75, bright: 0.25 }), -1)).toBe(
      describeMorph('warm', 'bright', 0.25, -1),
    );
  });

  test('of three and more names the shares, the largest first', () => {
    expect(describeBlend(parts({ bright: 0.3, warm: 0.5, soft: 0.2 }))).toBe(
      '50 % warm, 30 % bright, 20 % soft.',
    );
    expect(describeBlend(parts({ bright: 0.3, warm: 0.5, soft: 0.2 }), -0.5)).toBe(
      '50 % warm, 30 % bright, 20 % soft, turned round.',
    );
    expect(describeBlend(parts({ warm: 0.6, bright: 0.399, soft: 0.001 }))).toBe(
      '60 % warm, 40 % bright, under 1 % soft.',
    );
  });

  test('of equal shares says so', () => {
    expect(describeBlend(parts({ warm: 1 / 3, bright: 1 / 3, soft: 1 / 3 }))).toBe(
      'Warm, bright and soft in equal parts.',
    );
  });

  test('leaves out words of weight 0', () => {
    expect(describeBlend(parts({ warm: 0.75, soft: 0, bright: 0.25 }))).toBe(
      'Mostly warm, a little bright.',
    );
    expect(describeBlend(parts({ warm: 0, bright: 1 }))).toBe('Bright.');
  });
});
