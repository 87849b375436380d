import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { bendOf, excessBend } from './bend.ts';
import type { ClickCase } from './bend.ts';
import { index } from './engines.ts';
import { SHIPPED, SMALL } from './models.ts';
import { anyValue, changesWithin } from './rendering.ts';

/** Bend that a change may add to that of a knot at every sample. A step of 0.5 dB bends by 0.06. */
const MOST_EXCESS = 0.02;

const SAMPLE_RATES = [8000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000];

type Change = readonly [frame: number, id: ParameterId, value: number];

interface NamedCase extends Omit<ClickCase, 'changes'> {
  readonly name: string;
  readonly changes: readonly Change[];
}

const timed = (changes: readonly Change[]) =>
  changes.map(([frame, id, value]) => ({ frame, parameter: index(id), value }));

/** The worst that searches found, most of them for knots that are always 32 samples apart. */
const WORST: readonly NamedCase[] = [
  {
    name: 'a high shelf far down that falls from boost to cut',
    sampleRate: 48_000,
    frequencyHz: 20,
    phase: 0.25,
    values: { band5Gain: 19.2, band5Frequency: -4 },
    changes: [[0, 'band5Gain', -24]],
  },
  {
    name: 'the map taken for the words, under edits that reach their ends',
    sampleRate: 48_000,
    frequencyHz: 24.9,
    phase: -0.05,
    values: {
      band1Gain: -19.91,
      band3Gain: 24,
      band1Q: 1.34,
      band1Frequency: 4,
      amount: 0.56,
      mapY: 0.68,
    },
    changes: [
      [0, 'mode', 1],
      [0, 'band1Gain', -24],
    ],
  },
  {
    name: 'two shelves and morph at once',
    sampleRate: 48_000,
    frequencyHz: 346.4,
    phase: 0.116,
    values: { band1Q: -3, amount: 2, morph: 0.33, band2On: 0 },
    changes: [
      [0, 'band1Gain', 24],
      [0, 'band5Gain', 14.61],
      [0, 'morph', 1],
      [47, 'band5Q', 1.97],
    ],
  },
  {
    name: 'gains and a Q, each before the last one has arrived',
    sampleRate: 48_000,
    frequencyHz: 152,
    phase: 0.47,
    values: { band3Q: -3, mode: 1, band3Gain: -24 },
    changes: [
      [0, 'band5Gain', 24],
      [87, 'band4Gain', 23.7],
      [174, 'band3Q', 3],
    ],
  },
  {
    name: 'a jump on the pad, with another on its way',
    sampleRate: 48_000,
    frequencyHz: 112,
    phase: 0.84,
    values: { band4Gain: 24, termA: 3, band4Frequency: 4 },
    changes: [
      [0, 'morph', 0.7],
      [0, 'morphY', 0.8],
      [77, 'morph', 0.9],
    ],
  },
  {
    name: 'an exchanged word while a boosted bell falls by eight octaves',
    sampleRate: 48_000,
    frequencyHz: 20,
    phase: 0.2,
    values: {
      band2Q: 1.4,
      band5On: 0,
      band1Gain: -24,
      band3Frequency: 4,
      band2Gain: 22,
      band3Gain: 24,
      band1Q: 0.3,
    },
    changes: [
      [0, 'band3Frequency', -4],
      [0, 'termA', 3],
    ],
  },
  {
    name: 'a bell that rises four octaves and 24 dB, at 8 kHz',
    sampleRate: 8000,
    frequencyHz: 154,
    phase: 0.69,
    values: { band3Gain: 24 },
    changes: [
      [0, 'band2Frequency', 4],
      [0, 'band2Gain', 24],
    ],
  },
  {
    name: 'five gains, a word and morph within one glide, at 8 kHz',
    sampleRate: 8000,
    frequencyHz: 88,
    phase: -0.02,
    values: { band2Gain: 21.1, termA: 2 },
    changes: [
      [0, 'band4Gain', 24],
      [3, 'band5Gain', -11.7],
      [33, 'morph', 1],
      [49, 'band2Frequency', 3.3],
      [54, 'termA', 6],
    ],
  },
  {
    name: 'the output turned up by 24 dB and down by 48, at 8 kHz',
    sampleRate: 8000,
    frequencyHz: 330,
    phase: 0.41,
    values: {
      band2Frequency: 2.06,
      band2Gain: -12.63,
      morph: 0.52,
      termB: 7,
      morphY: 0.85,
      termC: 13,
      amount: 2,
      band3On: 0,
      band5Gain: 23.67,
    },
    changes: [
      [0, 'band2Gain', 24],
      [0, 'output', 24],
      [0, 'mode', 1],
      [0, 'band2Q', -2.9],
      [12, 'output', -24],
    ],
  },
  {
    name: 'auto gain while a frequency rises on the pad, at 8 kHz',
    sampleRate: 8000,
    frequencyHz: 38,
    phase: 0.98,
    values: { termA: 11, band1Gain: 23.5, autoGain: 1, band4Gain: -9.9 },
    changes: [
      [0, 'morphY', 1],
      [23, 'band1Frequency', 4],
    ],
  },
  {
    name: 'from the map to the pad under auto gain while a gain goes from end to end, at 8 kHz',
    model: SHIPPED,
    sampleRate: 8000,
    frequencyHz: 100,
    phase: 0,
    values: { autoGain: 1, band3Gain: -24, mode: 1, morphY: 0.01 },
    changes: [
      [0, 'band3Gain', 24],
      [17, 'band4Frequency', 4],
      [27, 'mode', 0],
    ],
  },
];

