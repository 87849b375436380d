/** A pair of different terms, by their indices. */
export interface TermPair {
  readonly termA: number;
  readonly termB: number;
}

/** Every ordered pair of different terms once: all terms A with one term B, then with the next. */
export function* termPairs(termCount: number): Generator<TermPair, undefined> {
  for (let termB = 0; termB < termCount; termB++) {
    for (let termA = 0; termA < termCount; termA++) {
      if (termA !== termB) yield { termA, termB };
    }
  }
}
