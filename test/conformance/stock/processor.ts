import type {
  AudioWorkletGlobalScope,
  WamParameterInfo as ParameterInfo,
  WamParameterInfoMap,
} from '@webaudiomodules/api';
import type { WamProcessor as Processor } from '@webaudiomodules/sdk';

interface Scope {
  readonly WamProcessor: typeof Processor;
  readonly WamParameterInfo: typeof ParameterInfo;
}

/** Runs in the worklet, to which the SDK sends it as text. */
export function registerStockProcessor(moduleId: string): void {
  const { webAudioModules, registerProcessor } = globalThis as unknown as AudioWorkletGlobalScope;
  const { WamProcessor, WamParameterInfo } = webAudioModules.getModuleScope(
    moduleId,
  ) as unknown as Scope;

  class StockProcessor extends WamProcessor {
    override _generateWamParameterInfo(): WamParameterInfoMap {
      return {
        gain: new WamParameterInfo('gain', {
          type: 'float',
          label: 'Gain',
          minValue: 0,
          maxValue: 2,
          defaultValue: 1,
        }),
        phase: new WamParameterInfo('phase', {
          type: 'choice',
          label: 'Phase',
          choices: ['normal', 'inverted'],
          defaultValue: 0,
        }),
        bypass: new WamParameterInfo('bypass', {
          type: 'boolean',
          label: 'Bypass',
          defaultValue: 0,
        }),
      };
    }

    override _process(
      startSample: number,
      endSample: number,
      [input = []]: Float32Array[][],
      [output = []]: Float32Array[][],
    ): void {
      if (input.length !== output.length) return;
      const valuesOf = (id: string) => this._parameterInterpolators[id]?.values ?? [];
      const [gain, phase, bypass] = [valuesOf('gain'), valuesOf('phase'), valuesOf('bypass')];
      input.forEach((samples, channel) => {
        for (let i = startSample; i < endSample; i++) {
          const factor = bypass[i] === 1 ? 1 : (gain[i] ?? 1) * (phase[i] === 1 ? -1 : 1);
          const out = output[channel];
          if (out !== undefined) out[i] = factor * (samples[i] ?? 0);
        }
      });
    }
  }

  try {
    registerProcessor(moduleId, StockProcessor);
  } catch {
    // Another instance has registered it.
  }
}
