import { download } from './runtime/download.ts';
import { whileOpen } from './while-open.ts';

const loaded = new WeakMap<BaseAudioContext, Promise<void>>();

/** How often a processor could not be loaded in this page. */
let failures = 0;

/** The processor's text, once it is kept. */
let copy: string | undefined;
let copying: Promise<void> | undefined;

/**
 * Loads the processor into a context: one addModule of one file, however many instances. The SDK's
 * way is seven for each instance. A failure is not remembered, so a later instance tries again.
 *
 * @throws {Error} naming the file that could not be loaded
 */
export function loadWorklet(audioContext: BaseAudioContext, url: URL): Promise<void> {
  const known = loaded.get(audioContext);
  if (known !== undefined) return known;
  const loading = whileOpen(audioContext, addProcessor(audioContext, url)).catch(
    (cause: unknown) => {
      loaded.delete(audioContext);
      throw new Error(`the audio processor could not be loaded from ${url.href}`, { cause });
    },
  );
  loaded.set(audioContext, loading);
  return loading;
}

/**
 * Keeps a copy of the processor for contexts that are made when the network is gone, as a bounce's
 * may be: each context fetches anew.
 *
 * @throws {Error} if it cannot be had; the next call tries again
 */
export function keepWorklet(url: URL): Promise<void> {
  copying ??= download(url).then(
    (bytes) => {
      copy = new TextDecoder().decode(bytes);
    },
    (error: unknown) => {
      copying = undefined;
      throw error;
    },
  );
  return copying;
}

async function addProcessor(audioContext: BaseAudioContext, url: URL): Promise<void> {
  const { audioWorklet } = audioContext;
  try {
    await audioWorklet.addModule(fresh(url));
  } catch (error) {
    if (audioContext.state === 'closed') throw error;
    failures++;
    if (copy === undefined) throw error;
    // Only where there is no other way: a content security policy may not allow such an address.
    const address = URL.createObjectURL(new Blob([copy], { type: 'text/javascript' }));
    await audioWorklet.addModule(address).finally(() => URL.revokeObjectURL(address));
  }
}

/** The address by another name after each failure, for a worklet never fetches again what failed. */
function fresh(url: URL): string {
  const address = new URL(url);
  if (failures > 0) address.searchParams.set('attempt', String(failures));
  return address.href;
}
