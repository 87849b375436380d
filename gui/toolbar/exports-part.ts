import { LazyPart } from '../kit/lazy-part.ts';

/** The present setting as files for other programs. */
export const exportsPart = new LazyPart(() => import('./exports.ts'));
