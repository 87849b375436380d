/**
 * What the WAM SDK (0.0.12) does that this project works around. Each test says that it still does;
 * the day one fails, the workaround that it names can go.
 */
import {
  WamNode,
  WebAudioModule,
  addFunctionModule,
  getWamParameterInfo,
  initializeWamHost,
} from '@webaudiomodules/sdk';
import { describe, expect, it, vi } from 'vitest';

const MODULE_ID = 'stock';

/** A WAM as the SDK's classes suggest it. */
class StockModule extends WebAudioModule {
  givenState: unknown = 'nothing';
  override get moduleId(): string {
    return MODULE_ID;
  }
  override async createAudioNode(state?: unknown): Promise<WamNode> {
    this.givenState = state;
    await WamNode.addModules(this.audioContext, MODULE_ID);
    await addFunctionModule(this.audioContext.audioWorklet, registerStockProcessor, MODULE_ID);
    const node = new WamNode(this, { processorOptions: {}, outputChannelCount: [1] });
    await node._initialize();
    return node;
  }
}

/** Runs in the worklet, as text. */
function registerStockProcessor(moduleId: string): void {
  const scope = globalThis as unknown as {
    webAudioModules: { getModuleScope(id: string): Record<string, never> };
    registerProcessor(name: string, processor: unknown): void;
  };
  const { WamProcessor, WamParameterInfo } = scope.webAudioModules.getModuleScope(
    moduleId,
  ) as unknown as {
    WamProcessor: new (options: unknown) => object;
    WamParameterInfo: new (id: string, configuration: object) => object;
  };
  class Stock extends WamProcessor {
    _generateWamParameterInfo() {
      return { level: new WamParameterInfo('level', { minValue: 0, maxValue: 2 }) };
    }
    _process(start: number, end: number, _inputs: unknown, outputs: Float32Array[][]) {
      outputs[0]?.[0]?.fill(1, start, end);
    }
  }
  try {
    scope.registerProcessor(moduleId, Stock);
  } catch {
    // Registered before.
  }
}

async function stock(
  context: BaseAudioContext = new OfflineAudioContext(1, 256, 48_000),
): Promise<StockModule> {
  const [groupId] = await initializeWamHost(context);
  return (await StockModule.createInstance(groupId, context, { given: true })) as never;
}

/** Whether a promise is still open after the worklet had time to answer. */
async function hangs(promise: Promise<unknown>): Promise<boolean> {
  const late = new Promise((resolve) => setTimeout(resolve, 300, 'late'));
  return (await Promise.race([promise, late])) === 'late';
}

describe('the SDK', () => {
  it('drops the state that createInstance is given (plugin/index.ts, initialize)', async () => {
    expect((await stock()).givenState).toBeUndefined();
  });

  it('makes instance ids of a clock that may stand still (plugin/index.ts, instanceId)', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(100);
    const context = new OfflineAudioContext(1, 128, 48_000);
    const ids = [1, 2].map(() => new StockModule('group', context).instanceId);
    now.mockRestore();
    expect(ids[0]).toBe(ids[1]);
  });

  it('adds seven modules for each instance (plugin/worklet.ts)', async () => {
    const context = new OfflineAudioContext(1, 128, 48_000);
    await initializeWamHost(context);
    const addModule = vi.spyOn(context.audioWorklet, 'addModule');
    await WamNode.addModules(context, MODULE_ID);
    await WamNode.addModules(context, MODULE_ID);
    expect(addModule).toHaveBeenCalledTimes(14);
  });

  it('waits for ever for a processor that could not be made (plugin/morph-node.ts)', async () => {
    const context = new OfflineAudioContext(1, 128, 48_000);
    await stock(context);
    expect(await hangs(StockModule.createInstance('nobody', context))).toBe(true);
  });

  it('never answers a question that throws, nor one after destroy (plugin/requests.ts)', async () => {
    const { audioNode } = await stock();
    expect(await hangs(audioNode.getParameterValues(false, 'unknown'))).toBe(true);
    expect(await hangs(audioNode.setState(undefined))).toBe(true);
    audioNode.destroy();
    expect(await hangs(audioNode.getState())).toBe(true);
  });

  it('takes values that are none or out of range (processor/morph-processor.ts)', async () => {
    const { audioNode } = await stock();
    for (const value of [NaN, -20]) {
      await audioNode.setParameterValues({ level: { id: 'level', value, normalized: false } });
      expect((await audioNode.getParameterValues()).level?.value).toBe(value);
    }
  });

  it('loses the methods of parameter infos on the way (plugin/morph-node.ts)', async () => {
    const { level } = await (await stock()).audioNode.getParameterInfo();
    expect(level).not.toHaveProperty('valueString');
  });

  it('has no text for a float and no units for a choice (plugin/parameter-infos.ts)', () => {
    const Info = getWamParameterInfo();
    expect(new Info('level').valueString(0.5)).toBeUndefined();
    const choice = new Info('term', { type: 'choice', choices: ['warm', 'bright'] });
    expect(choice.units).toBeUndefined();
    expect(choice.exponent).toBeUndefined();
  });

  it('posts a message for each event (plugin/morph-node.ts, scheduleEvents)', async () => {
    const { audioNode } = await stock();
    const post = vi.spyOn((audioNode as unknown as AudioWorkletNode).port, 'postMessage');
    const data = { id: 'level', value: 1, normalized: false };
    audioNode.scheduleEvents(
      { type: 'wam-automation', data, time: 10 },
      { type: 'wam-automation', data, time: 11 },
    );
    expect(post).toHaveBeenCalledTimes(2);
  });

  it.runIf(longQuanta().renderQuantumSize === 256)(
    'fills 128 frames of a longer quantum (processor/morph-processor.ts, process)',
    async () => {
      const context = longQuanta();
      const { audioNode } = await stock(context);
      audioNode.connect(context.destination);
      const heard = (await context.startRendering()).getChannelData(0);
      expect(heard[127]).toBe(1);
      expect(heard[128]).toBe(0);
    },
  );
});

/** A context with quanta of 256 frames, where the browser has them (Web Audio API 1.1). */
function longQuanta(): OfflineAudioContext & { readonly renderQuantumSize?: number } {
  const options = { numberOfChannels: 1, length: 256, sampleRate: 48_000, renderSizeHint: 256 };
  return new OfflineAudioContext(options);
}
