import type { Line } from './automation-line.ts';
import { bounce } from './bounce.ts';
import { bounceText, fileStem } from './text.ts';
import type { Instance, Plugin } from './wam.ts';
import { encodeWav, peakOf } from './wav.ts';

export interface BounceFile {
  readonly name: string;
  /** A WAV file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One sentence or two for the person who waited. */
  readonly summary: string;
}

/**
 * Bounces what is heard at this moment: the same plugin in the same state.
 *
 * @param soundName what the sound is called, which names the file
 * @param line what the morph follows, if it follows a line
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
