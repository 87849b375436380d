import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meaningChroma,
  meaningColour,
  meaningHue,
  ordinaryReach,
  mapPointBetween,
  tone,
} from '../../figure/meaning-colour.ts';
import type { MapPoint, Theme } from '../../figure/meaning-colour.ts';
import { displayableRgb, oklchToRgb } from '../../figure/oklch.ts';

/** Every surface behind a coloured word: ground, panel, an option under the pointer. */
const SURFACES: Readonly<Record<Theme, readonly string[]>> = {
  dark: ['#15181d', '#1b1f26', '#232831'],
  light: ['#f7f5f1', '#fffdf9', '#efece6'],
};

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(rgb: readonly number[]): number {
  const [r = NaN, g = NaN, b = NaN] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = NaN, dark = NaN] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const fromHex = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

function fromCss(colour: string): number[] {
  const parts = /^rgb\((\d+) (\d+) (\d+)\)$/u.exec(colour)?.slice(1);
  expect(parts, colour).toBeDefined();
  return (parts ?? []).map((part) => Number(part) / 255);
}

/** OKLCH of an sRGB colour by the inverse matrices of Ottosson's paper. */
function toOklch(rgb: readonly number[]): { lightness: number; chroma: number; hue: number } {
  const [r = NaN, g = NaN, b = NaN] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bb),
    hue: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  };
}

const mapPoint = fc.tuple(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
);

describe('the colour of a meaning', () => {
  it('is blue for bright, green for soft, amber for warm and pink for loud', () => {
    expect(meaningHue([1, 0])).toBeCloseTo(235);
    expect(meaningHue([0, 1])).toBeCloseTo(145);
    expect(meaningHue([-1, 0])).toBeCloseTo(55);
    expect(meaningHue([0, -1])).toBeCloseTo(325);
  });

  it('is grey in the middle of the map and stronger towards its edges', () => {
    expect(meaningChroma([0, 0], 0.5)).toBe(0);
    expect(meaningChroma([0.2, 0], 0.5)).toBeGreaterThan(meaningChroma([0.1, 0], 0.5));
    expect(meaningChroma([9, 9], 0.5)).toBeLessThanOrEqual(0.16);
  });

  it.each(['dark', 'light'] as const)('can be read as text on every %s surface', (theme) => {
    fc.assert(
      fc.property(mapPoint, (at) => {
        const text = fromCss(meaningColour(at, 0.5, theme));
        for (const surface of SURFACES[theme]) {
          expect(contrast(text, fromHex(surface))).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('is displayable, with the hue and the lightness of the request', () => {
    fc.assert(
      fc.property(mapPoint, fc.double({ min: 0.2, max: 0.9, noNaN: true }), (at, lightness) => {
        const rgb = tone(at, 0.5, lightness, 1.2);
        expect(Math.min(...rgb)).toBeGreaterThanOrEqual(-1e-4);
        expect(Math.max(...rgb)).toBeLessThanOrEqual(1 + 1e-4);
        const shown = toOklch(rgb);
        expect(shown.lightness).toBeCloseTo(lightness, 3);
        if (shown.chroma < 0.01) return;
        const turn = Math.abs(shown.hue - meaningHue(at)) % 360;
        expect(Math.min(turn, 360 - turn)).toBeLessThan(1);
      }),
    );
  });

  it('lies between the meanings of two words on the line between them', () => {
    const a: MapPoint = [-0.6, 0];
    const b: MapPoint = [0.6, 0];
    expect(mapPointBetween(a, b, 0)).toEqual(a);
    expect(mapPointBetween(a, b, 1)).toEqual(b);
    expect(meaningChroma(mapPointBetween(a, b, 0.5), 0.5)).toBe(0);
  });

  it('takes its scale from the median term of the vocabulary', () => {
    expect(
      ordinaryReach([
        [0, 1],
        [0, 3],
        [0, 2],
      ]),
    ).toBe(2);
    expect(ordinaryReach([])).toBe(1);
  });
});

describe('OKLCH in sRGB', () => {
  it.each([
    // Published values: CSS Color 4, sample conversions of sRGB primaries.
    ['white', 1, 0, 0, [1, 1, 1]],
    ['red', 0.62796, 0.25768, 29.23, [1, 0, 0]],
    ['lime', 0.86644, 0.29483, 142.5, [0, 1, 0]],
    ['blue', 0.45201, 0.31321, 264.05, [0, 0, 1]],
  ] as const)('knows %s', (_, lightness, chroma, hue, rgb) => {
    oklchToRgb(lightness, chroma, hue).forEach((part, i) => {
      expect(part).toBeCloseTo(rgb[i] ?? NaN, 2);
    });
  });

  it('leaves a displayable colour as it is', () => {
    expect(displayableRgb(0.6, 0.05, 200)).toEqual(oklchToRgb(0.6, 0.05, 200));
  });
});
