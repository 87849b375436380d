import type { WamNode } from '@webaudiomodules/api';
import type { Line } from './automation-line.ts';
import { AUTOMATED, automationEvents, valueAt } from './automation-line.ts';
import { stereoGain } from './transport.ts';
import type { Plugin } from './wam.ts';

/** JavaScript engines limit the number of arguments of a call. */
const EVENTS_PER_CALL = 1000;

/**
 * One pass of a sound through a new instance of the plugin, rendered as fast as the machine can.
 *
 * @param state the state of the playing instance
 * @param line the morph's line; undefined leaves the morph as it is in the state
 * @returns two channels at the sound's rate and of its length
 */
export async function bounce(
  plugin: Plugin,
  state: unknown,
  sound: AudioBuffer,
  line: Line | undefined,
): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(2, sound.length, sound.sampleRate);
  const { audioNode } = await plugin.create(context, state);
  try {
    if (line) {
      await moveToStart(audioNode, line);
      const events = automationEvents(line, sound.duration, 0, sound.duration, 0);
      for (let at = 0; at < events.length; at += EVENTS_PER_CALL) {
        audioNode.scheduleEvents(...events.slice(at, at + EVENTS_PER_CALL));
      }
      // A message that arrives during the rendering is lost. The answer to this one shows that all have arrived.
      await audioNode.getParameterValues();
    }
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(stereoGain(context)).connect(audioNode).connect(context.destination);
    source.start();
    return await context.startRendering();
  } finally {
    audioNode.destroy();
  }
}

/** Sets the morph to the start of the line, so that no pass depends on the end of the one before. */
export async function moveToStart(
  audioNode: Pick<WamNode, 'setParameterValues'>,
  line: Line,
): Promise<void> {
  const value = valueAt(line, 0);
  await audioNode.setParameterValues({
    [AUTOMATED]: { id: AUTOMATED, value, normalized: false },
  });
}
