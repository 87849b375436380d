export { padCurves } from './pad-picture.ts';
export { shareList } from './share-list.ts';
export { wordMapTag } from './word-map.ts';
export { wordPadTag } from './word-pad.ts';
