import { describe, expect, it } from 'vitest';
import { rootOf } from '../../evaluation/data/word-family.ts';

describe('the root of an English word', () => {
  it.each([
    ['hard', 'hardness', 'harder', 'hardest'],
    ['sad', 'sadness', 'sadder'],
    ['noise', 'noisy', 'noisiness'],
    ['joy', 'joyful', 'joyous'],
    ['power', 'powerful'],
    ['melody', 'melodic', 'melodious'],
    ['brass', 'brassy'],
    ['exciting', 'excited', 'excitement'],
    ['warm', 'warmth', 'warmer'],
    ['clear', 'clarity'],
    ['angry', 'anger'],
    ['metal', 'metallic'],
  ])('is that of its other forms: %s %s', (...words) => {
    expect(new Set(words.map(rootOf)).size).toBe(1);
  });

  it.each([
    ['car', 'caring'],
    ['classic', 'classy'],
    ['bright', 'light'],
    ['serious', 'serene'],
    ['boom', 'bloom'],
    ['string', 'sting'],
    ['heart-warming', 'heart'],
  ])('tells %s from %s', (a, b) => {
    expect(rootOf(a)).not.toBe(rootOf(b));
  });
});
