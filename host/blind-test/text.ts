import { chanceOfAtLeast, chanceOfAtMost } from './chance.ts';
import type { Result } from './result.ts';
import type { TestedWord } from './tested-word.ts';

/** What the own word is compared with: "the crowd’s “warm”", "no EQ". */
export function opponentText({ term, against }: Pick<Result, 'term' | 'against'>): string {
  return against === 'crowd' ? `the crowd’s “${term}”` : 'no EQ';
}

/** The description of a test, before it starts. */
export function promiseText({ term, against }: TestedWord, trialCount: number): string {
  const why =
    against.kind === 'flat'
      ? ` Nobody else taught “${term}”, so it is compared with no EQ at all.`
      : '';
  const other = opponentText({ term, against: against.kind });
  return (
    `${trialCount} times you hear your “${term}” and ${other}, as X and Y in random order and ` +
    `at matched loudness, and say which is nearer to what you mean.${why}`
  );
}

/**
 * The result in sentences: how often the own word was preferred, and how likely guessing gives that. The
 * likelihood is that of the side that is ahead: ten times the crowd’s word says as much as ten times the own.
 */
export function resultText(result: Result): readonly string[] {
  const { term, preferred, trials } = result;
  const count = trials.length;
  const other = opponentText(result);
  const isBehind = 2 * preferred < count;
  const chance = isBehind ? chanceOfAtMost(preferred, count) : chanceOfAtLeast(preferred, count);
  const tail = preferred === count || preferred === 0 ? '' : isBehind ? ' or fewer' : ' or more';
  const worth = `Somebody who guesses gets ${preferred}${tail} in ${shareText(chance)} tests: ${verdict(chance)}.`;
  const advice =
    isBehind && chance < LITTLE
      ? [`${other.replace(/^./u, (first) => first.toUpperCase())} may be nearer to what you mean.`]
      : [];
  return [
    `${preferred} of ${count}: so often your “${term}” was nearer than ${other}.`,
    worth,
    ...advice,
  ];
}

/** Limits between the verdicts on a chance. */
const NOTHING = 0.3;
const LITTLE = 0.1;
const SOMETHING = 0.02;

function verdict(chance: number): string {
  if (chance > NOTHING) return 'that says nothing';
  if (chance > LITTLE) return 'that says little';
  return chance > SOMETHING ? 'that says something' : 'that is seldom luck';
}

function shareText(chance: number): string {
  return chance >= LITTLE
    ? `${Math.round(100 * chance)} of 100`
    : `${Math.round(1000 * chance)} of 1000`;
}
