export { withinBound } from './bound.ts';
export type { Bound } from './bound.ts';
export { numbersWithin } from './numbers.ts';
export { isRecord } from './record.ts';
export { jsonSize } from './size.ts';
export { readVersioned } from './versioned.ts';
export type { VersionReader, Versioned } from './versioned.ts';
