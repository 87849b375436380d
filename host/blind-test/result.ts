import { chanceOfAtLeast } from './chance.ts';
import type { AnsweredTrial } from './run.ts';
import type { Subject } from './subject.ts';

/** What came out of a test, as it is written to a file. */
export interface Result {
  readonly format: 'neural-eq-morph blind test';
  readonly version: 1;
  /** When it ended: ISO 8601, UTC. */
  readonly date: string;
  /** What the person calls the word. */
  readonly term: string;
  /** The same word of the crowd, or no EQ. */
  readonly against: Subject['against']['kind'];
  readonly trials: readonly AnsweredTrial[];
  /** In how many trials the own word was said to be nearer. */
  readonly preferred: number;
  /** How likely somebody who guesses gets so many or more, 0 … 1. */
  readonly chance: number;
}

export function resultOf(
  { term, against }: Subject,
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

/** The file that the person may keep. It holds the answers and nothing of the sound. */
export function resultFile(result: Result): { readonly name: string; readonly text: string } {
  return {
    name: `blind test ${result.date.slice(0, 10)}.json`,
    text: `${JSON.stringify(result, null, 2)}\n`,
  };
}
