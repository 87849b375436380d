import type { WamNode, WebAudioModule } from '@webaudiomodules/api';
import { GROUP_ID } from './group.ts';

type Plugin = WebAudioModule & { readonly settled: Promise<void> };

interface PluginClass {
  createInstance(groupId: string, context: BaseAudioContext, state?: unknown): Promise<Plugin>;
}

/** How a call ended. */
export type Outcome = 'resolved' | 'rejected' | 'open';

/** When the context of an instance is closed in the course of its creation. */
export type Moment = 'before it' | 'when its module is added' | 'when its node is made';

const instances: Plugin[] = [];
const violations: string[] = [];
let context: AudioContext | undefined;
let output: AnalyserNode | undefined;
let addedModules = 0;
/** A creation whose context is closed before it ends. */
let interrupted: { readonly context: AudioContext; readonly instance: Promise<Plugin> } | undefined;

addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  violations.push(`${effectiveDirective} ${blockedURI}`);
});

/** The browser's own; the page's counts what the plugin adds to any context. */
const { addModule } = AudioWorklet.prototype as {
  addModule: (...rest: unknown[]) => Promise<void>;
};
let afterAddModule = async (): Promise<void> => {};
AudioWorklet.prototype.addModule = async function (...parameters: unknown[]) {
  addedModules++;
  await addModule.apply(this, parameters);
  await afterAddModule();
};

const { postMessage } = MessagePort.prototype as { postMessage: (...rest: unknown[]) => void };
let beforeMessage = (): void => {};
MessagePort.prototype.postMessage = function (...parameters: unknown[]) {
  beforeMessage();
  postMessage.apply(this, parameters);
};

async function prepare<Context extends BaseAudioContext>(prepared: Context): Promise<Context> {
  await addModule.call(prepared.audioWorklet, '/wam-environment.js');
  return prepared;
}

async function liveContext(): Promise<AudioContext> {
  if (context !== undefined) return context;
  const made = await prepare(new AudioContext({ sampleRate: 48_000 }));
  context = made;
  output = new AnalyserNode(made);
  output.connect(made.destination);
  Object.assign(globalThis, { liveContext: made });
  return made;
}

async function pluginClass(url: string): Promise<PluginClass> {
  return ((await import(`${url}index.js`)) as { default: PluginClass }).default;
}

function instance(index: number): Plugin {
  const plugin = instances[index];
  if (plugin === undefined) throw new Error(`there is no instance ${index}`);
  return plugin;
}

async function outcome(promise: Promise<unknown>, seconds: number): Promise<Outcome> {
  return Promise.race([
    promise.then(
      () => 'resolved' as const,
      () => 'rejected' as const,
    ),
    new Promise<Outcome>((resolve) => setTimeout(resolve, seconds * 1000, 'open')),
  ]);
}

