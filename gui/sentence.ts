import type { Listening } from './instrument.ts';
import { describeBlend, describeRow } from '../words/index.ts';
import type { NamedShare } from '../words/index.ts';

/** What the sentence tells of. */
export interface Setting {
  /** The words in the mix; of two that are walked between, A before B. */
  readonly shares: readonly NamedShare[];
  /** -1 … 2 */
  readonly amount: number;
  readonly bypass: boolean;
  /** The part of the sound that is listened to. */
  readonly listening: Listening;
  /** The band row in use, after amount. */
  readonly row: ArrayLike<number>;
  /** The words that it comes nearest to after edits, nearest first. */
  readonly near?: readonly string[];
}

/** The sentence: the words, what edits have brought them near to, and what all does to the sound. */
export interface Sentence {
  readonly words: string;
  readonly near: string;
  readonly sound: string;
}

/** "Mostly warm, a little bright." and "More below 350 Hz, less above 1.5 kHz." */
export function sentence({
  shares,
  amount,
  bypass,
  listening: { soloBand, change },
  row,
  near = [],
}: Setting): Sentence {
  if (change || soloBand > 0) {
    const part = change ? 'only what the equaliser changes' : 'only what the band is about';
    return {
      words: soloBand > 0 ? `Band ${soloBand} by itself.` : 'The change by itself.',
      near: '',
      sound: `You hear ${part}${change ? ', raised to the level of the whole' : ''}. Escape ends it.`,
    };
  }
  if (bypass) return { words: 'Bypassed.', near: '', sound: 'The sound passes unchanged.' };
  return {
    words: wordsAt(amount, describeBlend(shares)),
    near: near.length === 0 ? '' : `Now nearest to ${near.join(', then ')}.`,
    sound: describeRow(row),
  };
}

function wordsAt(amount: number, words: string): string {
  // What the slider shows as 0 %.
  if (Math.abs(amount) < 0.005) return 'Amount is zero.';
  return amount < 0 ? `The opposite: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
