import { LazyPart } from '../kit/lazy-part.ts';

export type Planes = typeof import('./planes.ts');

/** The pad of four words and the map of all. */
export const planesPart = new LazyPart(() => import('./planes.ts'));
