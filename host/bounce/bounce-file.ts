import type { SampleFormat } from '../../sound-file/index.ts';
import { checkWav, wavBytes } from '../../sound-file/index.ts';
import type { Line } from '../automation-line.ts';
import type { Take } from '../take.ts';
import { soundAtOwnRate } from '../take.ts';
import { fileStem } from '../text.ts';
import type { Instance, Plugin } from '../wam.ts';
import type { Watch } from './bounce.ts';
import { bounce } from './bounce.ts';
import { bounceText } from './bounce-text.ts';
import { encodeFile } from './encode.ts';

/** The share of the rendering in the work; the rest is the encoding. */
const RENDER_SHARE = 0.8;

/** What is bounced. */
export interface BounceJob {
  readonly plugin: Plugin;
  readonly instance: Instance;
  readonly take: Take;
  /** The morph's line; undefined leaves the morph as it is in the plugin's state. */
  readonly line: Line | undefined;
  /** What the file has of the line, as the end of a sentence. */
  readonly lineText: string;
  /** What is heard and not in the file: a sentence, or nothing. */
  readonly unbouncedText: string;
  readonly sampleFormat: SampleFormat;
}

export interface BounceFile {
  readonly name: string;
  /** A WAV file. */
  readonly blob: Blob;
  /** One or two sentences for the person. */
  readonly summary: string;
}

/**
 * Bounces a sound through the plugin in its current state, at the rate of the sound's file.
 *
 * @throws the reason of the watch's signal
 */
export async function bounceToFile(
  { plugin, instance, take, line, lineText, unbouncedText, sampleFormat }: BounceJob,
  { onProgress, signal }: Watch,
): Promise<BounceFile> {
  const state: unknown = await instance.audioNode.getState();
  const sound = await soundAtOwnRate(take);
  const { length: frames, sampleRate } = sound;
  const format = { channelCount: 2, sampleRate, frames, sampleFormat };
  // Before the work, not after it.
  checkWav(format);
  const result = await bounce(plugin, state, sound, line, {
    onProgress: (share) => onProgress(RENDER_SHARE * share),
    signal,
  });
  const { blob, peak } = await encodeFile(result, sampleFormat, {
    onProgress: (share) => onProgress(RENDER_SHARE + (1 - RENDER_SHARE) * share),
    signal,
  });
  const name = `${fileStem(take.name)} - ${fileStem(plugin.descriptor.name)} ${timeStamp(new Date())}.wav`;
  const isRateKnown = take.file === undefined || take.header?.sampleRate !== undefined;
  const facts = { name, seconds: result.duration, bytes: wavBytes(format), peak, isRateKnown };
  const texts = { lineText, unbouncedText };
  return { name, blob, summary: bounceText({ ...facts, ...texts, sampleFormat, sampleRate }) };
}

/** "2026-11-30 14-05-09", by the clock of the place: bounces of one sound keep apart, and in order. */
function timeStamp(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('-')}`;
}
