import { SAMPLE_RATE } from '../case-list.ts';
import type { RecordedProcessor } from '../word/recorded-processor.ts';
import { packed } from '../word/packed-value.ts';
import { PLUGIN_FOLDER, pluginNode } from './wam.ts';

interface Recording {
  readonly name: string;
  readonly options: AudioWorkletNodeOptions;
  readonly messages: unknown[];
}

/**
 * Makes an instance of the plugin and records what its node gives to its processor. Records only plugins that this
 * page has not loaded before.
 *
 * @returns a packed RecordedProcessor
 * @throws {Error} if the plugin's node is not an AudioWorkletNode that was recorded
 */
export async function recordProcessor(
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const recordings = recordNodes();
  const response = await fetch(new URL('model/vocabulary.json', PLUGIN_FOLDER));
  const { terms } = (await response.json()) as { terms: unknown[] };
  const context = new OfflineAudioContext({ length: SAMPLE_RATE, sampleRate: SAMPLE_RATE });
  const node = await pluginNode(context, parameters);
  const recording = recordings.get(node);
  if (recording === undefined) throw new Error('the node of the plugin was not recorded');
  const { name, options, messages } = recording;
  const { processorOptions } = options as { processorOptions: Record<string, unknown> };
  const recorded: RecordedProcessor = {
    name,
    processorOptions,
    messages,
    termCount: terms.length,
  };
  return packed(recorded);
}

/** Records each AudioWorkletNode that is made from now on, by a class that is defined from now on. */
function recordNodes(): ReadonlyMap<unknown, Recording> {
  const recordings = new Map<unknown, Recording>();
  const Original = globalThis.AudioWorkletNode;
  globalThis.AudioWorkletNode = class extends Original {
    constructor(context: BaseAudioContext, name: string, options: AudioWorkletNodeOptions = {}) {
      super(context, name, options);
      const messages: unknown[] = [];
      recordings.set(this, { name, options: structuredClone(options), messages });
      const { port } = this;
      const post = port.postMessage.bind(port) as (message: unknown, other?: unknown) => void;
      port.postMessage = (message: unknown, other?: unknown) => {
        messages.push(structuredClone(message));
        post(message, other);
      };
    }
  };
  return recordings;
}
