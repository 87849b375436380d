import type { SoundHeader } from '../sound-file/index.ts';
import { decodeFile, isCutShort } from '../sound-file/index.ts';
import { channelsText, rateText, timeText } from './text.ts';

/** What plays: the built-in loop, or a file. */
export interface Take {
  readonly name: string;
  /** A line about it for the person. */
  readonly detail: string;
  /** At the rate of the playing context. */
  readonly sound: AudioBuffer;
  /** The number of bars; undefined where they are not known. */
  readonly bars?: number;
  /** Undefined for the built-in loop. */
  readonly file?: File;
  readonly header?: SoundHeader | undefined;
  /** What the person should know of the file, a sentence or nothing. */
  readonly warning: string;
}

/** @throws SoundError if the file is no sound that the browser can read */
export async function takeOf(context: BaseAudioContext, file: File): Promise<Take> {
  const decoded = await decodeFile(context, file);
  const { sound, header } = decoded;
  const facts = [timeText(sound.duration), channelsText(sound.numberOfChannels)];
  if (header?.sampleRate !== undefined) facts.push(rateText(header.sampleRate));
  const announced = header?.seconds === undefined ? '' : ` of ${timeText(header.seconds)}`;
  const warning = isCutShort(decoded)
    ? `${file.name} seems to be cut short: ${timeText(sound.duration)}${announced} can be read.`
    : '';
  return { name: file.name, detail: facts.join(' · '), sound, file, header, warning };
}

/** The sound at the rate of its file, as the file has it; at the playing rate where that is the same or unknown. */
export async function soundAtOwnRate({ sound, file, header }: Take): Promise<AudioBuffer> {
  const sampleRate = header?.sampleRate;
  if (!file || sampleRate === undefined || sampleRate === sound.sampleRate) return sound;
  const context = contextAt(sampleRate);
  return context ? (await decodeFile(context, file)).sound : sound;
}

/** Undefined for a rate that the browser cannot render. */
function contextAt(sampleRate: number): OfflineAudioContext | undefined {
  try {
    return new OfflineAudioContext(1, 1, sampleRate);
  } catch {
    return undefined;
  }
}
