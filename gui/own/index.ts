export type { OwnLeftEvent } from './own-left-event.ts';
export { ownViewTag } from './own-view.ts';
export { handOffers } from './hand-offers.ts';
export { OwnWordActions } from './own-word-actions.ts';
export { rememberSound, fitTheRest } from './learn-by-hand.ts';
