/** A spelling is no term of the vocabulary. */
export class UnknownTermError extends Error {
  override readonly name = 'UnknownTermError';
  /** The spelling that was asked for. */
  readonly spelling: string;
  /** The terms that are spelled alike, nearest first, whatever they mean; often none. */
  readonly near: readonly string[];

  constructor(spelling: string, near: readonly string[]) {
    const alike = near.length === 0 ? '' : `; spelled alike: ${near.join(', ')}`;
    super(`unknown word "${spelling}"${alike}`);
    this.spelling = spelling;
    this.near = near;
  }
}

/** A spelling may mean several terms, which differ in accents, case, spaces or punctuation. */
export class AmbiguousTermError extends Error {
  override readonly name = 'AmbiguousTermError';
  /** The spelling that was asked for. */
  readonly spelling: string;
  /** The terms that it may mean, in vocabulary order. */
  readonly candidates: readonly string[];

  constructor(spelling: string, candidates: readonly string[]) {
    super(`"${spelling}" may mean ${candidates.join(', ')}: spell it exactly`);
    this.spelling = spelling;
    this.candidates = candidates;
  }
}
