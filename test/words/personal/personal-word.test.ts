import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bandsToRow, centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import {
  decodedRow,
  latentOf,
  parseVocabulary,
  plainDecoder,
  wordPrior,
} from '../../../words/index.ts';
import { personalPoint } from '../../../words/personal/index.ts';
import { describePersonal } from '../../../words/personal/describe-personal.ts';
import { loggedRow } from '../../../words/personal/pair.ts';
import { personalCurveDb } from '../../../words/personal/personal-word.ts';
import type { LoggedRow, Observation } from '../../../words/index.ts';
import { observations } from './arbitrary.ts';
import { PRIOR } from './prior.ts';

const file = (name: string): Buffer =>
  readFileSync(new URL(`../../../model/${name}`, import.meta.url));
const decoder = plainDecoder(file('decoder.onnx'), 'decoder.onnx');
const vocabulary = parseVocabulary(
  JSON.parse(file('vocabulary.json').toString()),
  'vocabulary.json',
);
const MODEL = { vocabulary, decoder };

/** A sound with gains in dB at its low end and at its top. */
function tilted(lowDb: number, highDb: number): LoggedRow {
  return loggedRow(
    bandsToRow([
      { type: 'lowshelf', frequencyHz: 200, gainDb: lowDb, q: 0.7 },
      { type: 'peaking', frequencyHz: 220, gainDb: 0, q: 1 },
      { type: 'peaking', frequencyHz: 900, gainDb: 0, q: 1 },
      { type: 'peaking', frequencyHz: 3000, gainDb: 0, q: 1 },
      { type: 'highshelf', frequencyHz: 4000, gainDb: highDb, q: 0.7 },
    ]),
  );
}
const kept = (row: LoggedRow): Observation => ({ kind: 'kept', row });

describe('a personal word', () => {
  it('without observations is exactly the crowd’s', () => {
    for (const { term, z } of vocabulary.terms) {
      const point = personalPoint(MODEL, PRIOR, { term, log: [] });
      expect([...point]).toEqual(z);
      expect(decodedRow(decoder, point)).toEqual(decodedRow(decoder, z));
    }
  });

  it('sounds like the learned curve', () => {
    const apart: number[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom('warm', 'bright', 'tinny', 'woolly'),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (term, lowDb, highDb) => {
          const word = { term, log: [kept(tilted(lowDb, highDb))] };
          const made = decodedRow(decoder, personalPoint(MODEL, PRIOR, word));
          apart.push(rmsDifferenceDb(centredResponseDb(made), personalCurveDb(PRIOR, word)));
        },
      ),
      { numRuns: 40 },
    );
    apart.sort((a, b) => a - b);
    expect(apart[apart.length / 2]).toBeLessThan(0.3);
    expect(apart.at(-1)).toBeLessThan(1);
  });

  it('keeps a sound, as far as the axes of people’s differences reach', () => {
    const row = tilted(4, -3);
    const curve = personalCurveDb(PRIOR, { term: 'bright', log: [kept(row)] });
    const before = rmsDifferenceDb(wordPrior(PRIOR, 'bright').meanDb, centredResponseDb(row));
    expect(before).toBeGreaterThan(4);
    expect(rmsDifferenceDb(curve, centredResponseDb(row))).toBeLessThan(1.2);
  });

  it('moves with a drag on the map and with an edit that tells something', () => {
    const brighter = tilted(-3, 3);
    const to = wordPrior(PRIOR, 'warm').meanDb;
    const high = (curve: Float64Array): number => (curve[34] ?? NaN) - (to[34] ?? NaN);
    const drag: Observation = { kind: 'drag', row: brighter };
    const edit: Observation = { kind: 'edit', from: tilted(0, 0), to: tilted(0, 4) };
    const still: Observation = { kind: 'edit', from: brighter, to: brighter };
    const curveOf = (...log: Observation[]): Float64Array =>
      personalCurveDb(PRIOR, { term: 'warm', log });
    expect(high(curveOf(drag))).toBeGreaterThan(1);
    expect(high(curveOf(edit))).toBeGreaterThan(0.3);
    // Other bands move as well: people who want more treble want less bass.
    expect((curveOf(edit)[3] ?? NaN) - (to[3] ?? NaN)).toBeLessThan(-0.2);
    expect(curveOf(still)).toEqual(to);
  });

  it('lies within bounds after any log', () => {
    fc.assert(
      fc.property(fc.array(observations, { maxLength: 6 }), (log) => {
        const point = personalPoint(MODEL, PRIOR, { term: 'warm', log });
        for (const value of point) expect(Math.abs(value)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 30 },
    );
  });

  it('is found from any start nearby', () => {
    const [first, second] = vocabulary.terms;
    const curve = centredResponseDb(decodedRow(decoder, first?.z ?? []));
    const point = latentOf(decoder, curve, second?.z ?? []);
    expect(rmsDifferenceDb(centredResponseDb(decodedRow(decoder, point)), curve)).toBeLessThan(0.2);
  });
});

describe('the sentence about a personal word', () => {
  test.each<[string, string, Observation[]]>([
    ['Your warm is much like most people’s.', 'warm', []],
    ['Your woolly is almost flat.', 'woolly', []],
  ])('%s', (sentence, term, log) => {
    expect(describePersonal(PRIOR, { term, log })).toBe(sentence);
  });

  it('tells the difference from most people', () => {
    const sentence = describePersonal(PRIOR, { term: 'bright', log: [kept(tilted(4, -3))] });
    expect(sentence).toMatch(/^Beside most people’s, your bright has (much )?more below \d+ Hz/u);
    expect(sentence).toMatch(/less above \d+ Hz/u);
    expect(sentence).toMatch(/\.$/u);
  });

  it('tells what an untaught word does', () => {
    const sentence = describePersonal(PRIOR, { term: 'woolly', log: [kept(tilted(4, -3))] });
    expect(sentence).toMatch(/^Your woolly has .*more below \d+ Hz/u);
  });
});
