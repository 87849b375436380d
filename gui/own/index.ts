export type { OwnClosedEvent } from './own-closed-event.ts';
export { ownViewTag } from './own-view.ts';
export { editOffers } from './edit-offers.ts';
export { OwnWordActions } from './own-word-actions.ts';
export { isForgotten } from './word-news.ts';
export { rememberSound, fitTheRest } from './learn-from-edits.ts';
