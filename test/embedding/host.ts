import type { WebAudioModule } from '@webaudiomodules/api';
import { GROUP_ID } from './group.ts';

type Plugin = WebAudioModule & { readonly settled: Promise<void> };

interface PluginClass {
  createInstance(groupId: string, context: BaseAudioContext, state?: unknown): Promise<Plugin>;
}

/** How a call ended: a page has nothing else to say of an error. */
export type Outcome = 'resolved' | 'rejected' | 'open';

/** Where in the creation of an instance its context is closed. */
export type Moment = 'before it' | 'when its module is added' | 'when its node is made';

const instances: Plugin[] = [];
const violations: string[] = [];
let context: AudioContext | undefined;
let output: AnalyserNode | undefined;
let addedModules = 0;
/** An instance whose context is going to be closed before it is done. */
let doomed: { readonly context: AudioContext; readonly made: Promise<Plugin> } | undefined;

addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  violations.push(`${effectiveDirective} ${blockedURI}`);
});

/** Counts what any code adds to any context, but for the environment. */
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

/** What a test may ask of a page that hosts the plugin. Runs in the page. */
export const place = {
  isIsolated: (): boolean => crossOriginIsolated,
  violations: (): string[] => violations,
  addedModules: (): number => addedModules,

  /** Readies the live context, so that what is measured later is the plugin's own. */
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

  /** Creates an instance and does nothing with it; resolves with its number, and when it was there. */
  async create(url: string, state?: unknown): Promise<{ index: number; atMs: number }> {
    const live = await liveContext();
    const plugin = await (await pluginClass(url)).createInstance(GROUP_ID, live, state);
    return { atMs: performance.now(), index: instances.push(plugin) - 1 };
  },

  /** Feeds an instance with a tone and lets it be heard. */
  async play(index: number): Promise<void> {
    const live = await liveContext();
    const { audioNode } = instance(index);
    const tone = new OscillatorNode(live, { frequency: 1000 });
    tone.connect(audioNode);
    if (output !== undefined) audioNode.connect(output);
    tone.start();
  },

  /** Both: an instance that sounds. */
  async add(url: string, state?: unknown): Promise<number> {
    const { index } = await place.create(url, state);
    await place.play(index);
    return index;
  },

  /** Until the instance knows whether it gets onnxruntime. */
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

  /** Peak of what is heard just now. */
  heard(): number {
    const samples = new Float32Array(output?.fftSize ?? 0);
    output?.getFloatTimeDomainData(samples);
    return samples.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0);
  },

  /** What comes out of a fresh instance for a mono signal, offline. */
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

  /** Begins to create an instance in a context of its own, which may be closed at a moment of that. */
  async begin(url: string, closing?: Moment): Promise<void> {
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
    doomed = { context: short, made: Plugin.createInstance(GROUP_ID, short) };
  },

  async closeBegun(): Promise<void> {
    await doomed?.context.close();
  },

  /** How the creation ended, and with it every call that the instance takes. */
  async outcomes(): Promise<Record<string, Outcome>> {
    if (doomed === undefined) throw new Error('nothing was begun');
    const ends: Record<string, Outcome> = { createInstance: await outcome(doomed.made, 10) };
    afterAddModule = async () => {};
    if (ends.createInstance !== 'resolved') return ends;
    const plugin = await doomed.made;
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
      const heard = new AbortController();
      audioNode.addEventListener('wam-automation', () => {}, { signal: heard.signal });
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
      heard.abort();
      audioNode.destroy();
      plugin.destroyGui(gui);
    }
  },

  /** How many WAMs the live context's group has. */
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

  /** When the page began to fetch files whose address holds this, in its own milliseconds. */
  fetchesAtMs: (part: string): number[] =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes(part))
      .map(({ startTime }) => startTime),

  /** How the page's own part of the tree stands: style elements, adopted sheets, and its size. */
  look(): { styleElements: number; adoptedSheets: number; height: number } {
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

Object.assign(globalThis, { place });
