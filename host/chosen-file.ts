/** The one file that the host takes of several, and what it says of the others. */
export interface ChosenFile {
  readonly file: File;
  /** Empty if there are no others. */
  readonly note: string;
}

const SOUND_ENDING = /\.(?:wav|wave|mp3|flac|ogg|oga|opus|m4a|aac|mp4|webm|aiff?)$/iu;

/** Chooses the first file that looks like a sound, or else the first one; undefined of none. */
export function chooseFile(files: readonly File[]): ChosenFile | undefined {
  const file = files.find(looksLikeSound) ?? files[0];
  if (!file) return undefined;
  const others = files.length - 1;
  const left = others === 1 ? 'the other file was left' : `${others} other files were left`;
  return { file, note: others === 0 ? '' : `One sound at a time: ${left}.` };
}

function looksLikeSound({ type, name }: File): boolean {
  return type.startsWith('audio/') || SOUND_ENDING.test(name);
}
