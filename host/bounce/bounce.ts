import type { WamNode } from '@webaudiomodules/api';
import type { Line } from '../automation-line.ts';
import { AUTOMATED, automationEvents, valueAt } from '../automation-line.ts';
import { Slices } from '../slices.ts';
import { stereoGain } from '../transport.ts';
import type { Plugin } from '../wam.ts';
import type { OnProgress } from './render.ts';
import { render } from './render.ts';

/** JavaScript engines limit the number of arguments of a call. */
const EVENTS_PER_CALL = 1000;

/** Who watches a bounce, and may end it. */
export interface Watch {
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
}

/**
 * One pass of a sound through a new instance of the plugin, rendered as fast as the machine can.
 *
 * @param state the state of the playing instance
 * @param line the morph's line; undefined leaves the morph as it is in the state
 * @returns two channels at the sound's rate and of its length
 * @throws the reason of the watch's signal
 */
export async function bounce(
  plugin: Plugin,
  state: unknown,
  sound: AudioBuffer,
  line: Line | undefined,
  { onProgress, signal }: Watch,
): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(2, sound.length, sound.sampleRate);
  const { audioNode } = await plugin.create(context, state);
  try {
    if (line) {
      await moveToStart(audioNode, line, 0);
      await schedule(audioNode, line, sound.duration, signal);
    }
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(stereoGain(context)).connect(audioNode).connect(context.destination);
    source.start();
    return await render(context, onProgress, signal, () => {
      source.disconnect();
      audioNode.disconnect();
    });
  } finally {
    audioNode.destroy();
  }
}

async function schedule(
  audioNode: WamNode,
  line: Line,
  soundSeconds: number,
  signal: AbortSignal,
): Promise<void> {
  const playback = { startTime: 0, fromSeconds: 0, loop: { start: 0, end: soundSeconds } };
  const events = automationEvents(line, soundSeconds, playback, 0, soundSeconds);
  const slices = new Slices();
  for (let at = 0; at < events.length && !signal.aborted; at += EVENTS_PER_CALL) {
    audioNode.scheduleEvents(...events.slice(at, at + EVENTS_PER_CALL));
    await slices.rest();
  }
  // A message that arrives during the rendering is lost. The answer to this one shows that all have arrived.
  await audioNode.getParameterValues();
}

/**
 * Sets the morph to a place of the line, so that nothing depends on what was before.
 *
 * @param position in the line, 0 … 1
 */
export async function moveToStart(
  audioNode: Pick<WamNode, 'setParameterValues'>,
  line: Line,
  position: number,
): Promise<void> {
  const value = valueAt(line, position);
  await audioNode.setParameterValues({
    [AUTOMATED]: { id: AUTOMATED, value, normalized: false },
  });
}
