/**
 * Calls `listener` when the processor of a node throws, until the signal aborts. Leaves `onprocessorerror` to the
 * host, whose assignment would replace ours.
 */
export function onProcessorFailure(
  node: AudioWorkletNode,
  signal: AbortSignal,
  listener: () => void,
): void {
  // Chromium 156 calls the event "error", although it also goes to `onprocessorerror`.
  for (const type of ['processorerror', 'error']) node.addEventListener(type, listener, { signal });
}
