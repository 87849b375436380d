import { download } from './runtime/download.ts';
import { retryable } from './runtime/retryable.ts';
import { whileOpen } from './while-open.ts';

/** What loads the processor into a context. */
const loaders = new WeakMap<BaseAudioContext, () => Promise<void>>();

/** How often a processor could not be loaded in this page. */
let failures = 0;

/** The processor's text, once `keepWorklet` has fetched it. */
let copy: string | undefined;

/**
 * Loads the processor into a context: one addModule of one file for all its instances, where the SDK has seven
 * for each. After a failure the next instance tries again.
 *
 * @throws {Error} naming the file that could not be loaded
 */
export function loadWorklet(audioContext: BaseAudioContext, url: URL): Promise<void> {
  const load =
    loaders.get(audioContext) ??
    retryable(async () => {
      try {
        await whileOpen(audioContext, addProcessor(audioContext, url));
      } catch (cause) {
        throw new Error(`the audio processor could not be loaded from ${url.href}`, { cause });
      }
    });
  loaders.set(audioContext, load);
  return load();
}

/**
 * What keeps a copy of the processor. Each context fetches the processor again, and a context that is made for a
 * bounce may come when the network is gone. After a failure the next call tries again.
 */
export function workletKeeper(url: URL): () => Promise<void> {
  return retryable(async () => {
    copy = new TextDecoder().decode(await download(url));
  });
}

async function addProcessor(audioContext: BaseAudioContext, url: URL): Promise<void> {
  const { audioWorklet } = audioContext;
  try {
    await audioWorklet.addModule(fresh(url));
  } catch (error) {
    if (audioContext.state === 'closed') throw error;
    failures++;
    if (copy === undefined) throw error;
    // The last resort, because a content security policy may not allow such an address.
    const address = URL.createObjectURL(new Blob([copy], { type: 'text/javascript' }));
    await audioWorklet.addModule(address).finally(() => URL.revokeObjectURL(address));
  }
}

/** The address with another query after each failure, since a worklet does not fetch a failed address again. */
function fresh(url: URL): string {
  const address = new URL(url);
  if (failures > 0) address.searchParams.set('attempt', String(failures));
  return address.href;
}
