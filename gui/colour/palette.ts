import type { InstrumentTerm } from '../instrument/instrument.ts';
import { meaningColour, ordinaryReach } from '../../figure/index.ts';
import type { MapPoint, Theme } from '../../figure/index.ts';
import { taughtTerms } from '../instrument/own-terms.ts';

/** The colours of a vocabulary in a theme. */
export interface Palette {
  readonly theme: Theme;
  /** Distance of an ordinary term of the vocabulary from the middle of the map. */
  readonly reach: number;
  /** The colour of each term, readable as text. */
  readonly terms: readonly string[];
}

export function palette(terms: readonly InstrumentTerm[], theme: Theme): Palette {
  const reach = ordinaryReach(taughtTerms(terms).map(({ map }) => map));
  return { theme, reach, terms: terms.map(({ map }) => meaningColour(map, reach, theme)) };
}

/** The ends of a walk between two terms, on the map of meanings. */
export interface RibbonEnds {
  readonly mapPointA: MapPoint;
  readonly mapPointB: MapPoint;
  /** The reach of the palette that colours them. */
  readonly reach: number;
}

const MIDDLE: MapPoint = [0, 0];

/** The middle of the map stands in for a term that is undefined. */
export function ribbonEnds(
  { reach }: Palette,
  termA: InstrumentTerm | undefined,
  termB: InstrumentTerm | undefined,
): RibbonEnds {
  return { mapPointA: termA?.map ?? MIDDLE, mapPointB: termB?.map ?? MIDDLE, reach };
}

/** The colour of a map point, readable as text. */
export function mapPointColour({ theme, reach }: Palette, point: MapPoint): string {
  return meaningColour(point, reach, theme);
}

/**
 * Inline style with the theme and the colours `--a` and `--b` of the ends. The colour of the present position
 * is not among them: it moves, and every element that inherits it would be styled anew.
 */
export function walkColours(palette: Palette, { mapPointA, mapPointB }: RibbonEnds): string {
  const [a, b] = [mapPointA, mapPointB].map((point) => mapPointColour(palette, point));
  return `color-scheme:${palette.theme};--a:${a};--b:${b}`;
}
