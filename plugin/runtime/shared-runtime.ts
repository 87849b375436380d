/** After so many milliseconds the user is told what is being waited for. */
const SLOW_MS = 10_000;

const SLOW_NOTICE =
  'onnxruntime-web is still loading; until it is there the words are decoded by the plain forward ' +
  'pass, which sounds the same.';

/** An instance that wants onnxruntime. */
export interface RuntimeFollower {
  /** onnxruntime is there: takes what it decodes. Never rejects. */
  takeRuntime(): Promise<void>;
  /** Takes what the user should know of onnxruntime: undefined where that is nothing. */
  tellOfRuntime(notice: string | undefined): void;
}

/**
 * The loading of onnxruntime, as the instances of a page share it: it is tried again when the network
 * comes back, with each new instance and whenever one asks, and all instances know how it stands.
 */
export class SharedRuntime {
  readonly #load: () => Promise<void>;
  /** Who still waits; nobody does once it is there. */
  readonly #followers = new Set<RuntimeFollower>();
  readonly #online = (): void => void this.load();
  #loading: Promise<void> | undefined;
  #notice: string | undefined;

  /**
   * @param load loads it unless it is there; rejects with what the user should know
   */
  constructor(load: () => Promise<void>) {
    this.#load = load;
  }

  /**
   * Serves a follower until onnxruntime is there or the signal aborts, and loads. Resolves once the
   * follower has taken it, or once it is known not to come for now.
   */
  follow(follower: RuntimeFollower, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    this.#followers.add(follower);
    signal.addEventListener('abort', () => this.#leave(follower), { once: true });
    window.addEventListener('online', this.#online);
    follower.tellOfRuntime(this.#notice);
    return this.load();
  }

  /** Tries to load for those who wait. Resolves once they know what came of it; never rejects. */
  load(): Promise<void> {
    if (this.#followers.size === 0) return Promise.resolve();
    this.#loading ??= this.#try();
    return this.#loading;
  }

  async #try(): Promise<void> {
    const timer = setTimeout(() => this.#tell(SLOW_NOTICE), SLOW_MS);
    try {
      await this.#load();
      clearTimeout(timer);
      this.#tell(undefined);
      // Others may come while these take it.
      while (this.#followers.size > 0) {
        const followers = [...this.#followers];
        for (const follower of followers) this.#leave(follower);
        await Promise.all(followers.map((follower) => follower.takeRuntime()));
      }
    } catch (error) {
      this.#tell((error as Error).message);
    } finally {
      clearTimeout(timer);
      this.#loading = undefined;
    }
  }

  #tell(notice: string | undefined): void {
    this.#notice = notice;
    for (const follower of this.#followers) follower.tellOfRuntime(notice);
  }

  #leave(follower: RuntimeFollower): void {
    this.#followers.delete(follower);
    if (this.#followers.size === 0) window.removeEventListener('online', this.#online);
  }
}
