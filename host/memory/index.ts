export { Memory } from './memory.ts';
export type { Settings } from './settings.ts';
export { browserStore } from './store.ts';
