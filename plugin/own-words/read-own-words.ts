import { jsonSize, withinBound } from '../../json/index.ts';
import type { Bound } from '../../json/index.ts';
import { OWN_SLOTS } from '../../protocol/index.ts';
import { PersonalWordError } from '../../words/index.ts';
import type { WordModel } from '../../words/index.ts';
import { freeOwnName, isSameName } from './own-names.ts';
import { readOwnWord } from './read-own-word.ts';
import type { OwnWord } from './read-own-word.ts';

/**
 * How much is kept of entries that were not understood: a file of a word has at most 400,000 characters, and a
 * state up to OWN_SLOTS of them.
 */
export const UNREAD_BOUND: Bound = { entries: 256, characters: OWN_SLOTS * 400_000 };

/** Longer than the words that are read and the entries that are kept may be: unknown fields make up the rest. */
const MOST_CHARACTERS = 2 * UNREAD_BOUND.characters;

/** What a saved state holds of own words. */
export interface ReadOwnWords {
  readonly words: readonly OwnWord[];
  /** Entries that were not understood: at most UNREAD_BOUND of them. */
  readonly unread: readonly unknown[];
  /** What the user should know, a sentence each. */
  readonly notices: readonly string[];
  /** Whether words and unread are less than the state held. */
  readonly isCut: boolean;
}

/**
 * Reads the own words of a saved state, whatever it is: each gets a slot and a name of its own. Reads the first
 * OWN_SLOTS entries only, since a longer list is not one that this plugin has written.
 */
export function readOwnWords(saved: unknown, model: WordModel): ReadOwnWords {
  const entries = savedList(saved);
  const words: OwnWord[] = [];
  const unread: unknown[] = [];
  const problems: string[] = [];
  entries.slice(0, OWN_SLOTS).forEach((entry, index) => {
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
      problems.push(error.message);
    }
  });
  const surplus = entries.slice(OWN_SLOTS);
  const { kept, dropped } = withinBound([...unread, ...surplus], UNREAD_BOUND);
  if (surplus.length > 0) problems.push(`the saved state has more than ${OWN_SLOTS} own words`);
  const named = namedApart(words);
  return {
    words: named.words,
    unread: kept,
    notices: [
      ...unreadNotices(unread.length + surplus.length, dropped.length, problems[0]),
      ...named.notices,
    ],
    isCut: dropped.length > 0 || jsonSize(saved, MOST_CHARACTERS) === Infinity,
  };
}

/** The entries of what a saved state should have as a list; anything else is the only entry of one. */
export function savedList(saved: unknown): readonly unknown[] {
  if (saved === undefined) return [];
  return Array.isArray(saved) ? saved : [saved];
}

/** One notice for all entries that were not understood, however many they are. */
function unreadNotices(
  count: number,
  droppedCount: number,
  problem: string | undefined,
): readonly string[] {
  if (problem === undefined) return [];
  const dropped =
    droppedCount === 0 ? '' : ` ${droppedCount} of them are left out of the next save.`;
  return [
    count === 1
      ? `A word of your own could not be restored and changes no sound: ${problem}.${dropped}`
      : `${count} words of your own could not be restored and change no sound. ` +
        `The first problem: ${problem}.${dropped}`,
  ];
}

/** Words are found by their names: of two with the same name the second gets another. */
function namedApart(words: readonly OwnWord[]): Pick<ReadOwnWords, 'words' | 'notices'> {
  const notices: string[] = [];
  const names = words.map(({ file }) => file.term);
  const apart = words.map((word, index): OwnWord => {
    const { slot, file } = word;
    const isSecond = names.slice(0, index).some((name) => isSameName(name, file.term));
    if (!isSecond) return word;
    const term = freeOwnName(file.term, names);
    names[index] = term;
    notices.push(
      `Two words of your own in this song are called “${file.term}”: ` +
        `the one in place ${slot + 1} is “${term}” now.`,
    );
    return { ...word, file: { ...file, term } };
  });
  return { words: apart, notices };
}
