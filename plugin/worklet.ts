import { download } from './runtime/download.ts';
import { mayRunWasm } from './runtime/may-run-wasm.ts';
import { retryable } from './runtime/retryable.ts';
import { whileOpen } from './while-open.ts';

/** Contexts after which a page may soon have no address space for another WebAssembly memory. */
const MANY_CONTEXTS = 20;

/**
 * Loads the audio thread's files into contexts: one addModule of each file for all instances of a context, where the
 * SDK has seven for each instance. After a failure the next instance tries again.
 *
 * The processor's file holds the engine as WebAssembly. The engine as JavaScript is a file of its own, which is loaded
 * before it in two cases. WebAssembly may not run: a content security policy forbids it. Or it does not start: Chromium
 * gives a page address space for about a hundred memories, and keeps those of offline contexts that were dropped.
 */
export class Worklet {
  readonly #processor: URL;
  readonly #engineScript: URL;
  #contexts = 0;
  /** What loads the files into a context. */
  readonly #loaders = new WeakMap<BaseAudioContext, () => Promise<void>>();
  /** How often a file could not be loaded in this page. */
  #failures = 0;
  /** The files' texts by address, once they were fetched to be kept. */
  readonly #copies = new Map<string, string>();

  /**
   * Keeps copies of the files. Each context fetches them again, and a context that is made for a bounce may come
   * when the network is gone. After a failure the next call tries again.
   */
  readonly keep = retryable(async () => {
    await Promise.all(this.#files().map((url) => this.#keepCopy(url)));
  });

  /**
   * @param processor registers the processor if WebAssembly starts, or if the other file was evaluated before it
   * @param engineScript the engine as JavaScript
   */
  constructor(processor: URL, engineScript: URL) {
    this.#processor = processor;
    this.#engineScript = engineScript;
  }

  /**
   * Makes a node in a context, once the files are loaded into it.
   *
   * @param make the constructor of AudioWorkletNode throws an InvalidStateError if the processor is not registered
   * @throws {Error} naming the file that could not be loaded, or saying that the processor could not be started
   */
  async make<Node>(audioContext: BaseAudioContext, make: () => Node): Promise<Node> {
    await this.#load(audioContext);
    try {
      return make();
    } catch (error) {
      if (!isUnregistered(error) || audioContext.state === 'closed') throw error;
    }
    await this.#add(audioContext, this.#engineScript);
    // A worklet evaluates a file of one address once.
    const again = new URL(this.#processor);
    again.searchParams.set('engine', 'script');
    await this.#add(audioContext, again);
    try {
      return make();
    } catch (cause) {
      throw new Error(
        'the audio processor could not be started, neither as WebAssembly nor as JavaScript; ' +
          'has the host called initializeWamHost in this context?',
        { cause },
      );
    }
  }

  #files(): readonly URL[] {
    return mayRunWasm() ? [this.#processor] : [this.#engineScript, this.#processor];
  }

  #load(audioContext: BaseAudioContext): Promise<void> {
    let load = this.#loaders.get(audioContext);
    if (load === undefined) {
      load = retryable(async () => {
        for (const url of this.#files()) await this.#add(audioContext, url);
      });
      this.#loaders.set(audioContext, load);
      this.#countContext();
    }
    return load();
  }

  #countContext(): void {
    this.#contexts++;
    // Where this fails, the file is fetched when it is needed, and the failure is reported then.
    if (this.#contexts === MANY_CONTEXTS) {
      void this.#keepCopy(this.#engineScript).catch(() => undefined);
    }
  }

  async #keepCopy(url: URL): Promise<void> {
    this.#copies.set(url.pathname, new TextDecoder().decode(await download(url)));
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
      const copy = this.#copies.get(url.pathname);
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

function isUnregistered(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
