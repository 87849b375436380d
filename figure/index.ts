export {
  BOX,
  FREQUENCY_LINES,
  GRAPH_OCTAVES,
  chooseRangeDb,
  curvePath,
  frequencyToX,
  gainLinesDb,
  gainToY,
  graphSpanDb,
} from './graph-geometry.ts';
export { mapPointBetween, meaningColour, ordinaryReach, tone } from './meaning-colour.ts';
export type { MapPoint, Theme } from './meaning-colour.ts';
export type { Rgb } from './oklch.ts';
