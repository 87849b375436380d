import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_LENGTH } from '../../eq/index.ts';
import { OWN_SLOTS, PARAMETER_IDS } from '../../protocol/index.ts';
import type { ParameterId, ParameterSpec } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import { renderReference } from '../session/reference-renderer.ts';
import type { Change, ReferenceWords } from '../session/reference-values.ts';
import { engine, index, valuesOf } from './engines.ts';
import { SHIPPED, SMALL } from './models.ts';
import type { TestModel } from './models.ts';
import { maxDifference, render } from './rendering.ts';

interface OwnWords {
  readonly points: Float64Array;
  readonly strengths: Float64Array;
  readonly residuals: Float64Array;
}

/** Own words in every slot, near the terms. */
function ownWords({ decoder }: TestModel, seed: number): OwnWords {
  return {
    points: Float64Array.from(noise(OWN_SLOTS * decoder.latentSize, seed), (x) => 2 * x),
    strengths: Float64Array.from(noise(OWN_SLOTS, seed + 2), (x) => 1 + x),
    residuals: Float64Array.from(noise(OWN_SLOTS * ROW_LENGTH, seed + 1), (x) => 2 * x),
  };
}

/** The terms of a model with own words behind them. */
function wordsWith({ words, decoder }: TestModel, own: OwnWords): ReferenceWords {
  const slots = Array.from({ length: OWN_SLOTS }, (_, slot) => slot);
  const of = (all: Float64Array, slot: number, size: number): Float64Array =>
    all.subarray(slot * size, (slot + 1) * size);
  return {
    centroids: [
      ...words.centroids,
      ...slots.map((slot) => of(own.points, slot, decoder.latentSize)),
    ],
    mapPoints: words.mapPoints,
    strengths: [...words.centroids.map(() => 1), ...own.strengths],
    residuals: [
      ...words.centroids.map(() => new Float64Array(ROW_LENGTH)),
      ...slots.map((slot) => of(own.residuals, slot, ROW_LENGTH)),
    ],
  };
}

/** What moves most in a song; the other parameters come now and then. */
const POSITION: readonly ParameterId[] = ['morph', 'morph', 'morphY', 'mapX', 'mapY', 'amount'];

/** A value anywhere in the range of a parameter, at one of its ends, or near one value. */
function anyChange({ specs }: TestModel, frames: number): fc.Arbitrary<Change> {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({
      frame: fc.nat(frames),
      id: fc.oneof(fc.constantFrom(...PARAMETER_IDS), fc.constantFrom(...POSITION)),
      unit: fc.oneof(
        unit,
        fc.constantFrom(0, 1),
        // Values so near each other that morph is slow.
        unit.map((x) => 0.3 + 0.005 * x),
      ),
    })
    .map(({ frame, id, unit }) => {
      const { minValue, maxValue, type } = specs[index(id)] as ParameterSpec;
      const value = minValue + unit * (maxValue - minValue);
      return { frame, id, value: type === 'float' ? value : Math.round(value) };
    });
}

/** Largest difference of the engine from the definition, in dB relative to full scale. */
function differenceDbfs(
  model: TestModel,
  sampleRate: number,
  frames: number,
  start: readonly Change[],
  seed: number,
  unsorted: readonly Change[],
): number {
  const own = ownWords(model, seed);
  const changes = [...unsorted].sort((a, b) => a.frame - b.frame);
  const values = valuesOf(model, Object.fromEntries(start.map(({ id, value }) => [id, value])));
  const input = noise(frames, 5).map((x) => 0.1 * x);
  const target = engine(values, { model, sampleRate });
  target.setOwnWords(own);
  target.settle();
  const played = render(
    target,
    input,
    changes.map(({ frame, id, value }) => ({ frame, parameter: index(id), value })),
  );
  target.destroy();
  const [left, right] = renderReference(
    [input, input.map((x) => -x / 2)],
    values,
    changes,
    sampleRate,
    model.decoder,
    wordsWith(model, own),
  );
  const peak = Math.max(maxDifference(left, played.left), maxDifference(right, played.right));
  return 20 * Math.log10(peak);
}

const AUTOMATION = [
  // An event each millisecond or two, long before a glide of 10 ms arrives.
  { kind: 'dense', seconds: 0.03, events: 30, runs: 5 },
  // Most glides arrive before the next event.
  { kind: 'sparse', seconds: 0.12, events: 8, runs: 12 },
] as const;

describe('the engine plays what the definition says, within -140 dBFS at the peak,', () => {
  for (const [model, name] of [
    [SHIPPED, 'the shipped model'],
    [SMALL, 'a small model'],
  ] as const) {
    for (const sampleRate of [8000, 44_100, 48_000, 96_000, 192_000]) {
      for (const { kind, seconds, events, runs } of AUTOMATION) {
        it(`at ${sampleRate} Hz with ${kind} automation of all parameters and with own words: ${name}`, () => {
          const frames = Math.round(seconds * sampleRate);
          const start = fc.array(anyChange(model, 0), { maxLength: 6 });
          const changes = fc.array(anyChange(model, frames), {
            minLength: events / 2,
            maxLength: events,
          });
          let most = -Infinity;
          fc.assert(
            fc.property(start, fc.nat(), changes, (...song) => {
              const db = differenceDbfs(model, sampleRate, frames, ...song);
              most = Math.max(most, db);
              expect(db).toBeLessThanOrEqual(-140);
            }),
            { numRuns: runs },
          );
          console.info(`${sampleRate} Hz, ${kind}, ${name}: ${most.toFixed(1)} dBFS`);
        });
      }
    }
  }

  it('when an event comes just before an edit arrives', () => {
    const changes = [
      { frame: 100, id: 'band3Gain', value: 1 },
      { frame: 570, id: 'output', value: -24 },
    ] as const;
    expect(differenceDbfs(SMALL, 48_000, 2000, [], 1, changes)).toBeLessThanOrEqual(-140);
  });

  it('when the row begins to move off the walk amid close knots, under auto gain', () => {
    const start = Object.entries({ autoGain: 1, band3Gain: -24, mode: 1, morphY: 0.01 }).map(
      ([id, value]) => ({ frame: 0, id: id as ParameterId, value }),
    );
    const changes = [
      { frame: 100, id: 'band3Gain', value: 24 },
      { frame: 117, id: 'band4Frequency', value: 4 },
      { frame: 127, id: 'mode', value: 0 },
    ] as const;
    expect(differenceDbfs(SHIPPED, 8000, 400, start, 1, changes)).toBeLessThanOrEqual(-140);
  });

  /** An event of a line every 10 ms, at 48 kHz. */
  const line = (id: ParameterId, valueAt: (event: number) => number): Change[] =>
    Array.from({ length: 20 }, (_, event) => ({ frame: 480 * event, id, value: valueAt(event) }));

  it.each([
    // Up to 0.9375 rows of the walk in 10 ms knots come from kept rows.
    ['on a slow line of morph', 0, line('morph', (n) => 0.2 + (0.93 * n) / 128)],
    ['on a path on the map', 1, line('mapX', (n) => 0.06 * n - 0.5)],
    [
      'while auto gain leaves 0',
      0,
      [...line('autoGain', (n) => (n % 2) / 50), ...line('band3Gain', (n) => 24 * (n % 2))],
    ],
  ])('%s', (_, mode, changes) => {
    const start = Object.entries({ mode, termA: 1, termB: 40, amount: 2 }).map(([id, value]) => {
      return { frame: 0, id: id as ParameterId, value };
    });
    expect(differenceDbfs(SHIPPED, 48_000, 9600, start, 1, changes)).toBeLessThanOrEqual(-140);
  });
});
