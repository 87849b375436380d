import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandSummary, typedReadings } from '../../../gui/graph/band-text.ts';
import { bandViews, isEdited } from '../../../gui/graph/band-view.ts';
import type { BandView } from '../../../gui/graph/band-view.ts';
import { editedPeakDb, walkStops } from '../../../gui/graph/edited-peak.ts';
import { editsOf } from '../../../gui/instrument/edits.ts';
import type { EditKind } from '../../../gui/instrument/edits.ts';
import type { InstrumentState } from '../../../gui/index.ts';
import { keyedValue } from '../../../gui/kit/range-steps.ts';
import { rowToBands } from '../../../eq/index.ts';
import { effectiveWalkRow } from '../../../words/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const viewsOf = (values: Partial<InstrumentState['values']>): readonly BandView[] => {
  const instrument = new FakeInstrument(values);
  return bandViews(instrument, instrument.state.values, instrument.row(instrument.state.values));
};

/** A band of an instrument at A: warm, whose second bell is at 420 Hz, Q 0.9. */
const viewOf = (band: number, values: Partial<InstrumentState['values']> = {}): BandView => {
  const view = viewsOf(values)[band - 1];
  if (view === undefined) throw new Error(`no band ${band}`);
  return view;
};

/** The offset of a text that can be read in one way. */
const typed = (kind: EditKind, text: string, band = 2): number | undefined => {
  const [reading, ...others] = typedReadings(kind, viewOf(band).numbers[kind], text);
  expect(others).toEqual([]);
  return reading?.value;
};

describe('the bands of the graph', () => {
  it('have the numbers of the effective row', () => {
    const values = { morph: 0.3, amount: 1.5, band2Gain: 4, band3Frequency: -1, band5Q: 3 };
    const instrument = new FakeInstrument(values);
    const effective = rowToBands(
      effectiveWalkRow(instrument.walk(0, 1), 0.3, 1.5, 48_000, editsOf(instrument.state.values)),
    );
    viewsOf(values).forEach(({ type, numbers: { Gain, Frequency, Q } }, bandIndex) => {
      expect(type).toBe(effective[bandIndex]?.type);
      expect(Gain.value).toBeCloseTo(effective[bandIndex]?.gainDb ?? NaN);
      expect(2 ** Frequency.value).toBeCloseTo(effective[bandIndex]?.frequencyHz ?? NaN);
      expect(2 ** Q.value).toBeCloseTo(effective[bandIndex]?.q ?? NaN);
    });
  });

  it('have the numbers without edits as well', () => {
    const { numbers } = viewOf(1, { band1Gain: 5, amount: 2 });
    expect(numbers.Gain.plain).toBeCloseTo(2 * 6 * 0.42);
    expect(numbers.Gain.value).toBeCloseTo(2 * 6 * 0.42 + 5);
  });

  it('keep their numbers while they are off', () => {
    const view = viewOf(1, { band1On: 0, band1Gain: 3 });
    expect(view.on).toBe(false);
    expect(view.numbers.Gain.value).toBeCloseTo(6 * 0.42 + 3);
    expect(isEdited(view)).toBe(true);
    expect(isEdited(viewOf(1, { band1On: 0 }))).toBe(false);
  });

  it('have a summary of one line', () => {
    expect(bandSummary(viewOf(2, { band2Gain: 3, band2On: 0 }))).toBe(
      'Band 2 · bell · 420 Hz · +3.0 dB · Q 0.90 · off',
    );
  });

  it('end the range of an offset where its number reaches its limit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (morph, amount) => {
          for (const { numbers } of viewsOf({ morph, amount })) {
            for (const { base, spec, plain } of Object.values(numbers)) {
              expect(spec.minValue).toBeLessThanOrEqual(0);
              expect(spec.maxValue).toBeGreaterThanOrEqual(0);
              expect(Math.abs(base - plain)).toBeLessThan(1e-9);
            }
            expect(numbers.Gain.base + numbers.Gain.spec.maxValue).toBeLessThanOrEqual(24 + 1e-9);
            const top = numbers.Frequency.base + numbers.Frequency.spec.maxValue;
            expect(2 ** top).toBeLessThanOrEqual(20_000.001);
          }
        },
      ),
    );
    const q = viewOf(5).numbers.Q;
    expect(2 ** (q.base + q.spec.maxValue), 'a shelf').toBeCloseTo(1.5);
  });
});

describe('the steps of a band', () => {
  const { Gain, Frequency, Q } = viewOf(2).numbers;

  it('are half a decibel, a semitone and a tenth of an octave of Q', () => {
    expect(keyedValue(Gain.spec, 0, 'ArrowUp', false)).toBe(0.5);
    expect(keyedValue(Gain.spec, 0, 'ArrowUp', true)).toBe(0.1);
    expect(keyedValue(Frequency.spec, 0, 'ArrowRight', false)).toBeCloseTo(1 / 12, 3);
    expect(keyedValue(Frequency.spec, 0, 'ArrowRight', true)).toBeCloseTo(1 / 120, 3);
    expect(keyedValue(Q.spec, 0, 'ArrowUp', false)).toBe(0.1);
    expect(keyedValue(Q.spec, 0, 'PageUp', false)).toBe(1);
  });

  it('make an octave of twelve semitones, and lead back to exactly zero', () => {
    let offset = 0;
    for (let step = 0; step < 12; step++) {
      offset = keyedValue(Frequency.spec, offset, 'ArrowRight', false) ?? NaN;
    }
    expect(offset).toBe(1);
    for (let step = 0; step < 12; step++) {
      offset = keyedValue(Frequency.spec, offset, 'ArrowLeft', false) ?? NaN;
    }
    expect(offset).toBe(0);
  });

  it('end at the limits of the number', () => {
    expect(Gain.base + (keyedValue(Gain.spec, 0, 'End', false) ?? NaN)).toBeCloseTo(24);
    const highest = keyedValue(Frequency.spec, 0, 'End', false) ?? NaN;
    expect(highest).toBe(4);
    const top = viewOf(5).numbers.Frequency;
    expect(2 ** (top.base + (keyedValue(top.spec, 0, 'End', false) ?? NaN))).toBeCloseTo(20_000, 0);
  });
});

