import { initializeWamHost } from '@webaudiomodules/sdk';
import type { WebAudioModule } from '@webaudiomodules/api';
import { insist } from '../failure.ts';
import { GROUP_ID, GROUP_KEY } from '../worklet/protocol.ts';
import { Backstage } from './backstage.ts';
import { LOADING_TICKS, within } from './patience.ts';

export type Instance = WebAudioModule;

export interface PluginClass {
  readonly isWebAudioModuleConstructor?: unknown;
  createInstance(groupId: string, context: BaseAudioContext, state?: unknown): Promise<Instance>;
}

/** A context that is prepared for WAMs. */
export class Stage<Context extends BaseAudioContext = BaseAudioContext> {
  readonly context: Context;
  readonly backstage: Backstage;
  readonly #errors: string[] = [];

  private constructor(context: Context, backstage: Backstage) {
    this.context = context;
    this.backstage = backstage;
  }

  static async open<Context extends BaseAudioContext>(context: Context): Promise<Stage<Context>> {
    await initializeWamHost(context, GROUP_ID, GROUP_KEY);
    return new Stage(context, await Backstage.open(context));
  }

  /** @throws {Failure} if there is no instance in time */
  async create(plugin: PluginClass, state?: unknown): Promise<Instance> {
    const instance = await within(
      'createInstance',
      () => plugin.createInstance(GROUP_ID, this.context, state),
      LOADING_TICKS,
    );
    const { audioNode } = instance;
    insist(
      (audioNode as unknown) instanceof AudioNode,
      'createInstance has resolved, and audioNode is no AudioNode.',
    );
    // Not the node's own method: the SDK's accepts its own types only.
    // Versions of Chromium differ in the name of the event.
    for (const type of ['processorerror', 'error']) {
      EventTarget.prototype.addEventListener.call(audioNode, type, () => {
        this.#errors.push('The processor has thrown and is silent from then on.');
      });
    }
    return instance;
  }

  /** Errors on the audio thread, which the page does not see otherwise. */
  async complaints(): Promise<readonly string[]> {
    return [...this.#errors, ...(await this.backstage.complaints())];
  }
}
