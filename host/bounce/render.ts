/** Is told how much of the work is done, 0 … 1. */
export type OnProgress = (share: number) => void;

const STEP_COUNT = 100;
const SHORTEST_STEP_SECONDS = 0.5;

/**
 * Renders an offline context, with progress and an end before its time.
 *
 * Where the browser can suspend the rendering, it is suspended up to a hundred times for the length of a
 * message, which changes no sample. Elsewhere (Firefox) progress is told at the end.
 *
 * @param cut called on `signal`: makes the rest of the rendering cheap, because no browser can end it
 * @throws the signal's reason
 */
export async function render(
  context: OfflineAudioContext,
  onProgress: OnProgress,
  signal: AbortSignal,
  cut: () => void,
): Promise<AudioBuffer> {
  signal.throwIfAborted();
  const seconds = context.length / context.sampleRate;
  const stepSeconds = Math.max(SHORTEST_STEP_SECONDS, seconds / STEP_COUNT);
  const running = new AbortController();
  return new Promise<AudioBuffer>((resolve, reject) => {
    const stopAt = async (time: number): Promise<void> => {
      if (time >= seconds || !(await suspend(context, time))) return;
      if (!signal.aborted) {
        onProgress(time / seconds);
        stopAt(time + stepSeconds).catch(reject);
      }
      await context.resume();
    };
    const end = (): void => {
      cut();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', end, { signal: running.signal });
    if ('suspend' in context) stopAt(stepSeconds).catch(reject);
    context.startRendering().then(resolve, reject);
  }).finally(() => running.abort());
}

/** Returns whether the rendering stands still: it may have passed the time, or have ended. */
function suspend(context: OfflineAudioContext, time: number): Promise<boolean> {
  return context.suspend(time).then(
    () => true,
    () => false,
  );
}
