/**
 * Counts the listeners for a node's `wam-automation` events: the audio thread reports only while there are some.
 * The node adds and removes the listeners themselves.
 */
export class AutomationAudience {
  readonly #node: EventTarget;
  /** Each aborts when its listener leaves. */
  readonly #memberships = new Map<unknown, AbortController>();
  readonly #onChange: () => void;

  /** @param onChange called after a listener has come or gone */
  constructor(node: EventTarget, onChange: () => void) {
    this.#node = node;
    this.#onChange = onChange;
  }

  get isEmpty(): boolean {
    return this.#memberships.size === 0;
  }

  /** @param options as addEventListener takes them: `once` and `signal` let the listener leave */
  join(listener: unknown, options: unknown): void {
    const { once, signal } = Object(options) as AddEventListenerOptions;
    // The platform ignores what is aborted and what is added twice.
    if (signal?.aborted === true || this.#memberships.has(listener)) return;
    const membership = new AbortController();
    const leave = (): void => this.leave(listener);
    signal?.addEventListener('abort', leave, { signal: membership.signal });
    if (once === true) {
      EventTarget.prototype.addEventListener.call(this.#node, 'wam-automation', leave, {
        once: true,
        signal: membership.signal,
      });
    }
    this.#memberships.set(listener, membership);
    this.#onChange();
  }

  leave(listener: unknown): void {
    const membership = this.#memberships.get(listener);
    if (membership === undefined) return;
    this.#memberships.delete(listener);
    membership.abort();
    this.#onChange();
  }
}
