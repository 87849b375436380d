/** What a person asks to be done with a word of theirs. */
export type WordDoing = 'teach' | 'take-heard' | 'use' | 'add' | 'forget' | 'open';

/** A person asks for something to be done with a word of theirs. */
export class WordListEvent extends Event {
  readonly does: WordDoing;
  /** The word's name, or the file's. */
  readonly name: string;
  /** Where it is in this song, if it is. */
  readonly index: number | undefined;
  /** The file's content. */
  readonly text: string;

  constructor(does: WordDoing, name: string, index?: number, text = '') {
    super('word-asked');
    this.does = does;
    this.name = name;
    this.index = index;
    this.text = text;
  }
}