describe('a typed number', () => {
  it.each([
    ['Frequency', '840', 1],
    ['Frequency', ' 0.21 kHz ', -1],
    ['Frequency', '1.68k', 2],
    ['Frequency', '1/2 oct', 0.5],
    ['Frequency', '-1 octave', -1],
    ['Gain', '-3 dB', -3],
    ['Gain', '−3', -3],
    ['Gain', '+2,5', 2.5],
    ['Q', '1.8', 1],
    // Q 2.871 and 0.667, of half an octave and of two.
    ['Q', '1/2 oct', Math.log2(2.871_04 / 0.9)],
    ['Q', '2 octaves', Math.log2(0.666_667 / 0.9)],
  ] as const)('%s "%s" is an offset of %d from the words', (kind, text, offset) => {
    const { base } = viewOf(2).numbers[kind];
    expect(typed(kind, text)).toBeCloseTo(kind === 'Gain' ? offset - base : offset);
  });

  it('keeps within the limits of a band', () => {
    expect(typed('Gain', '99')).toBeCloseTo(24 - viewOf(2).numbers.Gain.base);
    expect(typed('Frequency', '1 Hz')).toBe(-4);
    expect(typed('Frequency', '90k', 5)).toBeCloseTo(Math.log2(20_000 / 7500));
  });

  it.each([
    ['Frequency', 'loud'],
    ['Frequency', '0'],
    ['Frequency', '-20'],
    ['Frequency', 'oct'],
    ['Gain', '3 Hz'],
    ['Q', '0'],
    ['Q', '1 2'],
    ['Q', '0 oct'],
    ['Q', '-1 oct'],
  ] as const)('%s "%s" is no number', (kind, text) => {
    expect(typed(kind, text)).toBeUndefined();
  });
});

describe('a typed text', () => {
  const answers = (kind: EditKind, text: string, band = 2): string[] =>
    typedReadings(kind, viewOf(band).numbers[kind], text).map(
      (reading) => `${reading.text}${reading.isLimited ? ', the limit' : ''}`,
    );

  it.each([
    ['Frequency', '3,500', 4, ['3.5 kHz']],
    ['Frequency', '12,000 Hz', 5, ['12 kHz']],
    ['Frequency', '1.000', 3, ['1 kHz']],
    ['Frequency', '1k2', 3, ['1.2 kHz']],
    ['Frequency', '20k', 2, ['6.72 kHz, the limit']],
    ['Frequency', '20.000', 5, ['469 Hz, the limit', '20 kHz']],
    ['Frequency', '3.5', 4, ['225 Hz, the limit', '3.5 kHz']],
    ['Frequency', '3.5 Hz', 3, ['88 Hz, the limit']],
    ['Frequency', 'inf', 5, ['20 kHz, the limit']],
    ['Frequency', '12 semitones', 2, ['840 Hz']],
    ['Gain', '- 3', 2, ['−3.0 dB']],
    ['Gain', '-∞', 2, ['−24.0 dB, the limit']],
    ['Gain', '-inf dB', 2, ['−24.0 dB, the limit']],
    ['Gain', '1,500', 2, ['+1.5 dB']],
    ['Q', 'Q 0.7', 2, ['0.70']],
    ['Q', 'bw 1/2', 2, ['2.87']],
    ['Q', '½ oct', 2, ['2.87']],
    ['Q', '1/2', 2, ['0.50', '2.87']],
    ['Q', '100', 2, ['7.20, the limit']],
  ] as const)('%s "%s" of band %d is %j', (kind, text, band, readings) => {
    expect(answers(kind, text, band)).toEqual(readings);
  });
});

describe("the graph's scale", () => {
  const peak = (values: Partial<InstrumentState['values']>): number => {
    const instrument = new FakeInstrument(values);
    const { amount } = instrument.state.values;
    return editedPeakDb(
      walkStops(instrument.walk(0, 1)),
      amount,
      48_000,
      editsOf(instrument.state.values),
    );
  };

  it('holds the edits at every morph', () => {
    expect(peak({})).toBeLessThan(6);
    expect(peak({ band3Gain: 10 })).toBeGreaterThan(10);
    expect(peak({ band3Gain: 10, morph: 0.7 })).toBe(peak({ band3Gain: 10 }));
  });

  it('holds the node of a band that is off', () => {
    expect(peak({ band3Gain: 10, band3On: 0 })).toBeGreaterThan(10);
  });
});
