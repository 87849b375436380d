import { WamNode, WebAudioModule, addFunctionModule } from '@webaudiomodules/sdk';
import { createElement } from './gui.ts';
import { registerStockProcessor } from './processor.ts';

/**
 * A gain as the SDK's classes and the official template suggest it: nothing in it is wrong by itself.
 * What the suite finds in it, it finds in most WAMs.
 */
export default class StockGain extends WebAudioModule {
  override _descriptorUrl = new URL('descriptor.json', import.meta.url).href;

  override async initialize(state?: unknown): Promise<this> {
    await this._loadDescriptor();
    await super.initialize(state);
    return this;
  }

  override async createAudioNode(initialState?: unknown): Promise<WamNode> {
    await WamNode.addModules(this.audioContext, this.moduleId);
    const { audioWorklet } = this.audioContext;
    await addFunctionModule(audioWorklet, registerStockProcessor, this.moduleId);
    const node = new WamNode(this, { processorOptions: {}, outputChannelCount: [2] });
    await node._initialize();
    if (initialState !== undefined) await node.setState(initialState);
    return node;
  }

  override createGui(): Promise<HTMLElement> {
    return Promise.resolve(createElement(this));
  }
}
