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
  const stopAt = async (time: number): Promise<void> => {
    if (time >= seconds) return;
    await context.suspend(time);
    if (!signal.aborted) {
      onProgress(time / seconds);
      void stopAt(time + stepSeconds).catch(() => undefined);
    }
    await context.resume();
  };
  if ('suspend' in context) void stopAt(stepSeconds).catch(() => undefined);
  return new Promise((resolve, reject) => {
    const end = (): void => {
      cut();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', end, { once: true });
    context.startRendering().then(resolve, reject);
  });
}
