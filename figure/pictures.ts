// What SVG pictures are drawn with. The GUI does not import this file: it draws no picture before an export.
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
export { meaningRules } from './meaning-rules.ts';
