import type { InstrumentTerm } from '../instrument/instrument.ts';
import { meaningColour, ordinaryReach } from '../../figure/index.ts';
import type { MapPoint, Theme } from '../../figure/index.ts';
import type { RibbonEnds } from '../position/morph-ribbon.ts';
import { taughtTerms } from '../instrument/own-terms.ts';

/** The colours of a vocabulary in a theme. */
export interface Palette {
  readonly theme: Theme;
  /** How far from the middle an ordinary term of the vocabulary lies. */
  readonly reach: number;
  /** The colour of each term, readable as text. */
  readonly terms: readonly string[];
}

export function palette(terms: readonly InstrumentTerm[], theme: Theme): Palette {
  const reach = ordinaryReach(taughtTerms(terms).map(({ map }) => map));
  return { theme, reach, terms: terms.map(({ map }) => meaningColour(map, reach, theme)) };
}

const MIDDLE: MapPoint = [0, 0];

/** Where a walk between two terms begins and ends. */
export function ribbonEnds(
  { reach }: Palette,
  termA: InstrumentTerm | undefined,
  termB: InstrumentTerm | undefined,
): RibbonEnds {
  return { mapPointA: termA?.map ?? MIDDLE, mapPointB: termB?.map ?? MIDDLE, reach };
}

/** The colour of the place where the sound is. */
export function mapPointColour({ theme, reach }: Palette, place: MapPoint): string {
  return meaningColour(place, reach, theme);
}

/**
 * The theme and the colours of a walk's ends, as style sheets take them. The colour of the place where the
 * sound is goes to the few that show it: all that inherit one that moves would need new styles.
 */
export function walkColours(
  palette: Palette,
  { mapPointA: placeA, mapPointB: placeB }: RibbonEnds,
): string {
  const [a, b] = [placeA, placeB].map((place) => mapPointColour(palette, place));
  return `color-scheme:${palette.theme};--a:${a};--b:${b}`;
}
