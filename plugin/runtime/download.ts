/** A download fails after this long without a byte. */
const SILENCE_MS = 60_000;

/**
 * Fetches a file. Gives up when the server sends nothing for SILENCE_MS.
 *
 * @param cache 'reload' ignores the browser's cache, which may hold a corrupt file
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
    const watched = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        waitAgain();
        controller.enqueue(chunk);
      },
    });
    return await new Response(response.body?.pipeThrough(watched)).arrayBuffer();
  } finally {
    clearTimeout(timer);
    // Stops the download of an answer with an error.
    over.abort();
  }
}
