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
});
