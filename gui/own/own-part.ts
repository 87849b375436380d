import { LazyPart } from '../kit/lazy-part.ts';

/** A person's own words: the list of them, and lessons. */
export const ownPart = new LazyPart(() => import('./index.ts'));
