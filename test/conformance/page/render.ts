import { LOADING_TICKS, within } from './patience.ts';
import { FRAMES, SAMPLE_RATE, stereoNoise } from './signal.ts';
import type { Instance, PluginClass, Stage } from './stage.ts';

/** What a bounce needs of a host. */
export interface Bounces {
  load(): Promise<PluginClass>;
  /** @param quantum frames of a block; undefined for the browser's own choice */
  stage(quantum?: number): Promise<Stage<OfflineAudioContext>>;
}

/** How a bounce is made. */
export interface RenderOptions {
  /** The state for createInstance. */
  readonly state?: unknown;
  /** Channels of the input: stereo noise by default; [] connects nothing. */
  readonly input?: readonly Float32Array<ArrayBuffer>[];
  /** Frames of a block, where the browser can choose. */
  readonly quantum?: number;
  /** What the host does before the rendering starts. */
  readonly before?: (instance: Instance, stage: Stage) => unknown;
  /** Starts right after `before`, without another call to the WAM, as wam-studio does. */
  readonly startsAtOnce?: boolean;
}

export interface Rendering {
  /** Left and right. */
  readonly channels: readonly Float32Array[];
  readonly instance: Instance;
  readonly complaints: readonly string[];
}

/** Renders the input through a new instance, offline. */
export async function render(host: Bounces, options: RenderOptions = {}): Promise<Rendering> {
  const plugin = await host.load();
  const stage = await host.stage(options.quantum);
  const { context } = stage;
  const source = sourceOf(context, options.input ?? stereoNoise());
  const instance = await stage.create(plugin, options.state);
  const { audioNode } = instance;
  if (source !== undefined && audioNode.numberOfInputs > 0) source.connect(audioNode);
  if (audioNode.numberOfOutputs > 0) audioNode.connect(context.destination);
  await options.before?.(instance, stage);
  // Browsers lose messages that have not arrived when a rendering starts.
  if (options.startsAtOnce !== true) {
    await within('getParameterValues', () => audioNode.getParameterValues());
  }
  const buffer = await within('the rendering', () => context.startRendering(), LOADING_TICKS);
  return {
    channels: [buffer.getChannelData(0), buffer.getChannelData(1)],
    instance,
    complaints: await stage.complaints(),
  };
}

function sourceOf(
  context: OfflineAudioContext,
  input: readonly Float32Array<ArrayBuffer>[],
): AudioBufferSourceNode | undefined {
  if (input.length === 0) return undefined;
  const buffer = context.createBuffer(input.length, FRAMES, SAMPLE_RATE);
  input.forEach((samples, channel) => buffer.copyToChannel(samples, channel));
  const source = new AudioBufferSourceNode(context, { buffer });
  source.start();
  return source;
}
