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
}

/** The sentence in two halves: the words, and what they do to the sound. */
export interface Sentence {
  readonly words: string;
  readonly sound: string;
}

/** "Mostly warm, a little bright." and "More below 350 Hz, less above 1.5 kHz." */
export function sentence({ shares, amount, bypass, listening, row }: Setting): Sentence {
  const { soloBand, change } = listening;
  if (change || soloBand > 0) {
    const part = change ? 'only what the equaliser changes' : 'only what the band is about';
    return {
      words: soloBand > 0 ? `Band ${soloBand} by itself.` : 'The change by itself.',
      sound: `You hear ${part}${change ? ', raised to the level of the whole' : ''}. Escape ends it.`,
    };
  }
  if (bypass) return { words: 'Bypassed.', sound: 'The sound passes unchanged.' };
  // What the slider shows as 0 %.
  if (Math.abs(amount) < 0.005) return { words: 'Amount is zero.', sound: 'Nothing changes.' };
  const words = describeBlend(shares);
  return {
    words: amount < 0 ? `The opposite: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words,
    sound: describeRow(row),
  };
}
