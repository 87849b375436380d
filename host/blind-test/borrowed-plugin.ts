import type { WamNode, WamParameterDataMap } from '@webaudiomodules/api';

/** What a test needs of a plugin's node. */
export type TestedNode = Pick<
  WamNode,
  'getParameterInfo' | 'getState' | 'setParameterValues' | 'setState'
>;

/** A plugin that is lent to a test, and comes back as it was. */
export class BorrowedPlugin {
  readonly #node: TestedNode;
  /** What the plugin said of itself when it was lent. */
  readonly state: unknown;
  #settled: Promise<unknown> = Promise.resolve();
  #back: Promise<void> | undefined;

  private constructor(node: TestedNode, state: unknown) {
    this.#node = node;
    this.state = state;
  }

  static async borrow(node: TestedNode): Promise<BorrowedPlugin> {
    // A copy: a plugin may well give what it goes on writing to.
    return new BorrowedPlugin(node, structuredClone<unknown>(await node.getState()));
  }

  /** Sets parameters, one call after the other. Does nothing once the plugin is on its way back. */
  set(values: WamParameterDataMap): Promise<void> {
    if (this.#back) return Promise.resolve();
    const done = this.#settled.then(() => this.#node.setParameterValues(values));
    this.#settled = done.catch(() => undefined);
    return done;
  }

  /** Puts the plugin back, after whatever it was told before. */
  giveBack(): Promise<void> {
    this.#back ??= this.#settled.then(() => this.#node.setState(this.state));
    return this.#back;
  }
}
