import { LazyPart } from '../kit/lazy-part.ts';

/** The panel of gestures and keys. */
export const helpPart = new LazyPart(() => import('./help-panel.ts'));
