import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coefficientsAt } from '../../plugin/coefficients-at.ts';
import { readInitialState } from '../../plugin/initial-state.ts';
import { formatState, parameterSpecs } from '../../protocol/index.ts';
import { decodeWalk, wordRowAt } from '../../words/index.ts';
import { coefficients, engine } from '../engine/engines.ts';
import { SHIPPED } from '../engine/models.ts';
import { render } from '../engine/rendering.ts';
import { noise } from '../noise.ts';
import { shippedModel } from '../shipped-model.ts';

/** A song that version 0.1 saved, and how version 0.1 sounded. Numbers are their bytes, little-endian, in hex. */
interface SavedSong {
  readonly song: Readonly<Record<string, unknown>>;
  readonly cases: readonly {
    readonly name: string;
    readonly sampleRate: number;
    readonly parameters: Readonly<Record<string, unknown>>;
    /** 25 doubles: b0, b1, b2, a1, a2 of five bands. */
    readonly coefficients: string;
    /** The last 16 of 1024 samples of noise, float32. */
    readonly left: string;
    readonly right: string;
  }[];
}

const { song, cases } = JSON.parse(
  readFileSync(new URL('fixtures/saved-song.json', import.meta.url), 'utf8'),
) as SavedSong;

const model = shippedModel();
const { vocabulary, decoder } = model;
const specs = parameterSpecs(vocabulary.terms.map(({ term }) => term));

const hex = ({ buffer, byteOffset, byteLength }: Float64Array | Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('hex');

/** Most relative difference of a coefficient: the engine decodes words in another order of sums than version 0.1. */
const ROUNDING = 1e-13;

function expectNear(found: Float64Array, savedHex: string): void {
  const saved = new Float64Array(Uint8Array.from(Buffer.from(savedHex, 'hex')).buffer);
  expect(found).toHaveLength(saved.length);
  saved.forEach((x, i) => {
    const difference = Math.abs((found[i] ?? NaN) - x);
    expect(difference).toBeLessThanOrEqual(ROUNDING * Math.max(1e-3, Math.abs(x)));
  });
}

describe('a song that version 0.1 saved', () => {
  it.each(cases)('has the same samples to the last bit: $name', (expected) => {
    const { sampleRate, parameters } = expected;
    const state = { ...song, parameters };
    const { values, kept, own, notices } = readInitialState(state, specs, model);
    expect(notices).toEqual([]);
    expect(formatState(values, specs, vocabulary.model, kept)).toEqual(state);

    const walk = (a: number, b: number) => {
      const [from = [], to = []] = [own.points.centroids[a], own.points.centroids[b]];
      return decodeWalk(decoder, from, to);
    };
    const row = wordRowAt(values, walk, own.points, decoder);
    expect(hex(coefficientsAt(row, values, sampleRate))).toBe(expected.coefficients);

    const target = engine(values, { model: SHIPPED, sampleRate });
    target.setOwnWords({ points: own.ownPoints });
    target.settle();
    expectNear(coefficients(target), expected.coefficients);
    const { left, right } = render(target, noise(1024, 7));
    expectNear(coefficients(target), expected.coefficients);
    expect([hex(left.slice(-16)), hex(right.slice(-16))]).toEqual([expected.left, expected.right]);
    target.destroy();
  });
});
