import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PinkLoudness,
  bandsToRow,
  digitalResponseDb,
  kWeighting,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import type { Listening, Trial } from '../../protocol/index.ts';
import { effectiveRow } from '../../words/index.ts';
import { measuredDb } from '../measured-db.ts';
import { noise } from '../noise.ts';
import { SAMPLE_RATE, engine } from './engines.ts';
import { render, rendered } from './rendering.ts';

/** As a log holds a pair: one sound dark, the other bright and much louder. */
const A = row(7, -3, -6);
const B = row(-4, 5, 9);

function row(low: number, mid: number, high: number): number[] {
  return [
    ...bandsToRow([
      { type: 'lowshelf', frequencyHz: 150, gainDb: low, q: 0.7 },
      { type: 'peaking', frequencyHz: 400, gainDb: mid / 2, q: 1 },
      { type: 'peaking', frequencyHz: 1000, gainDb: mid, q: 1.4 },
      { type: 'peaking', frequencyHz: 3000, gainDb: high / 2, q: 0.8 },
      { type: 'highshelf', frequencyHz: 7000, gainDb: high, q: 0.6 },
    ]),
  ];
}

const trial = (side: Trial['side'], a = A, b = B): Listening => ({
  soloBand: 0,
  change: false,
  trial: { a, b, side },
});

const coefficientsOf = (of: readonly number[]): Float64Array =>
  matchedCoefficients(rowToBands(effectiveRow(Float64Array.from(of), 1, SAMPLE_RATE)), SAMPLE_RATE);

/** Mean square by K-weighting, in dB. */
function loudnessDb(samples: Float32Array): number {
  let power = 0;
  const [head, cut] = kWeighting(SAMPLE_RATE).map((coefficients) => filter(coefficients));
  for (const x of samples) power += (cut?.(head?.(x) ?? 0) ?? 0) ** 2;
  return 10 * Math.log10(power / samples.length);
}

function filter([b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0]: readonly number[]) {
  let [s1, s2] = [0, 0];
  return (x: number): number => {
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    return y;
  };
}

/** Dull or thin noise: the loudness of pink noise holds for neither. */
const music = (kind: 'dull' | 'thin', count: number): Float32Array<ArrayBuffer> => {
  let last = 0;
  return noise(count, 7).map((x) => {
    last = kind === 'dull' ? 0.97 * last + 0.2 * x : x - 0.9 * last;
    return kind === 'dull' ? last : x - 0.9 * (last = x) * 0.5;
  });
};

describe('a trial', () => {
  it.each(['a', 'b'] as const)('plays sound %s, whatever the words are', (side) => {
    const target = engine({ morph: 0.4, amount: 2, band2Gain: 9, bypass: 1, output: -6 });
    target.listen(trial(side));
    render(target, new Float32Array(4800));
    const impulse = new Float32Array(32_768);
    impulse[0] = 1;
    const { left } = render(target, impulse);
    const coefficients = coefficientsOf(side === 'a' ? A : B);
    const factor = new Float64Array(1);
    new PinkLoudness(SAMPLE_RATE).writeCompensation(coefficients, 0, factor, 0);
    const levelDb = 20 * Math.log10(factor[0] as number);
    const frequenciesHz = logFrequenciesHz(25);
    const expectedDb = digitalResponseDb(coefficients, frequenciesHz, SAMPLE_RATE);
    frequenciesHz.forEach((frequencyHz, i) => {
      // An impulse is too short to measure loudness: the level stays near that for pink noise.
      const db = measuredDb(left, frequencyHz, SAMPLE_RATE);
      expect(Math.abs(db - (expectedDb[i] as number) - levelDb)).toBeLessThan(0.2);
    });
  });

  it.each(['dull', 'thin'] as const)('makes both sounds as loud as the input: %s', (kind) => {
    const input = music(kind, 8 * SAMPLE_RATE);
    const outputs = (['a', 'b'] as const).map((side) => {
      const target = engine();
      target.listen(trial(side));
      return render(target, input).left.subarray(4 * SAMPLE_RATE);
    });
    const plainDb = loudnessDb(input.subarray(4 * SAMPLE_RATE));
    for (const samples of outputs) {
      expect(Math.abs(loudnessDb(samples) - plainDb)).toBeLessThan(0.1);
    }
    // By pink noise alone they would not be.
    const byPinkDb = [A, B].map((each) => {
      const coefficients = coefficientsOf(each);
      const factor = new Float64Array(1);
      new PinkLoudness(SAMPLE_RATE).writeCompensation(coefficients, 0, factor, 0);
      const chain = Array.from({ length: 5 }, (_, i) => filter([...coefficients.subarray(5 * i)]));
      const out = input.map((x) => (factor[0] as number) * chain.reduce((y, f) => f(y), x));
      return loudnessDb(out.subarray(4 * SAMPLE_RATE));
    });
    expect(Math.abs((byPinkDb[0] as number) - (byPinkDb[1] as number))).toBeGreaterThan(1);
  });

  it('goes from one sound to the other without a gap and without a click', () => {
    const target = engine();
    const sine = (from: number) =>
      Float32Array.from(
        { length: 9600 },
        (_, n) => 0.25 * Math.sin((2 * Math.PI * 200 * (from + n)) / SAMPLE_RATE),
      );
    target.listen(trial('a'));
    render(target, sine(0));
    const before = render(target, sine(9600)).left;
    target.listen(trial('b'));
    const after = render(target, sine(19_200)).left;
    const level = (samples: Float32Array): number => Math.max(...samples.map(Math.abs));
    const out = [...before, ...after];
    const whole = level(before);
    for (let n = 1; n < out.length - 1; n++) {
      const bend = Math.abs((out[n + 1] ?? 0) - 2 * (out[n] ?? 0) + (out[n - 1] ?? 0));
      expect(bend).toBeLessThan(0.012 * whole);
    }
    // A period is 240 samples: no piece of that length is quiet.
    for (let n = 0; n + 240 <= 2400; n += 60) {
      expect(level(after.subarray(n, n + 240))).toBeGreaterThan(0.5 * whole);
    }
  });

  it('leaves no trace', () => {
    const input = noise(24_000);
    const plain = rendered({ morph: 0.3 }, input).left;
    const target = engine({ morph: 0.3 });
    target.listen(trial('a'));
    render(target, input.subarray(0, 4096));
    target.listen(trial('b'));
    render(target, input.subarray(4096, 6000));
    target.listen({ soloBand: 0, change: false });
    render(target, input.subarray(6000, 9000));
    expect(render(target, input.subarray(9000)).left).toEqual(plain.subarray(9000));
  });

  it('is none where a row is not one', () => {
    const input = noise(2000);
    for (const bad of [A.slice(1), A.map((x, i) => (i === 4 ? NaN : x)), []]) {
      const target = engine();
      target.listen(trial('a', A, bad));
      expect(render(target, input).left).toEqual(rendered({}, input).left);
    }
  });

  it('gives finite samples, whatever is asked and comes in', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const rows = fc.array(number, { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(rows, rows, fc.constantFrom('a', 'b'), fc.nat(3), (a, b, side, level) => {
        const target = engine();
        target.listen(trial(side, a, b));
        const input = noise(4000, level).map((x) => x * 10 ** (2 - 2 * level));
        input[77] = NaN;
        const { left } = render(target, input);
        target.destroy();
        return left.every(Number.isFinite);
      }),
      { numRuns: 60 },
    );
  });
});
