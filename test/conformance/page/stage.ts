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

/** A context that WAMs can live in. */
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
    // Not the node's own method: the SDK's lets no other types in than its own.
    // Chromium's event has been of either name.
    for (const type of ['processorerror', 'error']) {
      EventTarget.prototype.addEventListener.call(audioNode, type, () => {
        this.#errors.push('The processor has thrown and is silent from then on.');
      });
    }
    return instance;
  }

  /** What went wrong on the audio thread and was told to nobody. */
  async complaints(): Promise<readonly string[]> {
    return [...this.#errors, ...(await this.backstage.complaints())];
  }
}
