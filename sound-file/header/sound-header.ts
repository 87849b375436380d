/** What a sound file says of itself. */
export interface SoundHeader {
  /** In Hz; undefined if it is not certain. */
  readonly sampleRate?: number | undefined;
  /** The length that the file announces; undefined if it announces none. */
  readonly seconds?: number | undefined;
  /** Whether the format marks its end and the mark is missing. */
  readonly lacksEnd?: boolean;
}

/** Whether four letters stand at an offset. */
export function hasLetters(view: DataView, at: number, letters: string): boolean {
  if (at < 0 || at + letters.length > view.byteLength) return false;
  return Array.from(letters).every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));
}
