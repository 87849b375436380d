import type { BandType } from '../../eq/index.ts';
import { rowToBands } from '../../eq/index.ts';
import {
  describeMorph,
  describeRow,
  mixedRow,
  nearestTerms,
  termsSpelled,
} from '../../words/index.ts';
import type { Term, Tier, Vocabulary } from '../../words/index.ts';
import type { Model } from '../model-files.ts';
import { UsageError } from '../usage-error.ts';
import type { EqCommand } from './command.ts';

/** The JSON object that the command prints for one word or two. */
export interface EqAnswer {
  readonly terms: readonly {
    readonly term: string;
    /** Share of the mix; the weights sum to 1. */
    readonly weight: number;
    readonly count: number;
    readonly confidence: number;
  }[];
  readonly morph: number;
  readonly amount: number;
  /** Low to high, after amount: exactly what the plugin plays with the same settings. */
  readonly bands: readonly {
    readonly type: BandType;
    readonly frequencyHz: number;
    readonly gainDb: number;
    readonly q: number;
  }[];
  readonly description: string;
}

/** The JSON object that the command prints for --list. */
export interface EqList {
  readonly terms: readonly {
    readonly term: string;
    readonly language: string;
    readonly count: number;
    readonly confidence: number;
    readonly tier: Tier;
  }[];
}

/** @throws {UsageError} for a word that the model does not know */
export function answer(
  { words, morph, amount }: Extract<EqCommand, { kind: 'equaliser' }>,
  { vocabulary, decoder }: Model,
): EqAnswer {
  const terms = words.map((word) => findTerm(word, vocabulary));
  const shares = terms.length === 1 ? [1] : [1 - morph, morph];
  const weighted = terms.map((term, i) => ({ term, weight: shares[i] as number }));
  const row = mixedRow(
    { terms: weighted.map(({ term, weight }) => ({ z: term.z, weight })), amount },
    decoder,
  );
  const [first = '', last = first] = terms.map(({ term }) => term);
  return {
    terms: weighted.map(({ term: { term, count, confidence }, weight }) => ({
      term,
      weight: round(weight, 1e-12),
      count,
      confidence: round(confidence, 1e-3),
    })),
    morph,
    amount,
    bands: rowToBands(row).map(({ type, frequencyHz, gainDb, q }) => ({
      type,
      frequencyHz: round(frequencyHz, 0.1),
      gainDb: round(gainDb, 1e-3),
      q: round(q, 1e-3),
    })),
    description: `${describeMorph(first, last, morph, amount)} ${describeRow(row)}`,
  };
}

export function list({ terms }: Vocabulary): EqList {
  return {
    terms: terms.map(({ term, language, count, confidence, tier }) => ({
      term,
      language,
      count,
      confidence: round(confidence, 1e-3),
      tier,
    })),
  };
}

const SUGGESTIONS = 3;

function findTerm(word: string, { terms }: Vocabulary): Term {
  const [found, ...others] = termsSpelled(word, terms);
  const named = (some: readonly Term[]) => some.map(({ term }) => term).join(', ');
  if (found === undefined) {
    const near = named(nearestTerms(word, terms, SUGGESTIONS));
    throw new UsageError(`unknown word "${word}"; near it: ${near} (--list shows all)`);
  }
  if (others.length > 0) {
    throw new UsageError(`"${word}" may mean ${named([found, ...others])}: spell it exactly`);
  }
  return found;
}

/** To a multiple of `step`, which is a power of ten; never -0. */
function round(value: number, step: number): number {
  const perUnit = Math.round(1 / step);
  return Math.round(value * perUnit) / perUnit + 0;
}
