import { clamp, percentFormat } from '../../eq/index.ts';
import { sentence } from './sentence.ts';

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
export function describeBlend(parts: readonly NamedShare[], amount = 1): string {
  const named = parts.filter(({ weight }) => weight > 0);
  const [a = { term: '', weight: 1 }, b = a] = named;
  if (named.length <= 2) {
    return describeMorph(a.term, b.term, named.length === 2 ? b.weight : 0, amount);
  }
  const weights = named.map(({ weight }) => weight);
  if (Math.max(...weights) - Math.min(...weights) < SAME_SHARE) {
    const names = named.map(({ term }) => term);
    const joined = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return sentence(`${joined} in equal parts${turned(amount)}`);
  }
  const shares = [...named]
    .sort((one, other) => other.weight - one.weight)
    .map(({ term, weight }) => `${shareText(weight)} ${term}`);
  return sentence(`${shares.join(', ')}${turned(amount)}`);
}

/**
 * A stop between two words as a sentence: "Warm.", "Mostly warm, a little bright." or "Half warm, half
 * bright."
 *
 * @param morph 0 is A, 1 is B; clamped, and NaN counts as 0
 * @param amount below 0 adds ", turned round"
 */
export function describeMorph(termA: string, termB: string, morph: number, amount = 1): string {
  return sentence(`${morphText(termA, termB, clamp(morph, 0, 1))}${turned(amount)}`);
}

function morphText(termA: string, termB: string, shareB: number): string {
  const smallerShare = Math.min(shareB, 1 - shareB);
  const [main, other] = shareB <= 0.5 ? [termA, termB] : [termB, termA];
  if (smallerShare < 0.02 || main === other) return main;
  if (smallerShare < 0.15) return `${main}, a touch ${other}`;
  if (smallerShare < 0.35) return `mostly ${main}, a little ${other}`;
  if (smallerShare < 0.45) return `more ${main} than ${other}`;
  // Always in the same order, so that the sentence does not swap its words in the middle of a slide.
  return `half ${termA}, half ${termB}`;
}

/** A negative amount mirrors every gain. */
function turned(amount: number): string {
  return amount < 0 ? ', turned round' : '';
}

function shareText(weight: number): string {
  return weight < 0.005 ? 'under 1 %' : percentFormat.toText(weight);
}
