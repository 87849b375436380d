export { numbersWithin } from './numbers.ts';
export { isRecord } from './record.ts';
export { readVersioned } from './versioned.ts';
export type { VersionReader, Versioned } from './versioned.ts';
