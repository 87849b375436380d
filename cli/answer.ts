import type { BandType } from '../eq/index.ts';
import { createWords } from '../words/index.ts';
import { AmbiguousTermError, UnknownTermError } from '../words/search/index.ts';
import type { Equaliser, Tier, Vocabulary, WordModel, Words } from '../words/index.ts';
import { UsageError } from '../command-line/index.ts';
import type { TypedPart } from './blend-option.ts';
import type { EqualiserCommand, StepsCommand } from './command.ts';
import { round } from './number.ts';

/** The JSON object that the command prints for an equaliser. */
export interface EqAnswer {
  readonly terms: readonly {
    readonly term: string;
    /** Share of the blend; the weights sum to 1. */
    readonly weight: number;
    readonly count: number;
    readonly confidence: number;
  }[];
  /** Position between the two words, 0 … 1; 0 for one word. A blend has none. */
  readonly morph?: number;
  readonly amount: number;
  /** The weighted mean of the terms' confidences, for a blend alone. */
  readonly confidence?: number;
  /** Low to high, after amount: what the plugin plays with the same settings. */
  readonly bands: readonly {
    readonly type: BandType;
    readonly frequencyHz: number;
    readonly gainDb: number;
    readonly q: number;
  }[];
  readonly description: string;
}

/** The JSON object that the command prints for --steps. */
export interface EqSteps {
  /** From the first word to the second. */
  readonly steps: readonly EqAnswer[];
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

/** An equaliser with its JSON object. */
export interface AnsweredEqualiser {
  readonly equaliser: Equaliser;
  readonly answer: EqAnswer;
}

/**
 * The equaliser of a command.
 *
 * @throws {UsageError} for a word that the model does not know
 */
export function answer({ asked, amount }: EqualiserCommand, model: WordModel): AnsweredEqualiser {
  return withUsageErrors(() => {
    const words = createWords(model);
    if ('parts' in asked) {
      const equaliser = words.blend(blendParts(words, asked.parts), { amount });
      const confidence = round(equaliser.confidence, 1e-3);
      return { equaliser, answer: answerOf(equaliser, { confidence }) };
    }
    if (!('morph' in asked)) {
      const equaliser = words.generate(asked.words[0], { amount });
      return { equaliser, answer: answerOf(equaliser, { morph: 0 }) };
    }
    const { morph } = asked;
    const equaliser = words.interpolate(...asked.words, morph, { amount });
    return { equaliser, answer: answerOf(equaliser, { morph }) };
  });
}

/**
 * All stops between two words.
 *
 * @throws {UsageError} for a word that the model does not know
 */
export function answerSteps(
  { words: typed, steps, isEven, amount }: StepsCommand,
  model: WordModel,
): AnsweredEqualiser[] {
  return withUsageErrors(() =>
    createWords(model)
      .morph(...typed, steps, { amount, isEven })
      .map((equaliser) => {
        const morph = round(equaliser.terms[1]?.weight ?? 0, 1e-12);
        return { equaliser, answer: answerOf(equaliser, { morph }) };
      }),
  );
}

/** The terms of a vocabulary. */
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

function answerOf(
  { terms, amount, bands, description }: Equaliser,
  { morph, confidence }: Pick<EqAnswer, 'morph' | 'confidence'>,
): EqAnswer {
  return {
    terms: terms.map(({ term: { term, count, confidence }, weight }) => ({
      term,
      weight: round(weight, 1e-12),
      count,
      confidence: round(confidence, 1e-3),
    })),
    ...(morph === undefined ? {} : { morph }),
    amount,
    ...(confidence === undefined ? {} : { confidence }),
    bands: bands.map(({ type, frequencyHz, gainDb, q }) => ({
      type,
      frequencyHz: round(frequencyHz, 0.1),
      gainDb: round(gainDb, 1e-3),
      q: round(q, 1e-3),
    })),
    description,
  };
}

function blendParts(words: Words, parts: readonly TypedPart[]) {
  const seen = new Set<string>();
  return parts.map(({ word, weight }) => {
    const { term } = words.find(word);
    if (seen.has(term)) throw new UsageError(`--blend names "${term}" twice`);
    seen.add(term);
    return { term, weight };
  });
}

function withUsageErrors<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof UnknownTermError) {
      throw new UsageError(`${error.message} (--list shows all)`, { cause: error });
    }
    if (error instanceof AmbiguousTermError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
