import { msg, str } from '@lit/localize';
import { language } from '../language/index.ts';
import type { Listening } from './instrument.ts';
import { NOT_LISTENING, isListening } from './listening.ts';
import { calledTerm } from './own-terms.ts';
import type { TermShare } from './position.ts';
import { describeMix, describeRow, mixText } from '../../words/text/index.ts';
import type { NamedShare } from '../../words/text/index.ts';

/** What the sentence describes. */
export interface SentenceInput {
  /** The terms in the mix; on a walk A before B. */
  readonly shares: readonly NamedShare[];
  /** -1 … 2 */
  readonly amount: number;
  readonly bypass: boolean;
  /** The part of the sound that plays alone. */
  readonly listening?: Listening;
  /** The effective row. */
  readonly row: ArrayLike<number>;
  /** The terms that the sound is nearest to after edits, nearest first. */
  readonly near?: readonly string[];
}

/** The summary of the sound: its words, the terms near it after edits, and what it does. */
export interface Sentence {
  readonly words: string;
  readonly near: string;
  readonly sound: string;
}

/** The words of a mix as they follow a spoken value: "mostly warm and mellow, a little smooth". */
export function spokenMix(shares: readonly TermShare[]): string {
  const named = shares.map(({ term, weight }) => ({ term: calledTerm(term), weight }));
  return mixText(named, language());
}

/** "Mostly warm, a little bright." and "More below 350 Hz, less above 1.5 kHz." */
export function sentence({
  shares,
  amount,
  bypass,
  listening = NOT_LISTENING,
  row,
  near = [],
}: SentenceInput): Sentence {
  if (isListening(listening)) return { near: '', ...partWords(listening) };
  if (bypass)
    return { words: msg('Bypassed.'), near: '', sound: msg('The sound passes unchanged.') };
  return {
    words: describeMix(shares, amount, language()),
    near: nearWords(shares, near),
    sound: describeRow(row, 0, language()),
  };
}

/** "Now nearest to mellow, then soft.", or "Still nearest to warm." where edits have not led away from the words. */
function nearWords(shares: readonly NamedShare[], near: readonly string[]): string {
  if (near.length === 0) return '';
  const largest = Math.max(...shares.map(({ weight }) => weight));
  const isStill = shares.some(({ term, weight }) => weight === largest && term === near[0]);
  const names = near.join(msg(', then '));
  return isStill ? msg(str`Still nearest to ${names}.`) : msg(str`Now nearest to ${names}.`);
}

/** The summary while a part of the sound plays alone. */
function partWords({ soloBand, change, trial }: Listening): Pick<Sentence, 'words' | 'sound'> {
  if (trial !== undefined) {
    return {
      words: msg('Two sounds to choose from.'),
      sound: msg('You hear one of them in place of the whole, and as loud.'),
    };
  }
  if (soloBand === 0) {
    return {
      words: `${msg('The change by itself.')} ${msg('Not in bounces or exports.')}`,
      sound: msg('You hear only what the equaliser changes, as loud as the whole.'),
    };
  }
  return {
    words: `${msg(str`Band ${soloBand} by itself.`)} ${msg('Not in bounces or exports.')}`,
    sound: change
      ? msg(
          str`You hear only what the equaliser changes where band ${soloBand} is, as loud as the whole.`,
        )
      : msg(str`You hear only where band ${soloBand} is.`),
  };
}
