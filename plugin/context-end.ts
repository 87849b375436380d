/** A browser whose processors do not answer after an offline rendering is not waited for any longer, in milliseconds. */
const LAST_ANSWER_MS = 1000;

/**
 * Calls `end` once a context is closed. The processors of a context that has rendered offline still answer then, in
 * browsers that let them, so `refresh` is called before.
 *
 * @param signal aborts when nothing is to be called any more
 */
export function onContextEnd(
  context: BaseAudioContext,
  signal: AbortSignal,
  { refresh, end }: { readonly refresh: () => Promise<void>; readonly end: () => void },
): void {
  const check = async (): Promise<void> => {
    if (context.state !== 'closed') return;
    if ('startRendering' in context) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise((resolve) => (timer = setTimeout(resolve, LAST_ANSWER_MS)));
      await Promise.race([refresh(), late]);
      clearTimeout(timer);
    }
    if (!signal.aborted) end();
  };
  context.addEventListener('statechange', () => void check(), { signal });
}
