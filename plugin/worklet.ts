import { download } from './runtime/download.ts';
import { retryable } from './runtime/retryable.ts';
import { whileOpen } from './while-open.ts';

/**
 * Loads the audio thread's files into contexts: one addModule of each file for all instances of a context, where the
 * SDK has seven for each instance. After a failure the next instance tries again.
 */
export class Worklet {
  readonly #urls: () => readonly URL[];
  /** What loads the files into a context. */
  readonly #loaders = new WeakMap<BaseAudioContext, () => Promise<void>>();
  /** How often a file could not be loaded in this page. */
  #failures = 0;
  /** The files' texts by address, once `keep` has fetched them. */
  readonly #copies = new Map<string, string>();

  /**
   * Keeps copies of the files. Each context fetches them again, and a context that is made for a bounce may come
   * when the network is gone. After a failure the next call tries again.
   */
  readonly keep = retryable(async () => {
    await Promise.all(
      this.#urls().map(async (url) => {
        this.#copies.set(url.href, new TextDecoder().decode(await download(url)));
      }),
    );
  });

  /** @param urls of the files, in the order in which a worklet evaluates them; called when they are needed */
  constructor(urls: () => readonly URL[]) {
    this.#urls = urls;
  }

  /**
   * Loads other files after those of a context, which have not registered what they should.
   *
   * @param urls as in the constructor; a worklet evaluates a file of the same address once, so each gets another query
   * @throws {Error} naming the file that could not be loaded
   */
  async loadInstead(audioContext: BaseAudioContext, urls: readonly URL[]): Promise<void> {
    this.#failures++;
    for (const url of urls) await this.#add(audioContext, url);
  }

  /** @throws {Error} naming the file that could not be loaded */
  load(audioContext: BaseAudioContext): Promise<void> {
    let load = this.#loaders.get(audioContext);
    if (load === undefined) {
      load = retryable(async () => {
        for (const url of this.#urls()) await this.#add(audioContext, url);
      });
      this.#loaders.set(audioContext, load);
    }
    return load();
  }

  async #add(audioContext: BaseAudioContext, url: URL): Promise<void> {
    try {
      await whileOpen(audioContext, this.#addModule(audioContext, url));
    } catch (cause) {
      throw new Error(`the audio processor could not be loaded from ${url.href}`, { cause });
    }
  }

  async #addModule(audioContext: BaseAudioContext, url: URL): Promise<void> {
    const { audioWorklet } = audioContext;
    try {
      await audioWorklet.addModule(this.#fresh(url));
    } catch (error) {
      if (audioContext.state === 'closed') throw error;
      this.#failures++;
      const copy = this.#copies.get(url.href);
      if (copy === undefined) throw error;
      // The last resort, because a content security policy may not allow such an address.
      const address = URL.createObjectURL(new Blob([copy], { type: 'text/javascript' }));
      await audioWorklet.addModule(address).finally(() => URL.revokeObjectURL(address));
    }
  }

  /** The address with another query after each failure, since a worklet does not fetch a failed address again. */
  #fresh(url: URL): string {
    const address = new URL(url);
    if (this.#failures > 0) address.searchParams.set('attempt', String(this.#failures));
    return address.href;
  }
}
