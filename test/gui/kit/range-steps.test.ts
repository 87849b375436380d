import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, outputText } from '../../../gui/instrument/dial-text.ts';
import { OptimisticValue } from '../../../gui/kit/optimistic-value.ts';
import { keyedValue, snap } from '../../../gui/kit/range-steps.ts';
import type { RangeSpec } from '../../../gui/kit/range-steps.ts';
import { spokenPercent } from '../../../gui/kit/spoken-percent.ts';

const morph: RangeSpec = { minValue: 0, maxValue: 1, defaultValue: 0, step: 0.01, fineStep: 0.001 };
const output: RangeSpec = {
  minValue: -24,
  maxValue: 24,
  defaultValue: 0,
  step: 0.5,
  fineStep: 0.1,
};

describe("a slider's keys", () => {
  it.each([
    ['ArrowRight', false, 0.31],
    ['ArrowUp', false, 0.31],
    ['ArrowLeft', false, 0.29],
    ['ArrowDown', true, 0.299],
    ['PageUp', false, 0.4],
    ['PageDown', false, 0.2],
    ['Home', false, 0],
    ['End', false, 1],
    ['Delete', false, 0],
    ['Backspace', false, 0],
  ])('%s (fine: %s) makes 0.3 into %d', (key, fine, value) => {
    expect(keyedValue(morph, 0.3, key, fine)).toBe(value);
  });

  it('leave every other key to the page', () => {
    expect(keyedValue(morph, 0.3, 'Tab', false)).toBeUndefined();
    expect(keyedValue(morph, 0.3, ' ', false)).toBeUndefined();
  });

  it('stop at the ends', () => {
    expect(keyedValue(output, 24, 'PageUp', false)).toBe(24);
    expect(keyedValue(output, -23.9, 'ArrowLeft', false)).toBe(-24);
  });

  it('go up and down to where they came from, without a rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 990 }), (thousandth) => {
        const from = snap(morph, thousandth / 1000);
        const up = keyedValue(morph, from, 'ArrowUp', false) ?? NaN;
        expect(keyedValue(morph, up, 'ArrowDown', false)).toBe(from);
      }),
    );
  });
});

describe('the value that a slider shows', () => {
  it("is the person's own while their hand is on it", () => {
    const held = new OptimisticValue();
    held.begin();
    held.hold(0.6, 0.2);
    expect(held.show(0.2)).toBe(0.6);
    expect(held.show(0.4)).toBe(0.6);
    held.end();
    expect(held.show(0.55)).toBe(0.55);
  });

  it('stays after the hand has gone, until the instrument has followed', () => {
    const held = new OptimisticValue();
    held.begin();
    held.hold(0.6, 0.2);
    held.end();
    expect(held.show(0.2)).toBe(0.6);
    expect(held.show(0.6)).toBe(0.6);
    expect(held.show(0.2)).toBe(0.2);
  });
});

describe('values in words', () => {
  it('carry their unit and a minus as wide as a plus', () => {
    expect(amountText(-1)).toBe('−100 %');
    expect(outputText(3)).toBe('+3.0 dB');
    expect(outputText(-3)).toBe('−3.0 dB');
  });

  it('are spoken as percent, with a tenth where there is one', () => {
    expect(spokenPercent(0.28)).toBe('28 percent');
    expect(spokenPercent(0.283)).toBe('28.3 percent');
    expect(spokenPercent(-0)).toBe('0 percent');
  });
});
