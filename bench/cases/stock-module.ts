import { WamNode, WebAudioModule } from '@webaudiomodules/sdk';
import { STOCK_MODULE_ID } from '../stock-parameters.ts';

/** The smallest WAM that can be made of the SDK's classes without changing them. */
export class StockModule extends WebAudioModule {
  override get moduleId(): string {
    return STOCK_MODULE_ID;
  }

  override async createAudioNode(): Promise<WamNode> {
    await WamNode.addModules(this.audioContext, this.moduleId);
    await this.audioContext.audioWorklet.addModule(new URL('./worklets/stock.js', import.meta.url));
    const node = new WamNode(this, {
      numberOfInputs: 1,
      numberOfOutputs: 1,
      outputChannelCount: [2],
    });
    await node._initialize();
    return node;
  }
}
