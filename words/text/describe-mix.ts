import { blendText } from './describe-blend.ts';
import type { NamedShare } from './describe-blend.ts';
import { sentence } from './sentence.ts';
import { WORDINGS } from './wording.ts';
import type { TextLanguage } from './wording.ts';

/** The smallest share of a mix of three words and more that is named. */
const LEAST_NAMED = 0.07;
/** A term with this share of the largest one is named beside it, not as "a little". */
const AS_MUCH = 0.6;
const MOST_LITTLE = 2;
/** What is shown as an amount of 0 %. */
const ZERO_AMOUNT = 0.005;

/**
 * A mix as a short sentence, without the shares: "Mostly warm and mellow, a little smooth." Two terms read as in
 * `describeBlend`.
 *
 * @param amount below 0 gives "The opposite: warm.", 0 "Amount is zero."
 */
export function describeMix(
  shares: readonly NamedShare[],
  amount = 1,
  language: TextLanguage = 'en',
): string {
  const wording = WORDINGS[language];
  if (Math.abs(amount) < ZERO_AMOUNT) return sentence(wording.zeroAmount);
  const mix = mixText(shares, language);
  return sentence(amount < 0 ? wording.opposite(mix) : mix);
}

/** "mostly warm and mellow, a little smooth" */
export function mixText(shares: readonly NamedShare[], language: TextLanguage = 'en'): string {
  const wording = WORDINGS[language];
  const { listed, between, little } = wording;
  const named = shares.filter(({ weight }) => shares.length < 3 || weight >= LEAST_NAMED);
  if (named.length < 3) {
    const sum = named.reduce((total, { weight }) => total + weight, 0);
    const parts = named.map(({ term, weight }) => ({ term, weight: weight / sum }));
    return blendText(parts, wording);
  }
  const most = Math.max(...named.map(({ weight }) => weight));
  const words = (isMuch: boolean): string[] =>
    named.filter(({ weight }) => weight >= AS_MUCH * most === isMuch).map(({ term }) => term);
  const few = words(false).slice(0, MOST_LITTLE);
  const much = listed(words(true));
  return few.length === 0 ? between(much) : little(much, listed(few));
}
