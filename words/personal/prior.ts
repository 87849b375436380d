/** Directions in which one person's meaning of a word may differ from the crowd's. */
export const AXES = 4;

/** What is known of a word before one person is asked: a normal distribution of people's curves. */
export interface WordPrior {
  readonly term: string;
  /** How many people taught it; 0 for a word that nobody taught. */
  readonly count: number;
  /**
   * How far its people stand apart, as a factor on the variance that all words share; drawn to 1 where
   * they are few.
   */
  readonly scale: number;
  /** Where a person's curve is expected: 40 numbers, dB at GRID_HZ, without level. */
  readonly meanDb: Float64Array;
  /** Covariance of a person's coordinates around it: 4 × 4, row after row, in dB². */
  readonly covariance: Float64Array;
}

/** In which ways people differ in what they mean by a word, whichever it is. */
export interface PersonalBasis {
  /**
   * The axes, widest first: curves in dB at GRID_HZ, without level, each of RMS 1 dB and at right angles
   * to the others. A coordinate is the mean product of a curve with an axis, in dB.
   */
  readonly axes: readonly Float64Array[];
  /** Standard deviation of people along each axis, all words taken together, in dB. */
  readonly sdDb: readonly number[];
  /** Mean square of what of people's deviations no axis reaches, in dB². */
  readonly residualDb2: number;
}

/** How people differ in what they mean by words; what training makes of all its people. */
export interface PersonalPrior extends PersonalBasis {
  /** Hash of all the rest, eight hexadecimal digits: under the same one, coordinates mean the same. */
  readonly basis: string;
  /** What is known of a word that nobody taught; its term is ''. */
  readonly untaught: WordPrior;
  readonly words: ReadonlyMap<string, WordPrior>;
}

/** What is known of a term; of one that is not there, what is known of any word. */
export function wordPrior(prior: PersonalPrior, term: string): WordPrior {
  return prior.words.get(term) ?? { ...prior.untaught, term };
}
