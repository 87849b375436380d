import type { WamNode } from '@webaudiomodules/api';
import type { Line } from './automation-line.ts';
import { AUTOMATED, automationEvents, valueAt } from './automation-line.ts';
import { stereoGain } from './transport.ts';
import type { Plugin } from './wam.ts';

/** As many arguments as one call may well have. */
const EVENTS_PER_CALL = 1000;

/**
 * One pass of a sound through a new instance of the plugin, rendered as fast as the machine can.
 *
 * @param state what the instance that is heard says of itself
 * @param line what the morph follows; undefined leaves it where the state has it
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
      // No message reaches the audio thread while it renders: an answer says that all are there.
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

/** Puts the morph where the line begins, so that no pass depends on where the last one was left. */
export async function moveToStart(
  audioNode: Pick<WamNode, 'setParameterValues'>,
  line: Line,
): Promise<void> {
  const value = valueAt(line, 0);
  await audioNode.setParameterValues({
    [AUTOMATED]: { id: AUTOMATED, value, normalized: false },
  });
}
