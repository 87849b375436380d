import type { Listening } from './instrument.ts';
import { NOT_LISTENING, isListening } from './listening.ts';
import { calledTerm } from './own-terms.ts';
import type { TermShare } from './position.ts';
import { describeBlend, describeRow } from '../../words/text/index.ts';
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

/** The smallest share of a mix that is named. */
const LEAST_NAMED = 0.07;
/** A term with this share of the largest one is named beside it, not as "a little". */
const AS_MUCH = 0.6;
const MOST_LITTLE = 2;

/** "Mostly warm and mellow, a little smooth." Two terms read as on the slider. */
function mixWords(shares: readonly NamedShare[]): string {
  const named = shares.filter(({ weight }) => shares.length < 3 || weight >= LEAST_NAMED);
  if (named.length < 3) {
    const sum = named.reduce((total, { weight }) => total + weight, 0);
    return describeBlend(named.map(({ term, weight }) => ({ term, weight: weight / sum })));
  }
  const most = Math.max(...named.map(({ weight }) => weight));
  const words = (isMuch: boolean): string[] =>
    named.filter(({ weight }) => weight >= AS_MUCH * most === isMuch).map(({ term }) => term);
  const little = words(false).slice(0, MOST_LITTLE);
  const much = listed(words(true));
  return little.length === 0 ? `Between ${much}.` : `Mostly ${much}, a little ${listed(little)}.`;
}

/** The words of a mix as they follow a spoken value: "mostly warm and mellow, a little smooth". */
export function spokenMix(shares: readonly TermShare[]): string {
  const named = shares.map(({ term, weight }) => ({ term: calledTerm(term), weight }));
  return lower(mixWords(named)).slice(0, -1);
}

/** "warm, mellow and smooth" */
function listed(words: readonly string[]): string {
  const first = words.slice(0, -1).join(', ');
  return `${first}${first && ' and '}${words.at(-1) ?? ''}`;
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
  if (bypass) return { words: 'Bypassed.', near: '', sound: 'The sound passes unchanged.' };
  return {
    words: wordsAt(amount, mixWords(shares)),
    near: nearWords(shares, near),
    sound: describeRow(row),
  };
}

/** "Now nearest to mellow, then soft.", or "Still nearest to warm." where edits have not led away from the words. */
function nearWords(shares: readonly NamedShare[], near: readonly string[]): string {
  if (near.length === 0) return '';
  const largest = Math.max(...shares.map(({ weight }) => weight));
  const isStill = shares.some(({ term, weight }) => weight === largest && term === near[0]);
  return `${isStill ? 'Still' : 'Now'} nearest to ${near.join(', then ')}.`;
}

/** The summary while a part of the sound plays alone. */
function partWords({ soloBand, change, trial }: Listening): Pick<Sentence, 'words' | 'sound'> {
  if (trial !== undefined) {
    return {
      words: 'Two sounds to choose from.',
      sound: 'You hear one of them in place of the whole, and as loud.',
    };
  }
  const where = soloBand > 0 ? ` where band ${soloBand} is` : '';
  const what = change ? ' what the equaliser changes' : '';
  return {
    words: soloBand > 0 ? `Band ${soloBand} by itself.` : 'The change by itself.',
    sound: `You hear only${what}${where}${change ? ', as loud as the whole' : ''}.`,
  };
}

function wordsAt(amount: number, words: string): string {
  // What the slider shows as 0 %.
  if (Math.abs(amount) < 0.005) return 'Amount is zero.';
  return amount < 0 ? `The opposite: ${lower(words)}` : words;
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
