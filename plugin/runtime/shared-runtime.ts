/** After this time a notice tells the user that onnxruntime is still loading. */
const SLOW_MS = 10_000;

const SLOW_NOTICE =
  'onnxruntime-web is still loading; until it is there the words are decoded by the plain forward ' +
  'pass, which sounds the same.';

/** An instance that wants onnxruntime. */
export interface RuntimeFollower {
  /** Called when onnxruntime is loaded: takes what it decodes. Never rejects. */
  takeRuntime(): Promise<void>;
  /** Shows a notice of onnxruntime, or none. */
  tellOfRuntime(notice: string | undefined): void;
}

/**
 * Loads onnxruntime for all instances of a page. After a failure it tries again when the network comes back, with
 * each new instance and whenever an instance asks; all instances get its notices.
 */
export class SharedRuntime {
  readonly #load: () => Promise<void>;
  /** Instances that wait for onnxruntime: none once it is loaded. */
  readonly #followers = new Set<RuntimeFollower>();
  readonly #online = (): void => void this.load();
  #loading: Promise<void> | undefined;
  #notice: string | undefined;

  /**
   * @param load loads it unless it is loaded; rejects with an error whose message is for the user
   */
  constructor(load: () => Promise<void>) {
    this.#load = load;
  }

  /**
   * Loads onnxruntime for a follower, and keeps the follower until it is loaded or the signal aborts. Resolves
   * once the follower has taken it, or once it is known that it cannot be loaded for now.
   */
  follow(follower: RuntimeFollower, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    this.#followers.add(follower);
    signal.addEventListener('abort', () => this.#leave(follower), { once: true });
    window.addEventListener('online', this.#online);
    follower.tellOfRuntime(this.#notice);
    return this.load();
  }

  /** Tries to load, if there are followers. Resolves once they know the result; never rejects. */
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
      // More followers may come while these take it.
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
