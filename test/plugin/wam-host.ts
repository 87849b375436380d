import { initializeWamHost } from '@webaudiomodules/sdk';
import type { WebAudioModule } from '@webaudiomodules/api';
import { inject } from 'vitest';
import { plainDecoder, parseVocabulary } from '../../words/index.ts';
import type { Decoder, Vocabulary } from '../../words/index.ts';

/** The built plugin's folder, on another origin than the test page's. */
export const DIST_URL = inject('distUrl');

/** What the built class gives beyond the WAM's contract. */
type Plugin = WebAudioModule & { readonly settled: Promise<void> };

interface PluginClass {
  createInstance(groupId: string, context: BaseAudioContext, state?: unknown): Promise<Plugin>;
}

/** Loads the built plugin by URL into a context, through the SDK's own host, as any host would. */
export async function createPlugin(context: BaseAudioContext, state?: unknown): Promise<Plugin> {
  const [groupId] = await initializeWamHost(context);
  const url = `${DIST_URL}index.js`;
  const module = (await import(/* @vite-ignore */ url)) as { default: PluginClass };
  return module.default.createInstance(groupId, context, state);
}

export interface BuiltModel {
  readonly vocabulary: Vocabulary;
  readonly decoder: Decoder;
  /** Index of a term. */
  readonly index: (term: string) => number;
  readonly z: (term: string) => readonly number[];
}

/** The model as the built plugin ships it. */
export async function builtModel(): Promise<BuiltModel> {
  const get = async (file: string) => fetch(`${DIST_URL}model/${file}`);
  const vocabulary = parseVocabulary(
    await (await get('vocabulary.json')).json(),
    'vocabulary.json',
  );
  const bytes = new Uint8Array(await (await get('decoder.onnx')).arrayBuffer());
  const index = (term: string) => vocabulary.terms.findIndex((entry) => entry.term === term);
  return {
    vocabulary,
    decoder: plainDecoder(bytes, 'decoder.onnx'),
    index,
    z: (term) => vocabulary.terms[index(term)]?.z ?? [],
  };
}

/** Renders what comes out of the plugin for a stereo signal, offline. */
export async function bounce(
  channels: readonly Float32Array<ArrayBuffer>[],
  sampleRate: number,
  state?: unknown,
  before?: (plugin: WebAudioModule) => void | Promise<void>,
): Promise<Float32Array[]> {
  const length = channels[0]?.length ?? 0;
  const context = new OfflineAudioContext({ numberOfChannels: 2, length, sampleRate });
  return bounceIn(context, channels, state, before);
}

/** The same in a context of one's own, which has not rendered yet. */
export async function bounceIn(
  context: OfflineAudioContext,
  channels: readonly Float32Array<ArrayBuffer>[],
  state?: unknown,
  before?: (plugin: WebAudioModule) => void | Promise<void>,
): Promise<Float32Array[]> {
  const { length, sampleRate } = context;
  const plugin = await createPlugin(context, state);
  await before?.(plugin);
  if (channels.length > 0) {
    const buffer = context.createBuffer(channels.length, length, sampleRate);
    channels.forEach((samples, channel) => buffer.copyToChannel(samples, channel));
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(plugin.audioNode);
    source.start();
  }
  plugin.audioNode.connect(context.destination);
  const rendered = await context.startRendering();
  return [rendered.getChannelData(0), rendered.getChannelData(1)];
}

/** Highest level of the difference of two signals, in dBFS. */
export function differenceDbfs(a: Float32Array, b: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    peak = Math.max(peak, Math.abs((a[i] ?? NaN) - (b[i] ?? NaN)));
  }
  return 20 * Math.log10(peak);
}
