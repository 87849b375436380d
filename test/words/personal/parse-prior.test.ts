import { describe, expect, it, test } from 'vitest';
import { GRID_SIZE } from '../../../eq/index.ts';
import { ModelError, wordPrior } from '../../../words/index.ts';
import { parsePersonalPrior } from '../../../words/personal/index.ts';
import { crowdBelief, curveAt } from '../../../words/personal/index.ts';
import { PRIOR, PRIOR_JSON } from './prior.ts';

type Json = Record<string, unknown> & {
  axes: number[][];
  untaught: Record<string, unknown>;
  words: Record<string, unknown>[];
};
const copy = (): Json => structuredClone(PRIOR_JSON) as Json;

describe('the prior of a word', () => {
  it('is its own for a taught word', () => {
    const { count, meanDb } = wordPrior(PRIOR, 'warm');
    expect(count).toBeGreaterThan(8);
    expect(meanDb[5]).toBeGreaterThan(1);
    expect(meanDb[35]).toBeLessThan(-1);
  });

  it('is that of an untaught word for an unknown word', () => {
    const word = wordPrior(PRIOR, 'woolly');
    expect(word).toMatchObject({ term: 'woolly', count: 0, scale: 1 });
    // It is uncertain where an untaught word lies, so the spread is wider than within a word.
    expect(word.covariance[0]).toBeGreaterThan(wordPrior(PRIOR, 'warm').covariance[0] ?? NaN);
    expect(curveAt(PRIOR, word, crowdBelief(word).mean)).toEqual(PRIOR.untaught.meanDb);
  });

  it('has no level', () => {
    for (const { meanDb } of PRIOR.words.values()) {
      expect(Math.abs(meanDb.reduce((sum, db) => sum + db, 0)) / GRID_SIZE).toBeLessThan(0.01);
    }
  });
});

describe('a personal.json', () => {
  const broken: [string, (json: Json) => unknown, RegExp][] = [
    ['no object', () => [], /is not a prior of personal words/u],
    ['another version', (json) => ({ ...json, version: 2 }), /has version 2/u],
    ['no basis', (json) => ({ ...json, basis: 'x' }), /"basis" is not a hash/u],
    ['an axis too few', (json) => ({ ...json, axes: json.axes.slice(1) }), /"axes" is not 4/u],
    ['an axis twice', (json) => ({ ...json, axes: json.axes.map(() => json.axes[0]) }), /"axes"/u],
    [
      'an axis with a hole',
      (json) => ({ ...json, axes: [null, ...json.axes.slice(1)] }),
      /"axes"/u,
    ],
    ['no sd', (json) => ({ ...json, sdDb: [1, 1, 1, 0] }), /"sdDb" is not/u],
    ['no residual', (json) => ({ ...json, residualDb2: '1' }), /"residualDb2" is not/u],
    ['no words', (json) => ({ ...json, words: {} }), /"words" is not a list/u],
    ['a word without a name', (json) => ({ ...json, words: [{}] }), /words\[0\] has no "term"/u],
    [
      'a word twice',
      (json) => ({ ...json, words: [json.words[0], json.words[0]] }),
      /words\[1\] "warm" stands there twice/u,
    ],
    ['no untaught word', (json) => ({ ...json, untaught: 1 }), /"untaught" is not an object/u],
    [
      'a count that is no whole number',
      (json) => ({ ...json, untaught: { ...json.untaught, count: 0.5 } }),
      /"untaught": "count"/u,
    ],
    ['no scale', (json) => ({ ...json, words: [{ ...json.words[0], scale: 0 }] }), /"scale"/u],
    [
      'a curve cut short',
      (json) => ({ ...json, words: [{ ...json.words[0], meanDb: [1] }] }),
      /words\[0\] "warm": "meanDb" is not 40 numbers/u,
    ],
    [
      'an invalid covariance',
      (json) => ({
        ...json,
        words: [{ ...json.words[0], covariance: [1, 2, 0, 0, 1, 0, 0, 1, 0, 1] }],
      }),
      /words\[0\] "warm": "covariance"/u,
    ],
  ];

  test.each(broken)('with %s is refused', (_, change, message) => {
    const parse = () => parsePersonalPrior(change(copy()), 'there/personal.json');
    expect(parse).toThrow(ModelError);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/^there\/personal\.json: /u);
  });
});
