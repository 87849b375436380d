import type { WamNode, WamParameterDataMap } from '@webaudiomodules/api';
import type { ParameterInfos } from './parameters.ts';

/** What a test needs of a plugin's node. */
export type TestedNode = Pick<WamNode, 'getState' | 'setParameterValues' | 'setState'> & {
  getParameterInfo(): Promise<ParameterInfos>;
};

/** A plugin on loan to a test, which returns it in its former state. */
export class BorrowedPlugin {
  readonly #node: TestedNode;
  /** The plugin's state when it was borrowed. */
  readonly state: unknown;
  #settled: Promise<unknown> = Promise.resolve();
  #returned: Promise<void> | undefined;

  private constructor(node: TestedNode, state: unknown) {
    this.#node = node;
    this.state = state;
  }

  static async borrow(node: TestedNode): Promise<BorrowedPlugin> {
    // A copy, because a plugin may return an object that it later changes.
    return new BorrowedPlugin(node, structuredClone<unknown>(await node.getState()));
  }

  /** Sets parameters, one call after the other. Has no effect after `giveBack`. */
  set(values: WamParameterDataMap): Promise<void> {
    if (this.#returned) return Promise.resolve();
    const done = this.#settled.then(() => this.#node.setParameterValues(values));
    this.#settled = done.catch(() => undefined);
    return done;
  }

  /** Restores the plugin's state, once all earlier calls have ended. */
  giveBack(): Promise<void> {
    this.#returned ??= this.#settled.then(() => this.#node.setState(this.state));
    return this.#returned;
  }
}
