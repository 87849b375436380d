import { clamp, percentFormat } from '../../eq/index.ts';
import { sentence } from './sentence.ts';
import { WORDINGS } from './wording.ts';
import type { TextLanguage, Wording } from './wording.ts';

/** A term's name and its share of a blend. */
export interface NamedShare {
  readonly term: string;
  /** 0 … 1; the shares of a blend sum to 1. */
  readonly weight: number;
}

/** Shares that differ by less sound the same and are written as equal. */
const SAME_SHARE = 0.005;

/**
 * A blend as a sentence. One term or two are described by `describeMorph`; three and more by their shares,
 * the largest first: "50 % warm, 30 % bright, 20 % soft." or "Warm, bright and soft in equal parts."
 *
 * @param parts terms of weight 0 are left out
 * @param amount below 0 adds ", turned round"
 */
export function describeBlend(
  parts: readonly NamedShare[],
  amount = 1,
  language: TextLanguage = 'en',
): string {
  const wording = WORDINGS[language];
  return sentence(`${blendText(parts, wording)}${amount < 0 ? wording.turned : ''}`);
}

/** A blend in words: "mostly warm, a little bright". */
export function blendText(parts: readonly NamedShare[], wording: Wording): string {
  const { listed, equalParts, under1Percent } = wording;
  const named = parts.filter(({ weight }) => weight > 0);
  const [a = { term: '', weight: 1 }, b = a] = named;
  if (named.length <= 2) {
    return morphText(wording, a.term, b.term, clamp(named.length === 2 ? b.weight : 0, 0, 1));
  }
  const weights = named.map(({ weight }) => weight);
  if (Math.max(...weights) - Math.min(...weights) < SAME_SHARE) {
    return equalParts(listed(named.map(({ term }) => term)));
  }
  const shares = [...named]
    .sort((one, other) => other.weight - one.weight)
    .map(
      ({ term, weight }) =>
        `${weight < 0.005 ? under1Percent : percentFormat.toText(weight)} ${term}`,
    );
  return shares.join(', ');
}

/**
 * A stop between two words as a sentence: "Warm.", "Mostly warm, a little bright." or "Half warm, half
 * bright."
 *
 * @param morph 0 is A, 1 is B; clamped, and NaN counts as 0
 * @param amount below 0 adds ", turned round"
 */
export function describeMorph(
  termA: string,
  termB: string,
  morph: number,
  amount = 1,
  language: TextLanguage = 'en',
): string {
  const wording = WORDINGS[language];
  const text = morphText(wording, termA, termB, clamp(morph, 0, 1));
  return sentence(`${text}${amount < 0 ? wording.turned : ''}`);
}

function morphText(
  { touch, little, more, half }: Wording,
  termA: string,
  termB: string,
  shareB: number,
): string {
  const smallerShare = Math.min(shareB, 1 - shareB);
  const [main, other] = shareB <= 0.5 ? [termA, termB] : [termB, termA];
  if (smallerShare < 0.02 || main === other) return main;
  if (smallerShare < 0.15) return touch(main, other);
  if (smallerShare < 0.35) return little(main, other);
  if (smallerShare < 0.45) return more(main, other);
  // Always in the same order, so that the sentence does not swap its words in the middle of a slide.
  return half(termA, termB);
}
