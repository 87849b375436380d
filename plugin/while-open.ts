/**
 * Settles as `promise` does, or rejects when the context is closed: promises of a closed context may never settle.
 *
 * @throws {Error} saying that the context was closed
 */
export async function whileOpen<T>(context: BaseAudioContext, promise: Promise<T>): Promise<T> {
  const over = new AbortController();
  const closed = new Promise<never>((_, reject) => {
    const check = (): void => {
      if (context.state === 'closed') reject(new Error('the audio context was closed'));
    };
    context.addEventListener('statechange', check, { signal: over.signal });
    check();
  });
  try {
    return await Promise.race([promise, closed]);
  } finally {
    over.abort();
  }
}