/** What a test can do in a page that hosts the plugin. Runs in the page. */
export const hostApi = {
  isIsolated: (): boolean => crossOriginIsolated,
  violations: (): string[] => violations,
  addedModules: (): number => addedModules,

  /** Starts the live context, so that what a test measures later is the plugin's own. */
  async start(): Promise<void> {
    await (await liveContext()).resume();
  },

  /** Imports the plugin's module. */
  async load(url: string): Promise<void> {
    await pluginClass(url);
  },

  async suspend(): Promise<void> {
    await (await liveContext()).suspend();
  },

  /** Creates an instance without connecting it. Gives its index, and when its creation ended. */
  async create(url: string, state?: unknown): Promise<{ index: number; atMs: number }> {
    const live = await liveContext();
    const plugin = await (await pluginClass(url)).createInstance(GROUP_ID, live, state);
    return { atMs: performance.now(), index: instances.push(plugin) - 1 };
  },

  /** Connects a tone to an instance, and the instance to the output. */
  async play(index: number): Promise<void> {
    const live = await liveContext();
    const { audioNode } = instance(index);
    const tone = new OscillatorNode(live, { frequency: 1000 });
    tone.connect(audioNode);
    if (output !== undefined) audioNode.connect(output);
    tone.start();
  },

  /** Creates an instance and plays a tone through it. Gives its index. */
  async add(url: string, state?: unknown): Promise<number> {
    const { index } = await hostApi.create(url, state);
    await hostApi.play(index);
    return index;
  },

  /** Waits until the instance knows whether it gets onnxruntime. */
  async settled(index: number): Promise<void> {
    await instance(index).settled;
  },

  async set(index: number, id: string, value: number): Promise<void> {
    const data = { id, value, normalized: false };
    await instance(index).audioNode.setParameterValues({ [id]: data });
  },

  async values(index: number): Promise<Record<string, number>> {
    const values = await instance(index).audioNode.getParameterValues();
    return Object.fromEntries(Object.values(values).map(({ id, value }) => [id, value]));
  },

  state: async (index: number): Promise<unknown> => instance(index).audioNode.getState(),

  async showGui(index: number): Promise<void> {
    document.body.append(await instance(index).createGui());
  },

  /** Peak of the live context's output at this moment. */
  outputPeak(): number {
    const samples = new Float32Array(output?.fftSize ?? 0);
    output?.getFloatTimeDomainData(samples);
    return samples.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0);
  },

  /** Renders a mono signal through a new instance, offline. Gives the left channel. */
  async bounce(url: string, signal: readonly number[], state?: unknown): Promise<number[]> {
    const length = signal.length;
    const offline = await prepare(
      new OfflineAudioContext({ numberOfChannels: 2, length, sampleRate: 48_000 }),
    );
    const plugin = await (await pluginClass(url)).createInstance(GROUP_ID, offline, state);
    const buffer = offline.createBuffer(1, length, 48_000);
    buffer.copyToChannel(Float32Array.from(signal), 0);
    const source = new AudioBufferSourceNode(offline, { buffer });
    source.connect(plugin.audioNode).connect(offline.destination);
    source.start();
    return Array.from((await offline.startRendering()).getChannelData(0));
  },

  /**
   * Renders a tone through flat instances side by side, offline, and asks each for -24 dB of output in a way of its own
   * without waiting for it. Gives the gain of the second half in dB.
   */
  async bounceAtOnce(url: string, count: number, first: number, withGui: boolean): Promise<number> {
    const [length, sampleRate] = [4096, 48_000];
    const offline = await prepare(
      new OfflineAudioContext({ numberOfChannels: 2, length, sampleRate }),
    );
    const Plugin = await pluginClass(url);
    const flat = { version: 1, parameters: { amount: 0 } };
    const tone = new OscillatorNode(offline, { frequency: 1500 });
    const plugins = [];
    for (let i = 0; i < count; i++) {
      const plugin = await Plugin.createInstance(GROUP_ID, offline, flat);
      tone.connect(plugin.audioNode).connect(offline.destination);
      plugins.push(plugin);
    }
    const guis = withGui ? await Promise.all(plugins.map((plugin) => plugin.createGui())) : [];
    document.body.append(...guis);
    tone.start();
    const data = { id: 'output', value: -24, normalized: false };
    const ways = [
      (node: WamNode) => node.scheduleEvents({ type: 'wam-automation', data, time: 0.001 }),
      (node: WamNode) =>
        void node.setState({ ...flat, parameters: { ...flat.parameters, output: -24 } }),
      (node: WamNode) => void node.setParameterValues({ output: data }),
    ];
    plugins.forEach(({ audioNode }, i) => ways[(first + i) % ways.length]?.(audioNode));
    const half = (await offline.startRendering()).getChannelData(0).subarray(length / 2);
    for (const gui of guis) gui.remove();
    const power = half.reduce((sum, x) => sum + x * x, 0) / half.length;
    return 10 * Math.log10(power / 0.5 / count ** 2);
  },

  /** Starts to create an instance in a context of its own, and closes the context at a moment of that. */
  async startCreation(url: string, closing?: Moment): Promise<void> {
    const short = await prepare(new AudioContext());
    const Plugin = await pluginClass(url);
    if (closing === 'before it') await short.close();
    if (closing === 'when its module is added') {
      afterAddModule = async () => {
        await short.close();
      };
    }
    if (closing === 'when its node is made') {
      beforeMessage = () => {
        beforeMessage = () => {};
        void short.close();
      };
    }
    interrupted = { context: short, instance: Plugin.createInstance(GROUP_ID, short) };
  },

  /** Closes the context of the creation that was started. */
  async closeContext(): Promise<void> {
    await interrupted?.context.close();
  },

  /** How the creation that was started ended, and how every call to its instance ended. */
  async outcomes(): Promise<Record<string, Outcome>> {
    if (interrupted === undefined) throw new Error('no creation was started');
    const ends: Record<string, Outcome> = {
      createInstance: await outcome(interrupted.instance, 10),
    };
    afterAddModule = async () => {};
    if (ends.createInstance !== 'resolved') return ends;
    const plugin = await interrupted.instance;
    const node = plugin.audioNode;
    const morph = { id: 'morph', value: 1, normalized: false };
    const calls = {
      settled: plugin.settled,
      getParameterInfo: node.getParameterInfo(),
      getParameterValues: node.getParameterValues(),
      setParameterValues: node.setParameterValues({ morph }),
      getState: node.getState(),
      setState: node.setState({ version: 1, parameters: { termA: 'soft' } }),
      getCompensationDelay: node.getCompensationDelay(),
      clearEvents: (node as unknown as { clearEvents(): Promise<void> }).clearEvents(),
      createGui: plugin.createGui(),
    };
    for (const [name, call] of Object.entries(calls)) ends[name] = await outcome(call, 10);
    node.scheduleEvents({ type: 'wam-automation', data: morph });
    node.destroy();
    ends.afterDestroy = await outcome(node.getState(), 10);
    return ends;
  },

  /** Makes instances with a GUI each, uses them and destroys them, one after the other. */
  async useAndDestroy(url: string, count: number): Promise<void> {
    const live = await liveContext();
    const Plugin = await pluginClass(url);
    for (let i = 0; i < count; i++) {
      const plugin = await Plugin.createInstance(GROUP_ID, live, {
        version: 1,
        parameters: { morph: (i % 10) / 10 },
      });
      const { audioNode } = plugin;
      await plugin.settled;
      const source = new ConstantSourceNode(live);
      source.connect(audioNode).connect(live.destination);
      source.start();
      const listening = new AbortController();
      audioNode.addEventListener('wam-automation', () => {}, { signal: listening.signal });
      const gui = await plugin.createGui();
      document.body.append(gui);
      const amount = { id: 'amount', value: 1 + (i % 10) / 10, normalized: false };
      await audioNode.setParameterValues({ amount });
      audioNode.scheduleEvents({
        type: 'wam-automation',
        data: { id: 'morph', value: 1, normalized: false },
        time: live.currentTime,
      });
      await new Promise(requestAnimationFrame);
      source.stop();
      source.disconnect();
      listening.abort();
      audioNode.destroy();
      plugin.destroyGui(gui);
    }
  },

  /** The number of WAMs in the live context's group. */
  async groupSize(): Promise<number> {
    const census = new AudioWorkletNode(await liveContext(), 'census');
    return new Promise((resolve) => {
      census.port.onmessage = ({ data }) => {
        resolve(data as number);
        census.port.close();
      };
      census.port.postMessage('count');
    });
  },

  /** When the page started to fetch each file whose address contains `part`, in ms of the page's clock. */
  fetchesAtMs: (part: string): number[] =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes(part))
      .map(({ startTime }) => startTime),

  /** How the shadow trees in the page are styled, and the height of the last GUI in px. */
  styling(): { styleElements: number; adoptedSheets: number; height: number } {
    const roots = [...shadowRoots(document)];
    return {
      styleElements: roots.flatMap((root) => [...root.querySelectorAll('style, link')]).length,
      adoptedSheets: roots.reduce((sum, root) => sum + root.adoptedStyleSheets.length, 0),
      height: document.body.lastElementChild?.getBoundingClientRect().height ?? 0,
    };
  },
};

function* shadowRoots(root: Document | ShadowRoot): Generator<ShadowRoot> {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot === null) continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot);
  }
}

Object.assign(globalThis, { hostApi });
