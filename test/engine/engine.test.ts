import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import { interpolateRow } from '../../words/index.ts';
import { measuredDb } from '../measured-db.ts';
import { noise } from '../noise.ts';
import { SAMPLE_RATE, engine, index } from './engines.ts';
import { SMALL, walkOf } from './models.ts';
import { areSame, changesWithin, maxDifference, render, rendered } from './rendering.ts';

function impulse(length: number): Float32Array {
  const signal = new Float32Array(length);
  signal[0] = 1;
  return signal;
}

describe('the output', () => {
  it.each([
    { morph: 0, amount: 1 },
    { morph: 0.37, amount: 1 },
    { morph: 1, amount: -1 },
    { morph: 0.803, amount: 2 },
  ])('is the digital response of the walk at morph $morph, amount $amount', ({ morph, amount }) => {
    for (const sampleRate of [44_100, 48_000, 96_000]) {
      const { left } = rendered({ morph, amount }, impulse(8192 * 4), [], { sampleRate });
      const row = new Float64Array(15);
      interpolateRow(walkOf(SMALL, 0, 1), morph, row);
      const bands = rowToBands(row).map((band) => ({ ...band, gainDb: band.gainDb * amount }));
      const frequencies = logFrequenciesHz(30);
      digitalResponseDb(matchedCoefficients(bands, sampleRate), frequencies, sampleRate).forEach(
        (db, i) =>
          expect(Math.abs(measuredDb(left, frequencies[i] ?? NaN, sampleRate) - db)).toBeLessThan(
            1e-4,
          ),
      );
    }
  });

  it('has hand edits added to what the words say, whatever the morph', () => {
    const values = { morph: 0.37, amount: 1.5, band1Gain: -9, band2Frequency: 0.75, band4Q: -1 };
    const { left } = rendered({ ...values, band3On: 0 }, impulse(8192 * 4));
    const row = new Float64Array(15);
    interpolateRow(walkOf(SMALL, 0, 1), values.morph, row);
    const bands = rowToBands(row).map((band, slot) => ({
      ...band,
      gainDb: slot === 2 ? 0 : band.gainDb * 1.5 + (slot === 0 ? -9 : 0),
      frequencyHz: band.frequencyHz * (slot === 1 ? 2 ** 0.75 : 1),
      q: band.q * (slot === 3 ? 0.5 : 1),
    }));
    const frequencies = logFrequenciesHz(30);
    digitalResponseDb(matchedCoefficients(bands, SAMPLE_RATE), frequencies, SAMPLE_RATE).forEach(
      (db, i) =>
        expect(Math.abs(measuredDb(left, frequencies[i] ?? NaN, SAMPLE_RATE) - db)).toBeLessThan(
          1e-4,
        ),
    );
  });

  it('is the same samples whatever the block length', () => {
    fc.assert(
      fc.property(
        changesWithin(SMALL.specs, 4000, 12),
        fc.array(fc.integer({ min: 1, max: 1024 }), { minLength: 1, maxLength: 5 }),
        (changes, blockLengths) => {
          // Sound, then silence into which it rings; from flat and from not flat.
          const input = noise(5000).fill(0, 4300);
          for (const values of [{ amount: 0 }, {}]) {
            const whole = rendered(values, input, changes);
            const pieces = rendered(values, input, changes, { blockLengths });
            expect(areSame(pieces.left, whole.left)).toBe(true);
            expect(areSame(pieces.right, whole.right)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is finite whatever is done to the parameters and whatever comes in', () => {
    const poison = fc.constantFrom(NaN, Infinity, -Infinity, 3e38, -3e38, 1e-40);
    fc.assert(
      fc.property(
        changesWithin(SMALL.specs, 4000, 20),
        fc.array(fc.tuple(fc.nat(4999), poison), { maxLength: 5 }),
        (changes, poisons) => {
          const input = noise(5000);
          for (const [frame, sample] of poisons) input[frame] = sample;
          const { left, right } = rendered({}, input, changes);
          expect(left.every(Number.isFinite)).toBe(true);
          expect(right.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('forgets a poisoned sample: it counts as silence', () => {
    const clean = noise(4000);
    clean[1000] = 0;
    const poisoned = clean.slice();
    poisoned[1000] = NaN;
    expect(rendered({}, poisoned).left).toEqual(rendered({}, clean).left);
  });
});

describe('a change', () => {
  it.each([
    ['morph', 1],
    ['termA', 2],
    ['amount', 0],
    ['output', -6],
    ['autoGain', 1],
    ['bypass', 1],
    ['band2Gain', 6],
    ['band2Frequency', -2],
    ['band2Q', 1],
    ['band2On', 0],
    ['band2Pinned', 1],
    ['morphY', 0.5],
    ['mode', 1],
  ] as const)('of %s begins at its very sample', (id, value) => {
    const input = noise(2000).map((x) => x + Math.sign(x || 1) * 0.1);
    const start = { morph: 0.2, termC: 2 };
    const before = rendered(start, input).left;
    const after = rendered(start, input, [{ frame: 733, parameter: index(id), value }]).left;
    expect(after.findIndex((x, i) => x !== before[i])).toBe(733);
  });

  it.each([
    ['morph', { morph: 1 }],
    ['termB', { termB: 2 }],
    ['amount', { amount: -0.5 }],
    ['output', { output: -24 }],
    ['autoGain', { autoGain: 1 }],
    ['bypass', { bypass: 1 }],
    ['band1Gain', { band1Gain: -12 }],
    ['band3Frequency', { band3Frequency: 1.5 }],
    ['band4Q', { band4Q: 2 }],
    ['band5On', { band5On: 0 }],
    ['band3Pinned', { band3Pinned: 1 }],
    ['morphY', { morphY: 0.7 }],
    ['mode', { mode: 1 }],
  ] as const)('of %s arrives exactly where an instance created so would be', (id, values) => {
    const input = noise(SAMPLE_RATE / 2);
    const value = Object.values(values)[0] as number;
    const changed = rendered({ morph: 0.5, termC: 2 }, input, [
      { frame: 100, parameter: index(id), value },
    ]).left;
    const created = rendered({ morph: 0.5, termC: 2, ...values }, input).left;
    // What the filters held at the change has died away in a quarter of a second.
    expect(
      maxDifference(changed.subarray(SAMPLE_RATE / 4), created.subarray(SAMPLE_RATE / 4)),
    ).toBeLessThan(1e-7);
  });

  it('that is overtaken on its way starts from where the value is', () => {
    const input = new Float32Array(3000).fill(0.5);
    const { left } = rendered({ amount: 0 }, input, [
      { frame: 1000, parameter: index('output'), value: -24 },
      { frame: 1240, parameter: index('output'), value: 0 },
    ]);
    // Half of 10 ms down, then 10 ms back: the lowest point is at -12 dB.
    expect(20 * Math.log10(Math.min(...left) / 0.5)).toBeCloseTo(-12, 1);
    expect(left[1000 + 240 + 480]).toBe(0.5);
  });

  it('to where the value already is, in the middle of a glide, still settles exactly', () => {
    const input = noise(SAMPLE_RATE / 2);
    const middle = rendered({}, input, [
      { frame: 64, parameter: index('morph'), value: 1 },
      { frame: 64 + 100, parameter: index('morph'), value: 100 / 480 },
    ]).left;
    const created = rendered({ morph: 100 / 480 }, input).left;
    expect(maxDifference(middle.subarray(20_000), created.subarray(20_000))).toBeLessThan(1e-7);
  });
});

describe('nothing', () => {
  it('is done at amount 0 or in bypass: the input comes out bit for bit', () => {
    const input = noise(20_000);
    for (const values of [
      { amount: 0 },
      { amount: 0, autoGain: 1 },
      { bypass: 1, output: 6, morph: 0.3 },
    ]) {
      const { left, right } = rendered(values, input);
      expect(left).toEqual(input);
      expect(right).toEqual(input.map((x) => -x / 2));
    }
  });

  it.each([
    { what: 'noise', input: noise(SAMPLE_RATE * 2) },
    { what: 'a constant', input: new Float32Array(SAMPLE_RATE * 2).fill(0.3) },
  ])(
    'is done to $what again once amount has gone to 0 and the filters have rung out',
    ({ input }) => {
      for (const sampleRate of [48_000, 192_000]) {
        const change = { frame: 5, parameter: index('amount'), value: 0 };
        const { left } = rendered({}, input, [change], { sampleRate });
        expect(left.subarray(SAMPLE_RATE)).toEqual(input.subarray(SAMPLE_RATE));
      }
    },
  );
});

describe('a morph table', () => {
  it('of the present pair takes over without a sound when it says the same', () => {
    const input = noise(5000);
    const plain = engine({ morph: 0.4 });
    const tabled = engine({ morph: 0.4 });
    const first = input.subarray(0, 2500);
    expect(render(tabled, first).left).toEqual(render(plain, first).left);
    tabled.setTable(0, 1, walkOf(SMALL, 0, 1));
    const rest = input.subarray(2500);
    expect(maxDifference(render(tabled, rest).left, render(plain, rest).left)).toBeLessThan(1e-6);
  });

  it('of another pair, of the wrong size or with a NaN is ignored', () => {
    const input = noise(1000);
    const untouched = rendered({}, input).left;
    const broken = walkOf(SMALL, 0, 1);
    broken[7] = NaN;
    for (const { termA, termB, rows } of [
      { termA: 1, termB: 2, rows: walkOf(SMALL, 1, 2) },
      { termA: 0, termB: 1, rows: new Float64Array(15) },
      { termA: 0, termB: 1, rows: broken },
    ]) {
      const target = engine();
      target.setTable(termA, termB, rows);
      expect(render(target, input).left).toEqual(untouched);
    }
  });
});
