import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coefficientsAt } from '../../plugin/coefficients-at.ts';
import { readInitialState } from '../../plugin/initial-state.ts';
import { Engine } from '../../processor/engine.ts';
import { formatState, parameterSpecs } from '../../protocol/index.ts';
import { decodeWalk, wordPoints, wordRowAt } from '../../words/index.ts';
import { noise, render } from '../processor/fixture.ts';
import { WASM_KERNEL } from '../processor/kernels.ts';
import { shippedModel } from '../processor/shipped-model.ts';

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

describe('a song that version 0.1 saved', () => {
  it.each(cases)('has the same sound to the last bit: $name', (expected) => {
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

    const engine = new Engine(sampleRate, decoder, wordPoints(vocabulary), values, WASM_KERNEL);
    engine.setOwnPoints(own.ownPoints);
    engine.settleUnheard();
    expect(hex(engine.copyCoefficients())).toBe(expected.coefficients);
    const { left, right } = render(engine, noise(1024, 7));
    expect(hex(engine.copyCoefficients())).toBe(expected.coefficients);
    expect([hex(left.slice(-16)), hex(right.slice(-16))]).toEqual([expected.left, expected.right]);
  });
});
