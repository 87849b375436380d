import { OWN_SLOTS } from '../../protocol/index.ts';
import { PersonalWordError, checkPersonalWord, latentOf } from '../../words/index.ts';
import type { PersonalWordFile, WordModel } from '../../words/index.ts';

/** A word of one's own in its place. */
export interface OwnWord {
  /** 0 … OWN_SLOTS - 1. */
  readonly slot: number;
  readonly file: PersonalWordFile;
  /** Where it is in the latent space: `latentSize` numbers. */
  readonly z: Float64Array;
}

/** A coordinate farther out is no word's. */
const FARTHEST = 4;

/** The place that an entry of a saved state asks for, 0 … OWN_SLOTS - 1; undefined where it is none. */
export function slotOf(entry: unknown): number | undefined {
  const { place } = Object(entry) as Record<string, unknown>;
  const isPlace = typeof place === 'number' && Number.isInteger(place);
  return isPlace && place >= 1 && place <= OWN_SLOTS ? place - 1 : undefined;
}

/**
 * Reads a word of a saved state.
 *
 * @param source where it stands, for the message
 * @throws {PersonalWordError} naming the source and what is wrong
 */
export function readOwnWord(entry: unknown, source: string, model: WordModel): OwnWord {
  const { model: savedModel, z, word } = Object(entry) as Record<string, unknown>;
  const file = checkPersonalWord(word, source);
  const slot = slotOf(entry);
  if (slot === undefined) {
    throw new PersonalWordError(`${source}: "place" is not a whole number from 1 to ${OWN_SLOTS}`);
  }
  const { latentSize } = model.decoder;
  const isPoint =
    savedModel === model.vocabulary.model &&
    Array.isArray(z) &&
    z.length === latentSize &&
    z.every((value) => typeof value === 'number' && Math.abs(value) <= FARTHEST);
  const point = isPoint
    ? Float64Array.from(z as readonly number[])
    : // Another decoder has its own place for the sound that was learned.
      latentOf(model.decoder, Float64Array.from(file.targetDb), startFor(file, model));
  return { slot, file, z: point };
}

/** Where the search for a word's point begins: at the word that others taught, else at no EQ. */
function startFor({ term }: PersonalWordFile, { vocabulary }: WordModel): ArrayLike<number> {
  const taught = vocabulary.terms.find((each) => each.term === term);
  return taught?.z ?? vocabulary.flat;
}
