import { describe, expect, it } from 'vitest';
import { ghostCurves, graphFrequenciesHz, coefficientCurve } from '../../../gui/graph/curves.ts';
import { ribbonPicture } from '../../../gui/position/ribbon-picture.ts';
import { walkResponse } from '../../../gui/graph/walk-response.ts';
import { effectiveWalkRow } from '../../../words/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument({ morph: 0.5 });
const walk = instrument.walk(0, 1);
const { coefficients } = instrument.state;

describe('a row of the walk', () => {
  it('is word A at 0 and word B at 1', () => {
    expect(effectiveWalkRow(walk, 0, 1, 48_000)).toEqual(instrument.termRow(0));
    expect(effectiveWalkRow(walk, 1, 1, 48_000)).toEqual(instrument.termRow(1));
  });

  it('has only its gains scaled by the amount', () => {
    const row = effectiveWalkRow(walk, 0.25, 1, 48_000);
    const mirrored = effectiveWalkRow(walk, 0.25, -1, 48_000);
    row.forEach((number, i) => {
      expect(mirrored[i]).toBe(i % 3 === 0 ? -number : number);
    });
  });
});

describe('the curves', () => {
  it('show the coefficients in use between both words', () => {
    const frequenciesHz = graphFrequenciesHz(48_000);
    const { gainsDb: now } = coefficientCurve(coefficients, frequenciesHz, 48_000);
    const { a, b } = ghostCurves(walk, 1, frequenciesHz, 48_000);
    const [low, high] = [a, b].map(({ gainsDb }) => gainsDb[0] ?? NaN).sort((x, y) => x - y);
    expect(frequenciesHz[0]).toBe(20);
    expect(a.gainsDb[0]).toBeGreaterThan(2);
    expect(b.gainsDb[0]).toBeLessThan(-3);
    expect(now[0]).toBeGreaterThan(low ?? NaN);
    expect(now[0]).toBeLessThan(high ?? NaN);
  });

  it('end below half the sample rate', () => {
    const frequenciesHz = graphFrequenciesHz(22_050);
    expect(frequenciesHz.at(-1)).toBeLessThan(11_025);
    const { gainsDb } = coefficientCurve(coefficients, frequenciesHz, 22_050);
    expect(gainsDb).toHaveLength(frequenciesHz.length);
  });
});

describe('the ribbon', () => {
  const response = walkResponse(walk, 32);
  const options = {
    mapPointA: [-0.4, 0],
    mapPointB: [0.6, 0],
    reach: 0.4,
    theme: 'dark',
    amount: 1,
  } as const;

  /** Mean of red, green and blue at a morph and at the bottom or the top of the picture. */
  const light = (pixels: Uint8ClampedArray, morph: 0 | 1, end: 'low' | 'high'): number => {
    const y = end === 'low' ? response.columns - 1 : 0;
    const at = 4 * (y * response.rows + morph * (response.rows - 1));
    return pixels.slice(at, at + 3).reduce((sum, part) => sum + part, 0) / 3;
  };

  it.each(['dark', 'light'] as const)('is light where a word boosts (%s theme)', (theme) => {
    const pixels = ribbonPicture(response, { ...options, theme });
    expect(light(pixels, 0, 'low')).toBeGreaterThan(light(pixels, 0, 'high') + 30);
    expect(light(pixels, 1, 'high')).toBeGreaterThan(light(pixels, 1, 'low') + 30);
  });

  it('is inverted by a negative amount, and even at zero', () => {
    const over = ribbonPicture(response, { ...options, amount: -1 });
    expect(light(over, 0, 'low')).toBeLessThan(light(over, 0, 'high'));
    const flat = ribbonPicture(response, { ...options, amount: 0 });
    expect(light(flat, 0, 'low')).toBe(light(flat, 0, 'high'));
  });

  it('is amber on the side of warm and blue on the side of bright', () => {
    const pixels = ribbonPicture(response, options);
    const bottomLeft = 4 * (response.columns - 1) * response.rows;
    const topRight = 4 * (response.rows - 1);
    expect(pixels[bottomLeft]).toBeGreaterThan((pixels[bottomLeft + 2] ?? NaN) + 40);
    expect(pixels[topRight + 2]).toBeGreaterThan((pixels[topRight] ?? NaN) + 40);
  });

  it('is opaque and as large as the walk', () => {
    const pixels = ribbonPicture(response, options);
    expect(pixels).toHaveLength(4 * 129 * 32);
    expect(pixels.every((part, i) => i % 4 !== 3 || part === 255)).toBe(true);
  });
});
