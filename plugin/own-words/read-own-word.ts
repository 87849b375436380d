import { OWN_SLOTS } from '../../protocol/index.ts';
import { PersonalWordError, checkPersonalWord, latentOf } from '../../words/index.ts';
import type { PersonalWordFile, WordModel } from '../../words/index.ts';

/** An own word in its slot. */
export interface OwnWord {
  /** 0 … OWN_SLOTS - 1. */
  readonly slot: number;
  readonly file: PersonalWordFile;
  /** Its latent point: `latentSize` numbers. */
  readonly z: Float64Array;
}

/** The largest coordinate that a word may have. */
const MAX_COORDINATE = 4;

/** The slot that an entry of a saved state asks for, 0 … OWN_SLOTS - 1; undefined if there is no such slot. */
export function slotOf(entry: unknown): number | undefined {
  const { place } = Object(entry) as Record<string, unknown>;
  const isWhole = typeof place === 'number' && Number.isInteger(place);
  return isWhole && place >= 1 && place <= OWN_SLOTS ? place - 1 : undefined;
}

/**
 * Reads an own word of a saved state. A point of another model is sought again from the learned curve.
 *
 * @param source which entry it is, for the message
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
    z.every((value) => typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE);
  const point = isPoint
    ? Float64Array.from(z as readonly number[])
    : // Another decoder gives the learned sound at another point.
      latentOf(model.decoder, Float64Array.from(file.targetDb), startFor(file, model));
  return { slot, file, z: point };
}

/** Where the search for a word's point starts: at the vocabulary's word of that name, else at the flat point. */
function startFor({ term }: PersonalWordFile, { vocabulary }: WordModel): ArrayLike<number> {
  const taught = vocabulary.terms.find((each) => each.term === term);
  return taught?.z ?? vocabulary.flat;
}
