import { rowToBands } from '../eq/index.ts';
import type { Band } from '../eq/index.ts';
import { scaledWeights } from './blend.ts';
import type { Decoder } from './decoder.ts';
import { describeBlend } from './describe-blend.ts';
import { describeRow } from './describe.ts';
import { evenAlphas } from './even-walk.ts';
import { findTerm } from './find-term.ts';
import { mixedRow } from './mixed-row.ts';
import { ModelError } from './model-error.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { WALK_ROWS, decodeWalk, heardRow } from './walk.ts';

/** A vocabulary and the decoder that its centroids belong to. */
export interface WordModel {
  readonly vocabulary: Vocabulary;
  readonly decoder: Decoder;
}

/** An equaliser that was made of words. */
export interface Equaliser {
  /** The terms that it is made of; their weights sum to 1. */
  readonly terms: readonly { readonly term: Term; readonly weight: number }[];
  /** Factor that every gain was multiplied by. */
  readonly amount: number;
  /** 15 numbers, after amount: gainDb, log2(frequencyHz), log2(q) for each slot. */
  readonly row: Float64Array;
  /** The same as five bands, low to high. */
  readonly bands: readonly Band[];
  /**
   * The mean of the terms' confidences by weight, 0 … 1: what the people behind the words are worth.
   * Nobody taught the mix itself, so that it says nothing of how well the mix hits its meaning.
   */
  readonly confidence: number;
  /** What it is and does: "Mostly warm, a little bright. More below 350 Hz." */
  readonly description: string;
}

/** A term by its spelling, and how much of it. */
export interface BlendPart {
  readonly term: string;
  /** 0 or more; the shares of the sum count. */
  readonly weight: number;
}

export interface EqualiserOptions {
  /** Factor on every gain: -1 mirrors, 0 is flat, 2 is twice as strong. The default is 1. */
  readonly amount?: number;
}

export interface MorphOptions extends EqualiserOptions {
  /** Stops evenly spaced to the ear (`evenAlphas`) rather than in the latent space. */
  readonly isEven?: boolean;
}

/** Words, and the equalisers that they mean. Terms go by their spelling, as `findTerm` reads it. */
export interface Words {
  readonly vocabulary: Vocabulary;
  /** The term that a spelling means. */
  find(spelling: string): Term;
  /** The equaliser of one term. */
  generate(term: string, options?: EqualiserOptions): Equaliser;
  /**
   * A stop on the way between two terms: what the plugin plays at this morph.
   *
   * @param alpha 0 is A, 1 is B
   * @throws {RangeError} for an alpha outside 0 … 1
   */
  interpolate(termA: string, termB: string, alpha: number, options?: EqualiserOptions): Equaliser;
  /**
   * The whole way between two terms: the first stop is A, the last one B.
   *
   * @param steps how many stops, 2 … 129
   * @throws {RangeError} for a number of stops outside its range
   */
  morph(termA: string, termB: string, steps: number, options?: MorphOptions): Equaliser[];
  /**
   * A blend of any number of terms. One is `generate`, two are `interpolate`, to the last bit.
   *
   * @throws {RangeError} without terms, for a weight below 0, and where all weights are 0
   */
  blend(parts: readonly BlendPart[], options?: EqualiserOptions): Equaliser;
}

/**
 * Makes equalisers of words, by pure functions of the model: no DOM, no files, no clock. Each call
 * allocates, so that an audio thread may call them, but not while it processes.
 *
 * All throw an UnknownTermError or an AmbiguousTermError for a spelling that is not one term's, and a
 * RangeError for an amount that is not a finite number.
 *
 * @throws {ModelError} where vocabulary and decoder have latent spaces of different sizes
 */
export function createWords({ vocabulary, decoder }: WordModel): Words {
  if (vocabulary.latentSize !== decoder.latentSize) {
    throw new ModelError(
      `the vocabulary has ${vocabulary.latentSize} latent numbers, the decoder takes ${decoder.latentSize}`,
    );
  }
  const find = (spelling: string): Term => findTerm(spelling, vocabulary.terms);
  const between = (a: Term, b: Term, alpha: number): Equaliser['terms'] => [
    { term: a, weight: 1 - alpha },
    { term: b, weight: alpha },
  ];
  const mixed = (terms: Equaliser['terms'], amount: number): Equaliser => {
    const points = terms.map(({ term: { z }, weight }) => ({ z, weight }));
    return equaliser(terms, amount, mixedRow({ terms: points, amount }, decoder));
  };
  return {
    vocabulary,
    find,
    generate: (term, options) => mixed([{ term: find(term), weight: 1 }], amountOf(options)),
    interpolate: (termA, termB, alpha, options) => {
      if (!(alpha >= 0 && alpha <= 1)) {
        throw new RangeError(`alpha is a number from 0 to 1, not ${alpha}`);
      }
      return mixed(between(find(termA), find(termB), alpha), amountOf(options));
    },
    morph: (termA, termB, steps, options) => {
      if (!Number.isInteger(steps) || steps < 2 || steps > WALK_ROWS) {
        throw new RangeError(`a morph has 2 to ${WALK_ROWS} steps, not ${steps}`);
      }
      const amount = amountOf(options);
      const [a, b] = [find(termA), find(termB)];
      const walk = decodeWalk(decoder, a.z, b.z);
      const alphas =
        options?.isEven === true
          ? evenAlphas(walk, steps, amount)
          : Array.from({ length: steps }, (_, i) => i / (steps - 1));
      return alphas.map((alpha) =>
        equaliser(between(a, b, alpha), amount, heardRow(walk, alpha, amount, Infinity)),
      );
    },
    blend: (parts, options) => {
      const weights = parts.length === 0 ? [] : scaledWeights(parts.map(({ weight }) => weight));
      const terms = parts.map(({ term }, i) => ({
        term: find(term),
        weight: weights[i] as number,
      }));
      return mixed(terms, amountOf(options));
    },
  };
}

function amountOf(options: EqualiserOptions | undefined): number {
  const amount = options?.amount ?? 1;
  if (!Number.isFinite(amount)) throw new RangeError(`amount is a finite number, not ${amount}`);
  return amount;
}

function equaliser(terms: Equaliser['terms'], amount: number, row: Float64Array): Equaliser {
  const shares = terms.map(({ term: { term }, weight }) => ({ term, weight }));
  return {
    terms,
    amount,
    row,
    bands: rowToBands(row),
    confidence: terms.reduce((sum, { term, weight }) => sum + weight * term.confidence, 0),
    description: `${describeBlend(shares, amount)} ${describeRow(row)}`,
  };
}
