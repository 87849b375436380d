import type { Host } from './host.ts';
import { LOADING_TICKS, within } from './patience.ts';
import { FRAMES, SAMPLE_RATE, stereoNoise } from './signal.ts';
import type { Instance, Stage } from './stage.ts';

/** How a bounce is made. */
export interface Setting {
  /** Given to createInstance. */
  readonly state?: unknown;
  /** Channels of what goes in: stereo noise, unless said otherwise; [] connects nothing. */
  readonly input?: readonly Float32Array<ArrayBuffer>[];
  /** Frames of a block, where the browser can choose. */
  readonly quantum?: number;
  /** What the host does before it starts. */
  readonly before?: (instance: Instance, stage: Stage) => unknown;
  /** Starts without a word to the WAM after `before`, as wam-studio does. */
  readonly isHasty?: boolean;
}

export interface Rendering {
  /** Left and right. */
  readonly channels: readonly Float32Array[];
  readonly instance: Instance;
  readonly complaints: readonly string[];
}

export async function render(host: Host, setting: Setting): Promise<Rendering> {
  const plugin = await host.load();
  const stage = await host.stage(setting.quantum);
  const { context } = stage;
  const source = sourceOf(context, setting.input ?? stereoNoise());
  const instance = await stage.create(plugin, setting.state);
  const { audioNode } = instance;
  if (source !== undefined && audioNode.numberOfInputs > 0) source.connect(audioNode);
  if (audioNode.numberOfOutputs > 0) audioNode.connect(context.destination);
  await setting.before?.(instance, stage);
  // Browsers lose messages that are under way when a rendering starts.
  if (setting.isHasty !== true) {
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
