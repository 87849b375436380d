import type { WamParameterInfoMap } from '@webaudiomodules/api';
import type { getWamParameterInfo, WamProcessor as SdkProcessor } from '@webaudiomodules/sdk';
import { STOCK_MODULE_ID, STOCK_PARAMETER_IDS } from '../stock-parameters.ts';
import { scope } from './scope.ts';

interface ModuleScope {
  readonly WamProcessor: typeof SdkProcessor;
  readonly WamParameterInfo: ReturnType<typeof getWamParameterInfo>;
}

const { webAudioModules } = globalThis as unknown as {
  webAudioModules: { getModuleScope(moduleId: string): ModuleScope };
};
const { WamProcessor, WamParameterInfo } = webAudioModules.getModuleScope(STOCK_MODULE_ID);

/** A processor as the SDK suggests it: unchanged classes and a `_process` that copies. */
class StockProcessor extends WamProcessor {
  override _generateWamParameterInfo(): WamParameterInfoMap {
    return Object.fromEntries(
      STOCK_PARAMETER_IDS.map((id) => [id, new WamParameterInfo(id, { type: 'float' })]),
    );
  }

  override _process(
    startSample: number,
    endSample: number,
    inputs: Float32Array[][],
    outputs: Float32Array[][],
  ): void {
    const input = inputs[0];
    const output = outputs[0];
    if (input === undefined || output === undefined) return;
    for (let channel = 0; channel < output.length; channel++) {
      const from = input[channel];
      const to = output[channel];
      if (from === undefined || to === undefined) continue;
      for (let i = startSample; i < endSample; i++) to[i] = from[i] as number;
    }
  }
}

scope.registerProcessor(STOCK_MODULE_ID, StockProcessor);
