import type { SoundHeader } from './header/index.ts';
import { readHeader } from './header/index.ts';

/** The file is no sound, or is in a format that this browser cannot read. */
export class SoundError extends Error {
  override readonly name = 'SoundError';
}

/** A sound file that was read. */
export interface DecodedSound {
  /** At the rate of the context that decoded it. */
  readonly sound: AudioBuffer;
  /** What the file says of itself; undefined for formats that are not known here. */
  readonly header: SoundHeader | undefined;
}

/** Encoders add and remove that much at the ends. */
const TOLERANCE_SECONDS = 0.25;

/**
 * Reads a sound file in any format that the browser knows.
 *
 * @returns the sound, resampled to the context's rate
 * @throws SoundError that names the file and the browser's reason
 */
export async function decodeFile(
  context: Pick<BaseAudioContext, 'decodeAudioData'>,
  file: Pick<File, 'name' | 'arrayBuffer'>,
): Promise<DecodedSound> {
  let decoded: DecodedSound;
  try {
    const bytes = await file.arrayBuffer();
    // Before the decoding, which takes the bytes away.
    const header = readHeader(bytes);
    decoded = { sound: await context.decodeAudioData(bytes), header };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SoundError(`“${file.name}” is no sound that this browser can read (${reason}).`, {
      cause: error,
    });
  }
  if (decoded.sound.length === 0) throw new SoundError(`“${file.name}” holds no sound.`);
  return decoded;
}

/** Whether a part of the sound is missing, as in a file that was copied in part. */
export function isCutShort({ sound, header }: DecodedSound): boolean {
  if (header?.lacksEnd === true) return true;
  return header?.seconds !== undefined && sound.duration < header.seconds - TOLERANCE_SECONDS;
}
