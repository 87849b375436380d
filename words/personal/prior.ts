/** Number of directions in which one person's meaning of a word may differ from the crowd's. */
export const AXES = 4;

/** What is known about a word before a person is asked: a normal distribution of people's curves. */
export interface WordPrior {
  readonly term: string;
  /** How many people taught the word; 0 for an untaught word. */
  readonly count: number;
  /**
   * How much the word's people differ, as a factor on the variance that all words share. It is shrunk to 1
   * if people are few.
   */
  readonly scale: number;
  /** The expected curve of a person: 40 numbers, dB at GRID_HZ, without level. */
  readonly meanDb: Float64Array;
  /** Covariance of a person's coordinates around it: 4 × 4, row after row, in dB². */
  readonly covariance: Float64Array;
}

/** The directions in which people differ in what they mean by a word, the same for all words. */
export interface PersonalBasis {
  /**
   * The axes, widest first: curves in dB at GRID_HZ, without level, each of RMS 1 dB and at right angles
   * to the others. A coordinate is the mean product of a curve with an axis, in dB.
   */
  readonly axes: readonly Float64Array[];
  /** Standard deviation of people along each axis over all words, in dB. */
  readonly sdDb: readonly number[];
  /** Mean square of the part of people's deviations that no axis reaches, in dB². */
  readonly residualDb2: number;
}

/** How people differ in what they mean by words, as training found it. */
export interface PersonalPrior extends PersonalBasis {
  /** Hash of all other fields, eight hexadecimal digits. With the same hash, coordinates mean the same. */
  readonly basis: string;
  /** The prior of an untaught word. Its term is ''. */
  readonly untaught: WordPrior;
  readonly words: ReadonlyMap<string, WordPrior>;
}

/** The prior of a term; for an unknown term, that of an untaught word. */
export function wordPrior(prior: PersonalPrior, term: string): WordPrior {
  return prior.words.get(term) ?? { ...prior.untaught, term };
}
