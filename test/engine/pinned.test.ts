import { describe, expect, it } from 'vitest';
import { NEUTRAL_ROW, matchedCoefficients, rowToBands } from '../../eq/index.ts';
import type { ParameterValues } from '../../protocol/index.ts';
import { SAMPLE_RATE, coefficients, engine } from './engines.ts';
import { SHIPPED } from './models.ts';

/** -4 dB at 250 Hz with a Q of 2, as offsets from the neutral row. */
const CUT = {
  band2Pinned: 1,
  band2Gain: -4,
  band2Frequency: Math.log2(250 / 240),
  band2Q: Math.log2(2 / 1.25),
};

const POSITIONS: readonly Partial<ParameterValues>[] = [
  { morph: 0 },
  { morph: 1 },
  { morph: 0.3, amount: -1 },
  { amount: 0 },
  { amount: 2, termA: 40, morph: 0.6, morphY: 0.7 },
  { mode: 1, mapX: -0.8, mapY: 0.6 },
];

function coefficientsAt(values: Partial<ParameterValues>): Float64Array {
  const made = engine(values, { model: SHIPPED });
  const found = coefficients(made);
  made.destroy();
  return found;
}

describe('a pinned band', () => {
  it('has its own gain, frequency and Q at every position, with every amount', () => {
    const cut = { type: 'peaking', gainDb: -4, frequencyHz: 250, q: 2 } as const;
    const bands = rowToBands(NEUTRAL_ROW).map((band, i) => (i === 1 ? cut : band));
    const wanted = matchedCoefficients(bands, SAMPLE_RATE).subarray(5, 10);
    for (const position of POSITIONS) {
      const found = coefficientsAt({ ...position, ...CUT }).subarray(5, 10);
      found.forEach((number, i) => expect(number).toBeCloseTo(wanted[i] ?? NaN, 12));
    }
  });

  it('changes no other band', () => {
    for (const position of POSITIONS) {
      const [free, pinned] = [coefficientsAt(position), coefficientsAt({ ...position, ...CUT })];
      expect(pinned.subarray(0, 5)).toEqual(free.subarray(0, 5));
      expect(pinned.subarray(10)).toEqual(free.subarray(10));
    }
  });

  it('is the input, bit for bit, when all are pinned without an offset', () => {
    const pinned = {
      band1Pinned: 1,
      band2Pinned: 1,
      band3Pinned: 1,
      band4Pinned: 1,
      band5Pinned: 1,
    };
    const target = engine({ ...pinned, morph: 0.4 }, { model: SHIPPED });
    const input = Float32Array.from({ length: 2048 }, (_, n) => Math.sin(n * n));
    const [left, right] = [input.slice(), input.slice()];
    for (let at = 0; at < input.length; at += 128) {
      target.render(left, right, left, right, at, 128);
    }
    target.destroy();
    expect(left).toEqual(input);
    expect(right).toEqual(input);
  });
});

describe('the neutral row', () => {
  it('is the one that songs rely on', () => {
    expect(
      rowToBands(NEUTRAL_ROW).map(({ gainDb, frequencyHz, q }) => [
        gainDb,
        Number(frequencyHz.toFixed(9)),
        Number(q.toFixed(9)),
      ]),
    ).toEqual([
      [0, 110, 0.71],
      [0, 240, 1.25],
      [0, 900, 1.25],
      [0, 3600, 1.25],
      [0, 6700, 0.71],
    ]);
  });
});