describe('a change makes no click', () => {
  it.each(WORST)('$name', ({ changes, ...rest }) => {
    expect(excessBend({ ...rest, changes: timed(changes) })).toBeLessThan(MOST_EXCESS);
  });

  it.each([
    ['morph', 1],
    ['termA', 2],
    ['amount', 2],
    ['amount', -1],
    ['output', -24],
    ['autoGain', 1],
    ['bypass', 1],
    ['morphY', 1],
    ['mode', 1],
  ] as const)('of %s to %d: a 100 Hz sine bends by less than 0.01', (id, value) => {
    const change = { frame: 0, parameter: index(id), value };
    const sine = { sampleRate: 48_000, frequencyHz: 100, phase: 0.3, values: {} };
    expect(bendOf({ ...sine, changes: [change] })).toBeLessThan(0.01);
  });

  it.each(SMALL.specs.filter(({ id }) => id.startsWith('band')).map(({ id }) => id))(
    'of %s, over its whole range: a 100 Hz sine bends by less than 0.05',
    (id) => {
      const parameter = index(id);
      const { minValue, maxValue } = SMALL.specs[parameter] as (typeof SMALL.specs)[number];
      // With gain in every band, so that frequency, Q and the switch have something to move.
      const values = { band1Gain: 6, band2Gain: 6, band3Gain: 6, band4Gain: 6, band5Gain: 6 };
      for (const value of [minValue, maxValue]) {
        const sine = { sampleRate: 48_000, frequencyHz: 100, phase: 0.3, values };
        expect(bendOf({ ...sine, changes: [{ frame: 0, parameter, value }] })).toBeLessThan(0.05);
      }
    },
  );

  it('of everything at once, as when a state is restored: a 100 Hz sine bends by less than 0.01', () => {
    const restored: readonly Change[] = [
      [0, 'morph', 1],
      [0, 'termA', 2],
      [0, 'amount', 2],
      [0, 'output', -24],
      [0, 'autoGain', 1],
    ];
    const sine = { sampleRate: 48_000, frequencyHz: 100, phase: 0.3, values: {} };
    for (const changes of [restored, [...restored, [0, 'bypass', 1] as const]]) {
      expect(bendOf({ ...sine, changes: timed(changes) })).toBeLessThan(0.01);
    }
  });

  it('whatever changes, and whatever else changes on its way', () => {
    const anyCase = fc
      .record({
        sampleRate: fc.constantFrom(...SAMPLE_RATES),
        octave: fc.double({ min: 0, max: Math.log2(100), noNaN: true }),
        phase: fc.double({ min: 0, max: 1, noNaN: true }),
        before: fc.array(anyValue(SMALL.specs), { maxLength: 10 }),
        first: anyValue(SMALL.specs),
        seconds: fc.constantFrom(0, 0.005, 0.02),
      })
      .chain(({ sampleRate, octave, phase, before, first, seconds }) =>
        changesWithin(SMALL.specs, Math.round(seconds * sampleRate), 12).map(
          (others): ClickCase => {
            const values: Partial<ParameterValues> = {};
            for (const { parameter, value } of before) {
              values[PARAMETER_IDS[parameter] as ParameterId] = value;
            }
            const changes = [{ frame: 0, ...first }, ...others];
            return { sampleRate, frequencyHz: 20 * 2 ** octave, phase, values, changes };
          },
        ),
      );
    fc.assert(
      fc.property(anyCase, (of) => {
        expect(excessBend(of)).toBeLessThan(MOST_EXCESS);
      }),
      { numRuns: 150 },
    );
  });
});
