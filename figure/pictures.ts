// What SVG pictures are drawn with. The GUI, which draws none at first sight, takes the rest of this folder alone.
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
