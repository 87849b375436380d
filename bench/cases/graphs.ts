import { QUANTUM_FRAMES, WITH_GUI } from '../case-list.ts';
import type { CaseName } from '../case-list.ts';
import { STOCK_PARAMETER_IDS } from '../stock-parameters.ts';
import { amountEvents, mapEvents, morphEvents, padEvents, quantumEvents } from './glide.ts';
import { nativeBiquads } from './native.ts';
import { handOver, pluginNode, stockNode } from './wam.ts';

type Graph = (context: OfflineAudioContext) => Promise<AudioNode[]>;

/** The nodes between source and destination for each case, in order. */
const graphs: Record<CaseName, Graph> = {
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
  ...pluginGraphs(false),
  pluginMap: async (context) => {
    const node = await pluginNode(context, { mode: 'map' });
    await handOver(node, mapEvents(0, context.length / context.sampleRate));
    return [node];
  },
  pluginPad: async (context) => {
    const node = await pluginNode(context, { termC: 'soft', termD: 'loud' });
    await handOver(node, padEvents(0, context.length / context.sampleRate));
    return [node];
  },
  ...(Object.fromEntries(
    Object.entries(pluginGraphs(true)).map(([name, graph]) => [
      WITH_GUI[name as keyof typeof WITH_GUI],
      graph,
    ]),
  ) as Record<(typeof WITH_GUI)[keyof typeof WITH_GUI], Graph>),
};

/** Builds the nodes between source and destination. */
export function buildGraph(name: CaseName, context: OfflineAudioContext): Promise<AudioNode[]> {
  return graphs[name](context);
}

function pluginGraphs(hasGui: boolean): Record<keyof typeof WITH_GUI, Graph> {
  const plugin = (context: OfflineAudioContext, parameters = {}) =>
    pluginNode(context, parameters, hasGui);
  return {
    pluginIdle: async (context) => [await plugin(context, { morph: 0.37, amount: 0 })],
    pluginStatic: async (context) => [await plugin(context, { morph: 0.37 })],
    pluginMorph: async (context) => {
      const node = await plugin(context);
      await handOver(node, morphEvents(0, context.length / context.sampleRate));
      return [node];
    },
    pluginAmount: async (context) => {
      const node = await plugin(context);
      const end = context.length / context.sampleRate;
      await handOver(node, [...morphEvents(0, end), ...amountEvents(0, end)]);
      return [node];
    },
    pluginEvents: async (context) => {
      const node = await plugin(context);
      await handOver(node, quantumEvents('morph', context, QUANTUM_FRAMES));
      return [node];
    },
  };
}

async function worklet(context: BaseAudioContext, name: string): Promise<AudioNode[]> {
  await context.audioWorklet.addModule(new URL(`./worklets/${name}.js`, import.meta.url));
  return [new AudioWorkletNode(context, `bench-${name}`, { outputChannelCount: [2] })];
}
