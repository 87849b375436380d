export type { OwnLeftEvent } from './own-left-event.ts';
export { LIBRARY_KEY } from './word-library.ts';
export { ownViewTag } from './own-view.ts';
export { fillPlaces } from './fill-places.ts';
export { rememberSound, fitTheRest } from './learn-by-hand.ts';
