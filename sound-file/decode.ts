/** The file is no sound, or is in a format that this browser cannot read. */
export class SoundError extends Error {
  override readonly name = 'SoundError';
}

/**
 * Reads a sound file in any format that the browser knows.
 *
 * @returns the sound, resampled to the context's rate
 * @throws SoundError that names the file and the browser's reason
 */
export async function decodeFile(
  context: Pick<BaseAudioContext, 'decodeAudioData'>,
  file: Pick<File, 'name' | 'arrayBuffer'>,
): Promise<AudioBuffer> {
  try {
    return await context.decodeAudioData(await file.arrayBuffer());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SoundError(`“${file.name}” is no sound that this browser can read (${reason}).`, {
      cause: error,
    });
  }
}
