import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../gui/instrument/setting.ts';
import { exportsOf } from '../../../gui/toolbar/exports.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument();

describe('exported files', () => {
  it('are named for the words of the setting', () => {
    const stem = (position: object): string => {
      const values = { ...instrument.state.values, ...position };
      return exportsOf(instrument, settingOf(values), instrument.row(values)).stem;
    };
    expect(stem({ morph: 0.5 })).toBe('warm-bright');
    expect(stem({ morph: 0.3, morphY: 0.8 })).toBe('soft-loud-warm-bright');
    expect(stem({ mode: 1, mapX: -0.4, mapY: -0.35 })).toBe('heavy');
    expect(stem({ mode: 1, mapX: -0.4, mapY: 0.1 }).split('-').length).toBeGreaterThan(2);
  });

  it.each([
    [{}, false],
    [{ band2Gain: -4 }, true],
    [{ band4On: 0 }, true],
  ])('say whether a hand has edited the curve: %o', (edits, edited) => {
    const values = { ...instrument.state.values, ...edits };
    const { svg, apo, stem } = exportsOf(instrument, settingOf(values), instrument.row(values));
    expect(svg).toContain(`<title id="title">Warm${edited ? ', edited by hand' : ''}</title>`);
    expect(apo.includes('Edited by hand.')).toBe(edited);
    expect(stem).toBe(edited ? 'warm-edited' : 'warm');
  });
});
