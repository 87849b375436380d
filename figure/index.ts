export { decibelAxis, decibelPlot, frequencyAxis } from './decibel-plot.ts';
export type { Area, DecibelPlot } from './decibel-plot.ts';
export {
  between,
  circle,
  element,
  line,
  linearScale,
  octaveScale,
  rectangle,
  text,
  through,
} from './drawing.ts';
export type { Point } from './drawing.ts';
export { CONTENT_TOP, MARGIN, figure } from './figure.ts';
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
export { meaningRules } from './meaning-rules.ts';
export type { Rgb } from './oklch.ts';
