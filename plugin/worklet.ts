const loaded = new WeakMap<BaseAudioContext, Promise<void>>();

/**
 * Loads the processor into a context: one addModule of one file, however many instances. The SDK's
 * way is seven for each instance. A failure is not remembered, so a later instance tries again.
 *
 * @throws {Error} naming the file that could not be loaded
 */
export function loadWorklet(audioContext: BaseAudioContext, url: URL): Promise<void> {
  const known = loaded.get(audioContext);
  if (known !== undefined) return known;
  const loading = audioContext.audioWorklet.addModule(url.href).catch((cause: unknown) => {
    loaded.delete(audioContext);
    throw new Error(`the audio processor could not be loaded from ${url.href}`, { cause });
  });
  loaded.set(audioContext, loading);
  return loading;
}
