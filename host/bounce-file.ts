import { encodeWav, peakOf } from '../sound-file/index.ts';
import type { Line } from './automation-line.ts';
import { bounce } from './bounce.ts';
import { bounceText, fileStem } from './text.ts';
import type { Instance, Plugin } from './wam.ts';

export interface BounceFile {
  readonly name: string;
  /** A WAV file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One or two sentences for the person. */
  readonly summary: string;
}

/**
 * Bounces the sound through the plugin in its current state.
 *
 * @param soundName becomes a part of the file's name
 * @param line the morph's line; undefined leaves the morph as it is in the state
 */
export async function bounceToFile(
  plugin: Plugin,
  { audioNode }: Instance,
  sound: AudioBuffer,
  soundName: string,
  line: Line | undefined,
): Promise<BounceFile> {
  const state: unknown = await audioNode.getState();
  const result = await bounce(plugin, state, sound, line);
  const channels = [result.getChannelData(0), result.getChannelData(1)];
  const bytes = encodeWav(channels, result.sampleRate);
  const name = `${fileStem(soundName)} - ${fileStem(plugin.descriptor.name)}.wav`;
  const summary = bounceText(name, result.duration, bytes.length, peakOf(channels));
  return { name, bytes, summary };
}
