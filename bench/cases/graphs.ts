import { QUANTUM_FRAMES } from '../case-list.ts';
import type { CaseName } from '../case-list.ts';
import { STOCK_PARAMETER_IDS } from '../stock-parameters.ts';
import { amountEvents, morphEvents, quantumEvents } from './glide.ts';
import { nativeBiquads } from './native.ts';
import { handOver, pluginNode, stockNode } from './wam.ts';

/** The nodes between source and destination for each case, in order. */
const graphs: Record<CaseName, (context: OfflineAudioContext) => Promise<AudioNode[]>> = {
  base: () => Promise.resolve([]),
  nativeStatic: (context) => Promise.resolve(nativeBiquads(context)),
  nativeARate: (context) =>
    Promise.resolve(nativeBiquads(context, context.length / context.sampleRate)),
  emptyWorklet: (context) => worklet(context, 'empty'),
  bareWorklet: (context) => worklet(context, 'bare'),
  stockIdle: async (context) => [await stockNode(context)],
  stockEvents: async (context) => {
    const node = await stockNode(context);
    const [id = ''] = STOCK_PARAMETER_IDS;
    await handOver(node, quantumEvents(id, context, QUANTUM_FRAMES));
    return [node];
  },
  pluginIdle: async (context) => [await pluginNode(context, { morph: 0.37, amount: 0 })],
  pluginStatic: async (context) => [await pluginNode(context, { morph: 0.37 })],
  pluginMorph: async (context) => {
    const node = await pluginNode(context);
    await handOver(node, morphEvents(0, context.length / context.sampleRate));
    return [node];
  },
  pluginAmount: async (context) => {
    const node = await pluginNode(context);
    const end = context.length / context.sampleRate;
    await handOver(node, [...morphEvents(0, end), ...amountEvents(0, end)]);
    return [node];
  },
  pluginEvents: async (context) => {
    const node = await pluginNode(context);
    await handOver(node, quantumEvents('morph', context, QUANTUM_FRAMES));
    return [node];
  },
};

/** Builds what lies between source and destination. */
export function buildGraph(name: CaseName, context: OfflineAudioContext): Promise<AudioNode[]> {
  return graphs[name](context);
}

async function worklet(context: BaseAudioContext, name: string): Promise<AudioNode[]> {
  await context.audioWorklet.addModule(new URL(`./worklets/${name}.js`, import.meta.url));
  return [new AudioWorkletNode(context, `bench-${name}`, { outputChannelCount: [2] })];
}
