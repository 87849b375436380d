const POLL_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 3000;

type Clock = Pick<AudioContext, 'currentTime'>;

/** The browser gives no sound. The message is for the person. */
export class NoSoundError extends Error {
  override readonly name = 'NoSoundError';

  constructor() {
    super(
      'the browser gives no sound here. Check that loudspeakers or headphones are connected and that ' +
        'this page is allowed to play, then press Play again.',
    );
  }
}

/**
 * Resolves once the clock of a context runs. Without a device, or where a page may not play, browsers leave
 * `resume` unanswered or say that a context runs whose clock stands still.
 *
 * @param isWanted ends the wait without an error when it gives false
 * @throws NoSoundError if the clock does not move within three seconds
 */
export async function untilClockRuns(clock: Clock, isWanted: () => boolean): Promise<void> {
  const start = clock.currentTime;
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  while (clock.currentTime === start && isWanted()) {
    if (performance.now() > deadline) throw new NoSoundError();
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
