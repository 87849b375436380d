/** Names that this module, evaluated again in the same worklet, must not register twice. */
const REGISTERED = Symbol.for('neural-eq-morph.registered');

/**
 * Registers a processor unless its name is taken: registerProcessor throws on the second time, and a
 * page may well load the same plugin twice.
 */
export function registerOnce(name: string, create: () => AudioWorkletProcessorConstructor): void {
  const scope = globalThis as unknown as Record<symbol, Set<string> | undefined>;
  const names = (scope[REGISTERED] ??= new Set());
  if (names.has(name)) return;
  registerProcessor(name, create());
  names.add(name);
}
