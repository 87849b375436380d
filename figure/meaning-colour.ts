import { cssColour, displayableRgb } from './oklch.ts';
import type { Rgb } from './oklch.ts';

export type Theme = 'dark' | 'light';

/** A point on the map of meanings: bright is +x, soft is +y. */
export type MapPoint = readonly [x: number, y: number];

/** Lightness of text: a contrast of at least 4.5:1 at every hue, on every surface of the theme. */
const TEXT_LIGHTNESS: Readonly<Record<Theme, number>> = { dark: 0.81, light: 0.48 };

/** Beyond this, few hues can be shown at the lightness of text. */
const MAX_CHROMA = 0.16;

/** Hue in degrees, 0 … 360: bright is blue, soft green, warm amber, loud pink. */
export function meaningHue([x, y]: MapPoint): number {
  const angle = (Math.atan2(y, x) * 180) / Math.PI;
  return (235 - angle + 360) % 360;
}

/**
 * Chroma, 0 … 0.16: none in the middle of the map, where meanings are weak, and more with the distance.
 *
 * @param reach distance of an ordinary term from the middle, see ordinaryReach
 */
export function meaningChroma([x, y]: MapPoint, reach: number): number {
  const distance = Math.hypot(x, y);
  return distance === 0 ? 0 : (MAX_CHROMA * distance) / Math.hypot(distance, reach / 2);
}

/** Median distance of points from the middle of the map; 1 for no points. */
export function ordinaryReach(points: readonly MapPoint[]): number {
  const distances = points.map(([x, y]) => Math.hypot(x, y)).sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 1;
}

/** The colour of a point on the map of meanings, readable as text. */
export function meaningColour(point: MapPoint, reach: number, theme: Theme): string {
  return cssColour(tone(point, reach, TEXT_LIGHTNESS[theme]));
}

/** The colour of a map point at a lightness of 0 … 1, with a share of its chroma. */
export function tone(point: MapPoint, reach: number, lightness: number, chromaShare = 1): Rgb {
  const chroma = chromaShare * meaningChroma(point, reach);
  return displayableRgb(lightness, chroma, meaningHue(point));
}

/** The point at `morph`, 0 … 1, of the straight line from `a` to `b`. */
export function mapPointBetween(a: MapPoint, b: MapPoint, morph: number): MapPoint {
  return [a[0] + (b[0] - a[0]) * morph, a[1] + (b[1] - a[1]) * morph];
}
