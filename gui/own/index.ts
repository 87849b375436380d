export type { OwnLeftEvent } from './own-left-event.ts';
export { ownViewTag } from './own-view.ts';
export { OwnWords } from './own-words.ts';
export { rememberSound, fitTheRest } from './learn-by-hand.ts';
