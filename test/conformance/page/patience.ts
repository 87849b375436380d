import { Failure, reasonOf } from '../failure.ts';

const TICK_MILLISECONDS = 20;

/** Two seconds: the limit for an answer of the audio thread. */
export const ANSWER_TICKS = 100;

/** Five seconds: the limit where files are loaded. */
export const LOADING_TICKS = 250;

/** The browser's own function: calls of it do not count as activity of the WAM. */
const wait = globalThis.setTimeout;

/** Waits some ticks of the page, which are longer on a busy machine, as the time to an answer is. */
export async function pause(ticks = 1): Promise<void> {
  for (let tick = 0; tick < ticks; tick++) {
    await new Promise((resolve) => wait(resolve, TICK_MILLISECONDS));
  }
}

/** Waits for one turn of the page's event loop. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => wait(resolve, 0));
}

/** How a call ended. */
export type Ending<T> =
  | { readonly kind: 'resolved'; readonly value: T }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'open' };

/** Waits for a call as long as a host would. Never throws. */
export async function endingOf<T>(
  call: () => PromiseLike<T> | T,
  ticks = ANSWER_TICKS,
): Promise<Ending<T>> {
  let isOver = false;
  const ending = (async (): Promise<Ending<T>> => {
    try {
      return { kind: 'resolved', value: await call() };
    } catch (error) {
      return { kind: 'rejected', reason: reasonOf(error) };
    } finally {
      isOver = true;
    }
  })();
  const limit = async (): Promise<Ending<T>> => {
    for (let tick = 0; tick < ticks && !isOver; tick++) await pause();
    return { kind: 'open' };
  };
  return Promise.race([ending, limit()]);
}

/**
 * The answer of a call.
 *
 * @param what the call's name, for the message
 * @throws {Failure} if the call is refused, or not answered in time
 */
export async function within<T>(
  what: string,
  call: () => PromiseLike<T> | T,
  ticks = ANSWER_TICKS,
): Promise<T> {
  const ending = await endingOf(call, ticks);
  if (ending.kind === 'resolved') return ending.value;
  throw new Failure(
    ending.kind === 'open' ? `${what} is never answered.` : `${what} is refused: ${ending.reason}`,
  );
}
