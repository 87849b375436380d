/** A spelling that names no term of the vocabulary. */
export class UnknownTermError extends Error {
  override readonly name = 'UnknownTermError';
  /** What was asked for. */
  readonly spelling: string;
  /** The terms that are spelled most like it, nearest first. */
  readonly near: readonly string[];

  constructor(spelling: string, near: readonly string[]) {
    super(`unknown word "${spelling}"; near it: ${near.join(', ')}`);
    this.spelling = spelling;
    this.near = near;
  }
}

/** A spelling that names several terms, which differ in accents, case, spaces or punctuation. */
export class AmbiguousTermError extends Error {
  override readonly name = 'AmbiguousTermError';
  /** What was asked for. */
  readonly spelling: string;
  /** The terms that it may mean, in the vocabulary's order. */
  readonly candidates: readonly string[];

  constructor(spelling: string, candidates: readonly string[]) {
    super(`"${spelling}" may mean ${candidates.join(', ')}: spell it exactly`);
    this.spelling = spelling;
    this.candidates = candidates;
  }
}
