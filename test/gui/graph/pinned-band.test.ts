import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandName, nodePoints } from '../../../gui/graph/band-node.ts';
import { bandSummary } from '../../../gui/graph/band-text.ts';
import {
  bandViews,
  isTouched,
  movedBySwitch,
  resetEdits,
  switchPin,
} from '../../../gui/graph/band-view.ts';
import type { BandView } from '../../../gui/graph/band-view.ts';
import { bandChange } from '../../../gui/graph/edit-event.ts';
import type { InstrumentState } from '../../../gui/index.ts';
import { EDIT_KINDS, hasEdits, withoutPinned } from '../../../gui/instrument/edits.ts';
import type { BandNumber } from '../../../gui/instrument/edits.ts';
import { clearEditsChange } from '../../../gui/own/word-changes.ts';
import { FakeInstrument } from '../fake-instrument.ts';

type Values = InstrumentState['values'];

const { parameters } = new FakeInstrument();
const valuesOf = (changed: Partial<Values>): Values => new FakeInstrument(changed).state.values;

const viewOf = (band: BandNumber, changed: Partial<Values>): BandView => {
  const instrument = new FakeInstrument(changed);
  const { values } = instrument.state;
  const view = bandViews(instrument, values, instrument.row(values))[band - 1];
  if (view === undefined) throw new Error(`no band ${band}`);
  return view;
};

describe('a pinned band', () => {
  const number = fc.double({ min: -1, max: 1, noNaN: true });

  it('is pinned, and unpinned, where it is, unless an offset would leave its range', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<BandNumber>(1, 2, 3, 4, 5),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.tuple(number, number, number),
        (band, wasPinned, morph, [gain, frequency, q]) => {
          const values = {
            morph,
            [`band${band}Gain`]: 24 * gain,
            [`band${band}Frequency`]: 4 * frequency,
            [`band${band}Q`]: 3 * q,
            [`band${band}Pinned`]: Number(wasPinned),
          };
          const before = viewOf(band, values);
          const edits = switchPin(before);
          const after = viewOf(band, { ...values, ...bandChange(band, edits) });
          expect(after.isPinned).toBe(!wasPinned);
          const moved = movedBySwitch(before);
          for (const kind of EDIT_KINDS) {
            const [was, is] = [before.numbers[kind].value, after.numbers[kind].value];
            if (moved.includes(kind)) expect(Math.abs(is - was)).toBeGreaterThan(1e-9);
            else expect(is).toBeCloseTo(was, 8);
            const { minValue, maxValue } = parameters[`band${band}${kind}`];
            expect(edits[kind]).toBeGreaterThanOrEqual(minValue);
            expect(edits[kind]).toBeLessThanOrEqual(maxValue);
          }
        },
      ),
    );
  });

  it('has the same numbers whatever the words, morph and amount', () => {
    const cut = { band2Pinned: 1, band2Gain: -4, band2Frequency: 0.06, band2Q: 0.68 };
    const numbers = (values: Partial<Values>) => {
      const { Gain, Frequency, Q } = viewOf(2, { ...cut, ...values }).numbers;
      return [Gain.value, Frequency.value, Q.value];
    };
    expect(numbers({ morph: 1, amount: -1 })).toEqual(numbers({ morph: 0, amount: 2 }));
    expect(numbers({})[0]).toBe(-4);
  });

  it('says so, and is given back to the words by a reset', () => {
    const view = viewOf(2, { band2Pinned: 1, band2Gain: -4 });
    expect(bandSummary(view)).toMatch(/ · pinned$/u);
    expect(bandName(view)).toBe('Band 2, bell, pinned');
    expect(isTouched(view)).toBe(true);
    expect(resetEdits(view)).toEqual({ Gain: 0, Pinned: 0 });
  });

  it('is tied to no other point of the graph', () => {
    const { x, y, plainX, plainY } = nodePoints(viewOf(2, { band2Pinned: 1, band2Gain: -4 }), 6);
    expect([plainX, plainY]).toEqual([x, y]);
    expect(nodePoints(viewOf(2, { band2Gain: -4 }), 6).plainY).not.toBe(y);
  });

  it('says nothing of what the words mean, and stays when a word has learned the edits', () => {
    const values = valuesOf({ band2Pinned: 1, band2Gain: -4, band2On: 0 });
    expect(hasEdits(values)).toBe(false);
    expect(withoutPinned(values)).toEqual(valuesOf({}));
    expect(hasEdits(valuesOf({ band2Pinned: 1, band2Gain: -4, band3Gain: 1 }))).toBe(true);
    const cleared = clearEditsChange({ parameters }, values);
    expect(Object.keys(cleared).filter((id) => id.startsWith('band2'))).toEqual([]);
    expect(cleared.band1Gain).toBe(0);
  });
});
