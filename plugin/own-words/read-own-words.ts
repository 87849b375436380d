import { PersonalWordError } from '../../words/index.ts';
import type { WordModel } from '../../words/index.ts';
import { freeName, isSameName } from './own-names.ts';
import { readOwnWord } from './read-own-word.ts';
import type { OwnWord } from './read-own-word.ts';
import { savedList } from './saved-list.ts';

/** What a saved state holds of own words. */
export interface ReadOwnWords {
  readonly words: readonly OwnWord[];
  /** What was not understood. */
  readonly unread: readonly unknown[];
  /** What the user should know, a sentence each. */
  readonly notices: readonly string[];
}

/** Reads the words of a saved state, whatever it is: each in a place of its own and with a name of its own. */
export function readOwnWords(saved: unknown, model: WordModel): ReadOwnWords {
  const words: OwnWord[] = [];
  const unread: unknown[] = [];
  const notices: string[] = [];
  savedList(saved).forEach((entry, index) => {
    try {
      const source = `own word ${index + 1} of the saved state`;
      const word = readOwnWord(entry, source, model);
      if (words.some(({ slot }) => slot === word.slot)) {
        throw new PersonalWordError(`${source}: place ${word.slot + 1} is taken twice`);
      }
      words.push(word);
    } catch (error) {
      if (!(error instanceof PersonalWordError)) throw error;
      unread.push(entry);
      notices.push(
        `A word of your own could not be restored and changes no sound: ${error.message}.`,
      );
    }
  });
  const named = namedApart(words);
  return { words: named.words, unread, notices: [...notices, ...named.notices] };
}

/** Words are found by their names: of two with the same one the second gets another. */
function namedApart(words: readonly OwnWord[]): Pick<ReadOwnWords, 'words' | 'notices'> {
  const notices: string[] = [];
  const names = words.map(({ file }) => file.term);
  const apart = words.map((word, index): OwnWord => {
    const { slot, file } = word;
    const isSecond = names.slice(0, index).some((name) => isSameName(name, file.term));
    if (!isSecond) return word;
    const term = freeName(file.term, names);
    names[index] = term;
    notices.push(
      `Two words of your own in this song are called “${file.term}”: ` +
        `the one in place ${slot + 1} is “${term}” now.`,
    );
    return { ...word, file: { ...file, term } };
  });
  return { words: apart, notices };
}
