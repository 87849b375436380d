import type { EngineExports } from '../engine/index.ts';

/** One key for each version of the plugin: a page may hold two, whose engines differ. */
const OFFERED = Symbol.for(`${__MODULE_ID__}/engine`);

type Scope = Record<symbol, EngineExports | undefined>;

/** Offers the engine's exports to the processor's file, which the worklet evaluates later. */
export function offerEngine(exports: EngineExports): void {
  (globalThis as unknown as Scope)[OFFERED] = exports;
}

/** The exports that a file before this one has offered. */
export function offeredEngine(): EngineExports | undefined {
  return (globalThis as unknown as Scope)[OFFERED];
}
