import { describe, expect, it } from 'vitest';
import { effectiveRow } from '../../../words/index.ts';
import { NO_EDITS } from '../../../eq/index.ts';
import { PanelModel } from '../../../gui/panel/panel-model.ts';
import type { PanelContent, PanelInput } from '../../../gui/panel/panel-model.ts';
import { mapRows, padRows } from '../../../gui/position/plane-rows.ts';
import type { View } from '../../../gui/instrument/view.ts';
import type { InstrumentState } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';

type Values = InstrumentState['values'];

const PLANES = { padRows, mapRows };

/** A model with its instrument, in Node. */
class Panel {
  readonly instrument: FakeInstrument;
  readonly model: PanelModel;
  near: readonly number[] = [];
  #walk: Float64Array;

  constructor(values: Partial<Values> = {}) {
    this.instrument = new FakeInstrument(values);
    this.model = new PanelModel((at) => this.instrument.row(at));
    this.#walk = this.instrument.walk(0, 1);
  }

  get input(): PanelInput {
    const { instrument } = this;
    const { state } = instrument;
    const { values } = state;
    return {
      instrument,
      state,
      values,
      walk: this.#walk,
      wordRow: instrument.row(values),
      theme: 'dark',
    };
  }

  content(view: View = 'slider', input = this.input): PanelContent {
    return this.model.content(input, { view, planes: PLANES, near: this.near });
  }
}

describe('what the panel shows', () => {
  it('is the curve of the coefficients in use, five bands, the ends alone, and a sentence', () => {
    const panel = new Panel({ morph: 0.28 });
    const { now, bands, ghosts, summary, isBypassed, isOnWalk } = panel.content();
    expect(now.activeCurve?.gainsDb).toHaveLength(now.activeCurve?.frequenciesHz.length ?? NaN);
    expect(bands.map(({ band }) => band)).toEqual([1, 2, 3, 4, 5]);
    expect(ghosts?.a.gainsDb).not.toEqual(ghosts?.b.gainsDb);
    expect(summary.words).toBe('Mostly warm, a little bright.');
    expect([isBypassed, isOnWalk]).toEqual([false, true]);
  });

  it('is a scale that holds the edits and stays the same while the morph moves', () => {
    const panel = new Panel();
    const plainDb = panel.content().rangeDb;
    panel.instrument.move({ band1Gain: 20 });
    const editedDb = panel.content().rangeDb;
    expect(editedDb).toBeGreaterThan(plainDb);
    for (const morph of [0, 0.3, 1]) {
      panel.instrument.move({ morph });
      expect(panel.content().rangeDb).toBe(editedDb);
    }
  });

  it('is the rows that the view can reach beside the walk', () => {
    const panel = new Panel();
    expect(panel.content('slider').rows).toEqual([]);
    expect(panel.content('map').rows).toHaveLength(panel.instrument.terms.length);
    const { rows } = panel.content('pad');
    expect(
      rows.some((row) => row.every((value, i) => value === panel.instrument.termRow(3)[i])),
    ).toBe(true);
    panel.instrument.move({ morph: 0.5, morphY: 0.5 });
    expect(panel.content('pad').rows, 'while only the point moves').toBe(rows);
    panel.instrument.move({ termD: 8 });
    expect(panel.content('pad').rows).not.toBe(rows);
  });

  it('names two near terms at most, in a language of the mix', () => {
    const panel = new Panel({ band1Gain: 6 });
    panel.near = [5, 9, 8, 2];
    expect(panel.content().summary.near).toBe('Now nearest to mellow, then tinny.');
  });

  it('keeps the objects whose input stays, so that elements skip them', () => {
    const panel = new Panel();
    const before = panel.content();
    panel.instrument.move({ output: 3 });
    const after = panel.content();
    for (const part of ['palette', 'ends', 'specs', 'ghosts', 'response', 'rows'] as const) {
      expect(after[part], part).toBe(before[part]);
    }
    expect(after.now).not.toBe(before.now);
  });

  it('is without curve and bands where the instrument fails', () => {
    const panel = new Panel();
    const input = { ...panel.input, walk: undefined, wordRow: undefined };
    const { now, bands, ghosts, rangeDb } = panel.content('slider', input);
    expect(now.activeCurve).toBeUndefined();
    expect(bands).toEqual([]);
    expect(ghosts).toBeUndefined();
    expect(rangeDb).toBe(6);
  });
});

describe('the row that is compared with words', () => {
  it('is after amount and edits, and none in bypass', () => {
    const panel = new Panel({ amount: 0.5 });
    const { wordRow } = panel.input;
    expect(panel.model.comparedRow(panel.input)).toEqual(
      wordRow && effectiveRow(wordRow, 0.5, panel.instrument.sampleRate, NO_EDITS),
    );
    panel.instrument.move({ bypass: 1 });
    expect(panel.model.comparedRow(panel.input)).toBeUndefined();
  });

  it('has a pinned band as the words have it', () => {
    const panel = new Panel({ band2Gain: 3 });
    const plain = panel.model.comparedRow(panel.input);
    panel.instrument.move({ band4Pinned: 1, band4Gain: -9, band4Frequency: 1 });
    expect(panel.model.comparedRow(panel.input)).toEqual(plain);
  });
});
