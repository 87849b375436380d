/** A server that is silent for so long, in milliseconds, will not go on. */
const SILENCE_MS = 60_000;

/**
 * Fetches a file. Does not wait for ever where nothing more comes.
 *
 * @param cache 'reload' goes past the browser's cache, which may keep a corrupt file
 * @throws {Error} saying what the server did
 */
export async function download(url: URL, cache: RequestCache = 'default'): Promise<ArrayBuffer> {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitAgain = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      over.abort(new Error(`${url.href} has sent nothing for ${SILENCE_MS / 1000} s`));
    }, SILENCE_MS);
  };
  waitAgain();
  try {
    const response = await fetch(url, { cache, signal: over.signal });
    if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        waitAgain();
        controller.enqueue(chunk);
      },
    });
    return await new Response(response.body?.pipeThrough(heard)).arrayBuffer();
  } finally {
    clearTimeout(timer);
    // What is left of an answer that is not wanted is not waited for.
    over.abort();
  }
}
