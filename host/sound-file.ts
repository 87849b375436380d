import { reasonOf } from './text.ts';

/** The file is no sound, or not one that this browser reads. */
export class SoundError extends Error {
  override readonly name = 'SoundError';
}

/**
 * The sound in a file, at the context's rate.
 *
 * @throws SoundError that names the file
 */
export async function decodeFile(context: BaseAudioContext, file: File): Promise<AudioBuffer> {
  try {
    return await context.decodeAudioData(await file.arrayBuffer());
  } catch (error) {
    throw new SoundError(
      `“${file.name}” is no sound that this browser can read (${reasonOf(error)}). The sound before it stays.`,
    );
  }
}
