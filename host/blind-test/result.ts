import { chanceOfAtLeast } from './chance.ts';
import type { AnsweredTrial } from './run.ts';
import type { TestedWord } from './tested-word.ts';

/** The result of a test, in the form of its file. */
export interface Result {
  readonly format: 'neural-eq-morph blind test';
  readonly version: 1;
  /** When it ended: ISO 8601, UTC. */
  readonly date: string;
  /** What the person calls the word. */
  readonly term: string;
  /** The same word of the crowd, or no EQ. */
  readonly against: TestedWord['against']['kind'];
  readonly trials: readonly AnsweredTrial[];
  /** The number of trials in which the person preferred the own word. */
  readonly preferred: number;
  /** The probability that guessing gives as many or more, 0 … 1. */
  readonly chance: number;
}

export function resultOf(
  { term, against }: TestedWord,
  trials: readonly AnsweredTrial[],
  date: Date,
): Result {
  const preferred = trials.filter(({ side, answer }) => side === answer).length;
  return {
    format: 'neural-eq-morph blind test',
    version: 1,
    date: date.toISOString(),
    term,
    against: against.kind,
    trials,
    preferred,
    chance: chanceOfAtLeast(preferred, trials.length),
  };
}

/** The result as a file. It holds the answers and nothing of the sound. */
export function resultFile(result: Result): { readonly name: string; readonly text: string } {
  return {
    name: `blind test ${result.date.slice(0, 10)}.json`,
    text: `${JSON.stringify(result, null, 2)}\n`,
  };
}
