export { padCurves } from './pad-picture.ts';
export { mapRows, padRows } from './plane-rows.ts';
export { wordMapTag } from './word-map.ts';
export { wordPadTag } from './word-pad.ts';
