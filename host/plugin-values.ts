import type { WamNode } from '@webaudiomodules/api';

/** A plugin's values by the parameters' ids. */
export type Values = Readonly<Record<string, number>>;

/** What is used of a plugin's node. */
export type ObservedNode = Pick<WamNode, 'getParameterValues'> & EventTarget;

/** Keeps the latest values of a plugin, which tells them in `wam-automation` events. */
export class PluginValues {
  readonly #onChange: (id: string, value: number) => void;
  readonly #lifetime = new AbortController();
  #values: Values = {};

  /** @param onChange called after each change */
  constructor(node: ObservedNode, onChange: (id: string, value: number) => void) {
    this.#onChange = onChange;
    const { signal } = this.#lifetime;
    node.addEventListener('wam-automation', (event) => this.#take(event), { signal });
    void this.#readAll(node);
  }

  get all(): Values {
    return this.#values;
  }

  stop(): void {
    this.#lifetime.abort();
  }

  async #readAll(node: ObservedNode): Promise<void> {
    // A plugin that does not answer is one of which nothing is known.
    const data = await node.getParameterValues().catch(() => ({}));
    const read = Object.values(data).map(({ id, value }) => [id, value] as const);
    // What has come in an event meanwhile is newer.
    this.#values = { ...Object.fromEntries(read), ...this.#values };
    if (!this.#lifetime.signal.aborted) for (const [id, value] of read) this.#onChange(id, value);
  }

  #take(event: Event): void {
    const { data } = (event as CustomEvent<{ data?: { id?: unknown; value?: unknown } }>).detail;
    if (typeof data?.id !== 'string' || typeof data.value !== 'number') return;
    this.#values = { ...this.#values, [data.id]: data.value };
    this.#onChange(data.id, data.value);
  }
}
