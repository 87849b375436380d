/**
 * What a person asks for. `take-sound` makes the present sound the meaning of a word; after `export` the text says
 * what has come of it.
 */
export type WordDoing = 'teach' | 'take-sound' | 'use' | 'add' | 'forget' | 'open' | 'export';

/** A person asks for something to be done with an own word. */
export class WordListEvent extends Event {
  readonly does: WordDoing;
  /** The word, or the name of the file. */
  readonly name: string;
  /** Index of the word's term; undefined if it is not in this song. */
  readonly index: number | undefined;
  /** The content of the file. */
  readonly text: string;

  constructor(does: WordDoing, name: string, index?: number, text = '') {
    super('word-asked');
    this.does = does;
    this.name = name;
    this.index = index;
    this.text = text;
  }
}
