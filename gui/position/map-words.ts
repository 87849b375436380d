import type { InstrumentTerm } from '../instrument/instrument.ts';
import { isInBox, layOutLabels } from './map-labels.ts';
import type { Box, Label } from './map-labels.ts';
import { axisEnds } from './axis-ends.ts';
import { mapAxes, toPixel } from './map-plane.ts';
import { wordWidthEm } from '../picker/word-width.ts';

/** The pointer is on a dot while it is no farther from the dot's middle, in pixels. */
const DOT_REACH = 10;
const NARROW_MAP_PX = 360;

/** The room of a name at an edge of the map: for its distance from the edge, and for each letter. */
const EDGE_PX = 14;
const EDGE_LETTER_PX = 5.5;

/** A term on the map, in pixels. */
export interface MapWord {
  /** Index of the term. */
  readonly term: number;
  readonly x: number;
  readonly y: number;
  readonly fontPx: number;
  /** Where the word is written. Undefined where there is only a dot. */
  readonly label: Label | undefined;
}

/** Which words the map has. */
export interface MapWordChoice {
  /** Whether words of all languages are on the map, not only those of the vocabulary's first language. */
  readonly allLanguages: boolean;
  /** Indices of terms that are on the map whatever their language, and get their room before all others. */
  readonly pinned: readonly number[];
}

/**
 * Lays out the terms of a map. Pinned terms get their room first, then the terms that most people taught.
 *
 * @param fontFamily the words are measured in it
 */
export function layOutMapWords(
  terms: readonly InstrumentTerm[],
  [width, height]: readonly [width: number, height: number],
  { allLanguages, pinned }: MapWordChoice,
  fontFamily: string,
): readonly MapWord[] {
  if (width === 0) return [];
  const axes = mapAxes(terms);
  const weight = (term: number): number =>
    (pinned.includes(term) ? 1e6 : 0) + (terms[term]?.count ?? 0);
  const words = terms
    .map(({ term, map, count }, index) => {
      const [x, y] = toPixel(map, axes, width, height);
      const px = fontPx(count, width);
      const em = wordWidthEm(term, fontFamily);
      return { term: index, x, y, fontPx: px, width: Math.ceil(px * em) + 4, height: px + 2 };
    })
    .sort((one, other) => weight(other.term) - weight(one.term));
  const isWritten = ({ term }: { readonly term: number }): boolean =>
    allLanguages || pinned.includes(term) || terms[term]?.language === terms[0]?.language;
  const written = words.filter(isWritten);
  const labels = layOutLabels(written, width, height, reserved(width, height));
  return written.map((word, i): MapWord => ({ ...word, label: labels[i] }));
}

/** The word whose writing or dot is at a pixel. */
export function mapWordAt(words: readonly MapWord[], x: number, y: number): MapWord | undefined {
  return words.find(({ label }) => label && isInBox(label, x, y)) ?? nearestDot(words, x, y);
}

/** The word that is not written and whose dot is at a pixel. */
export function unwrittenWordAt(
  words: readonly MapWord[],
  x: number,
  y: number,
): MapWord | undefined {
  return nearestDot(
    words.filter(({ label }) => label === undefined),
    x,
    y,
  );
}

function nearestDot(words: readonly MapWord[], x: number, y: number): MapWord | undefined {
  const distance = (word: MapWord): number => Math.hypot(word.x - x, word.y - y);
  return words
    .filter((word) => distance(word) <= DOT_REACH)
    .sort((one, other) => distance(one) - distance(other))[0];
}

/** A word is larger, the more people taught it. */
function fontPx(count: number, width: number): number {
  return Math.round((width < NARROW_MAP_PX ? 0.86 : 1) * (10 + 1.3 * Math.sqrt(count)));
}

/** The boxes of the names at the ends of the axes: darker, brighter, louder, softer. */
export function axisEndBoxes(width: number, height: number): readonly Box[] {
  const { x, y } = axisEnds();
  const [darker, brighter, louder, softer] = [...x, ...y].map(
    (name) => EDGE_PX + EDGE_LETTER_PX * name.length,
  ) as [number, number, number, number];
  return [
    { left: 0, top: height / 2 - 16, width: darker, height: 16 },
    { left: width - brighter, top: height / 2 - 16, width: brighter, height: 16 },
    { left: width / 2, top: height - 18, width: louder, height: 18 },
    { left: width / 2, top: 0, width: softer, height: 18 },
  ];
}

/** The boxes of these names and of the button. */
function reserved(width: number, height: number): Box[] {
  return [
    ...axisEndBoxes(width, height),
    { left: width - 50, top: height - 46, width: 50, height: 46 },
  ];
}
