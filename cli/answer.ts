import type { BandType } from '../eq/index.ts';
import { AmbiguousTermError, UnknownTermError, createWords } from '../words/index.ts';
import type { Equaliser, Tier, Vocabulary, WordModel, Words } from '../words/index.ts';
import { UsageError } from '../command-line/index.ts';
import type { TypedPart } from './blend-option.ts';
import type { EqualiserCommand, StepsCommand } from './command.ts';
import { round } from './number.ts';

/** The JSON object that the command prints for an equaliser. */
export interface EqAnswer {
  readonly terms: readonly {
    readonly term: string;
    /** Share of the mix; the weights sum to 1. */
    readonly weight: number;
    readonly count: number;
    readonly confidence: number;
  }[];
  /** Where between the words; 0 with one. Not for a blend. */
  readonly morph?: number;
  readonly amount: number;
  /** For a blend: the mean of its terms' confidences by weight. */
  readonly confidence?: number;
  /** Low to high, after amount: exactly what the plugin plays with the same settings. */
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

/** An equaliser, and the JSON object that tells of it. */
export interface Answered {
  readonly equaliser: Equaliser;
  readonly answer: EqAnswer;
}

/** @throws {UsageError} for a word that the model does not know */
export function answer({ asked, amount }: EqualiserCommand, model: WordModel): Answered {
  return followed(() => {
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

/** @throws {UsageError} for a word that the model does not know */
export function answerSteps(
  { words: typed, steps, isEven, amount }: StepsCommand,
  model: WordModel,
): Answered[] {
  return followed(() =>
    createWords(model)
      .morph(...typed, steps, { amount, isEven })
      .map((equaliser) => {
        const morph = round(equaliser.terms[1]?.weight ?? 0, 1e-12);
        return { equaliser, answer: answerOf(equaliser, { morph }) };
      }),
  );
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

function followed<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (error instanceof UnknownTermError) {
      throw new UsageError(`${error.message} (--list shows all)`, { cause: error });
    }
    if (error instanceof AmbiguousTermError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
