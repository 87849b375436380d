import { inputTapName } from '../../protocol/index.ts';
import type { InputTapOptions } from '../../protocol/index.ts';

/** The instance whose input is tapped. */
export interface TappedInstance {
  readonly context: BaseAudioContext;
  readonly moduleId: string;
  readonly instanceId: string;
}

/**
 * Makes a node that outputs the input of an instance, in one channel, once the instance is connected to it. Any
 * message to its port ends it.
 */
export function createInputTap(instance: TappedInstance): AudioWorkletNode {
  const { context, moduleId, instanceId } = instance;
  const processorOptions: InputTapOptions = { instanceId };
  return new AudioWorkletNode(context, inputTapName(moduleId), {
    outputChannelCount: [1],
    processorOptions,
  });
}
