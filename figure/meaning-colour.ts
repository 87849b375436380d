import { cssColour, displayableRgb } from './oklch.ts';
import type { Rgb } from './oklch.ts';

export type Theme = 'dark' | 'light';

/** A place on the plane of meanings: bright is +x, soft is +y. */
export type MapPoint = readonly [x: number, y: number];

/** Lightness of text: 4.5:1 and more, whatever the hue, on every surface of the theme. */
const TEXT_LIGHTNESS: Readonly<Record<Theme, number>> = { dark: 0.81, light: 0.48 };

/** Beyond this, few hues can be shown at the lightness of text. */
const MAX_CHROMA = 0.16;

/** Hue in degrees, 0 … 360: bright is blue, soft green, warm amber, loud pink. */
export function meaningHue([x, y]: MapPoint): number {
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  return (235 - angle + 360) % 360;
}

/**
 * Chroma: none in the middle, where a word says little, more with the distance, never over a limit.
 *
 * @param reach the distance of an ordinary word, which gets most of the colour there is
 */
export function meaningChroma([x, y]: MapPoint, reach: number): number {
  const distance = Math.hypot(x, y);
  return distance === 0 ? 0 : (MAX_CHROMA * distance) / Math.hypot(distance, reach / 2);
}

/** Median distance of the places from the middle; 1 where there are none. */
export function ordinaryReach(places: readonly MapPoint[]): number {
  const distances = places.map(([x, y]) => Math.hypot(x, y)).sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 1;
}

/** The colour, readable as text, of a place on the plane of meanings. */
export function meaningColour(place: MapPoint, reach: number, theme: Theme): string {
  return cssColour(tone(place, reach, TEXT_LIGHTNESS[theme]));
}

/** The colour of a place at a lightness of 0 … 1, with a share of its chroma. */
export function tone(place: MapPoint, reach: number, lightness: number, chromaShare = 1): Rgb {
  const chroma = chromaShare * meaningChroma(place, reach);
  return displayableRgb(lightness, chroma, meaningHue(place));
}

/** The place at `morph`, 0 … 1, of the straight way from `a` to `b`. */
export function mapPointBetween(a: MapPoint, b: MapPoint, morph: number): MapPoint {
  return [a[0] + (b[0] - a[0]) * morph, a[1] + (b[1] - a[1]) * morph];
}
