import { percent } from '../eq/index.ts';
import { describeMorph } from './describe-morph.ts';

/** A term's name and its share of a blend. */
export interface NamedShare {
  readonly term: string;
  /** 0 … 1; the shares of a blend sum to 1. */
  readonly weight: number;
}

/** Shares that differ by less sound alike, and are written alike. */
const SAME_SHARE = 0.005;

/**
 * A blend in words: one term or two as `describeMorph` says it, three and more by their shares, the
 * largest first: "50 % warm, 30 % bright, 20 % soft." or "Warm, bright and soft in equal parts."
 */
export function describeBlend(parts: readonly NamedShare[], amount = 1): string {
  const heard = parts.filter(({ weight }) => weight > 0);
  const [a = { term: '', weight: 1 }, b = a] = heard;
  if (heard.length <= 2) {
    return describeMorph(a.term, b.term, heard.length === 2 ? b.weight : 0, amount);
  }
  const turned = amount < 0 ? ', turned round' : '';
  const weights = heard.map(({ weight }) => weight);
  if (Math.max(...weights) - Math.min(...weights) < SAME_SHARE) {
    const names = heard.map(({ term }) => term);
    const mix = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return `${mix.charAt(0).toUpperCase()}${mix.slice(1)} in equal parts${turned}.`;
  }
  const share = percent(0, 1);
  const named = [...heard]
    .sort((one, other) => other.weight - one.weight)
    .map(({ term, weight }) => `${weight < 0.005 ? 'under 1 %' : share.toText(weight)} ${term}`)
    .join(', ');
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}${turned}.`;
}
