import type { WamNode } from '@webaudiomodules/api';
import { SAMPLE_RATE } from '../case-list.ts';
import { noise } from './source.ts';
import { createPlugin, newGroup, pluginNode } from './wam.ts';

/**
 * How an instance ends: destroyed in a live context; forgotten there, disconnected but not destroyed; or dropped
 * together with the offline context in which it has played. In place of an instance, `bareOffline` drops a bare
 * worklet with its context: Chromium itself keeps memory of a dropped context that had a worklet.
 */
export type InstanceKind = 'destroyed' | 'forgotten' | 'offline' | 'bareOffline';

/** How long each instance plays, in seconds. */
const LIVE_SECONDS = 0.05;
const OFFLINE_SECONDS = 1;

/** Present with V8's --expose-gc. */
const { gc } = globalThis as unknown as { gc?: () => void };

let live: LiveHost | undefined;

/** Makes `count` instances one after the other, and lets each play and end. */
export async function makeInstances(kind: InstanceKind, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    if (kind === 'offline') {
      await playOffline(pluginNode);
    } else if (kind === 'bareOffline') {
      await playOffline(bareNode);
    } else {
      live ??= await LiveHost.start();
      await live.play(kind === 'destroyed');
    }
  }
}

/** Collects the garbage of the page's thread and of the audio thread, which all contexts of a kind share. */
export async function collectGarbage(): Promise<void> {
  gc?.();
  if (live !== undefined) {
    await live.collectGarbage();
    return;
  }
  const context = new OfflineAudioContext({ length: 1, sampleRate: SAMPLE_RATE });
  await collect(await collector(context));
}

async function bareNode(context: BaseAudioContext): Promise<AudioNode> {
  await context.audioWorklet.addModule(new URL('./worklets/bare.js', import.meta.url));
  return new AudioWorkletNode(context, 'bench-bare', { outputChannelCount: [2] });
}

async function collector(context: BaseAudioContext): Promise<AudioWorkletNode> {
  await context.audioWorklet.addModule(new URL('./worklets/collector.js', import.meta.url));
  return new AudioWorkletNode(context, 'bench-collector');
}

function collect({ port }: AudioWorkletNode): Promise<void> {
  return new Promise((resolve) => {
    port.onmessage = () => resolve();
    port.postMessage('collect');
  });
}

async function playOffline(
  create: (context: BaseAudioContext) => Promise<AudioNode>,
): Promise<void> {
  const length = OFFLINE_SECONDS * SAMPLE_RATE;
  const context = new OfflineAudioContext({ numberOfChannels: 2, length, sampleRate: SAMPLE_RATE });
  const source = noise(context);
  source.connect(await create(context)).connect(context.destination);
  source.start();
  await context.startRendering();
}

/** A host with one live context and one group of WAMs in it. */
class LiveHost {
  readonly #context: AudioContext;
  readonly #groupId: string;
  readonly #source: AudioNode;
  readonly #collector: AudioWorkletNode;

  private constructor(context: AudioContext, groupId: string, node: AudioWorkletNode) {
    this.#context = context;
    this.#groupId = groupId;
    this.#collector = node;
    const source = noise(context);
    source.start();
    this.#source = source;
  }

  static async start(): Promise<LiveHost> {
    const context = new AudioContext({ sampleRate: SAMPLE_RATE });
    const node = await collector(context);
    const groupId = await newGroup(context);
    await context.resume();
    return new LiveHost(context, groupId, node);
  }

  async play(isDestroyed: boolean): Promise<void> {
    const { audioNode } = await createPlugin(this.#context, this.#groupId);
    const node = audioNode as WamNode & AudioNode;
    this.#source.connect(node);
    node.connect(this.#context.destination);
    await this.#pass(LIVE_SECONDS);
    this.#source.disconnect(node);
    node.disconnect();
    if (isDestroyed) node.destroy();
  }

  collectGarbage(): Promise<void> {
    return collect(this.#collector);
  }

  /** Resolves when the context has rendered that long. */
  #pass(seconds: number): Promise<void> {
    const clock = new ConstantSourceNode(this.#context, { offset: 0 });
    clock.connect(this.#context.destination);
    clock.start();
    clock.stop(this.#context.currentTime + seconds);
    return new Promise((resolve) => {
      clock.onended = () => {
        clock.disconnect();
        resolve();
      };
    });
  }
}
