import { rowToBands } from '../eq/index.ts';
import type { Band } from '../eq/index.ts';
import { scaledWeights } from './blend.ts';
import type { Decoder } from './decoder.ts';
import { describeBlend } from './text/describe-blend.ts';
import { describeRow } from './text/describe-row.ts';
import { evenMorphs } from './even-morphs.ts';
import { findTerm } from './search/find-term.ts';
import { blendRow } from './blend-row.ts';
import { ModelError } from './model-error.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { WALK_ROWS, decodeWalk, effectiveWalkRow } from './walk.ts';

/** A vocabulary and the decoder to which its centroids belong. */
export interface WordModel {
  readonly vocabulary: Vocabulary;
  readonly decoder: Decoder;
}

/** An equaliser that is made of words. */
export interface Equaliser {
  /** The terms of which it is made. Their weights sum to 1. */
  readonly terms: readonly { readonly term: Term; readonly weight: number }[];
  /** Factor on every gain. */
  readonly amount: number;
  /** 15 numbers, after amount: gainDb, log2(frequencyHz), log2(q) for each band. */
  readonly row: Float64Array;
  /** The same as five bands, low to high. */
  readonly bands: readonly Band[];
  /**
   * The weighted mean of the terms' confidences, 0 … 1: how reliable the people's answers for the words
   * are. It does not tell how well the blend matches its meaning, because people taught the words alone.
   */
  readonly confidence: number;
  /** What it is and what it does: "Mostly warm, a little bright. More below 350 Hz." */
  readonly description: string;
}

/** A term by its spelling, with its weight. */
export interface BlendPart {
  readonly term: string;
  /** 0 or more. Weights are scaled to the sum 1. */
  readonly weight: number;
}

export interface EqualiserOptions {
  /** Factor on every gain: -1 mirrors, 0 is flat, 2 is twice as strong. The default is 1. */
  readonly amount?: number;
}

export interface MorphOptions extends EqualiserOptions {
  /** Whether the stops are evenly spaced to the ear rather than in the latent space. */
  readonly isEven?: boolean;
}

/**
 * Makes equalisers from words. Terms are given by their spelling, in which accents, case, spaces and
 * punctuation count only if they distinguish two terms.
 */
export interface Words {
  readonly vocabulary: Vocabulary;
  /** The term of a spelling. */
  find(spelling: string): Term;
  /** The equaliser of one term. */
  generate(term: string, options?: EqualiserOptions): Equaliser;
  /**
   * A stop between two terms: what the plugin plays at this morph.
   *
   * @param alpha 0 is A, 1 is B
   * @throws {RangeError} if alpha is outside 0 … 1
   */
  interpolate(termA: string, termB: string, alpha: number, options?: EqualiserOptions): Equaliser;
  /**
   * Stops from one term to another: the first stop is A, the last one B.
   *
   * @param steps how many stops, 2 … 129
   * @throws {RangeError} if the number of stops is outside its range
   */
  morph(termA: string, termB: string, steps: number, options?: MorphOptions): Equaliser[];
  /**
   * A blend of any number of terms. One term equals `generate` and two equal `interpolate`, to the last bit.
   *
   * @throws {RangeError} without terms, for a weight below 0, and if all weights are 0
   */
  blend(parts: readonly BlendPart[], options?: EqualiserOptions): Equaliser;
}

/**
 * Makes equalisers from words by pure functions of the model, without DOM, files or clock. Each call
 * allocates, so an audio thread must not call them while it processes.
 *
 * All functions throw an UnknownTermError or an AmbiguousTermError for a spelling that does not mean exactly
 * one term, and a RangeError for an amount that is not a finite number.
 *
 * @throws {ModelError} if the latent spaces of vocabulary and decoder have different sizes
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
  const blended = (terms: Equaliser['terms'], amount: number): Equaliser => {
    const points = terms.map(({ term: { z }, weight }) => ({ z, weight }));
    return equaliser(terms, amount, blendRow({ terms: points, amount }, decoder));
  };
  return {
    vocabulary,
    find,
    generate: (term, options) => blended([{ term: find(term), weight: 1 }], amountOf(options)),
    interpolate: (termA, termB, alpha, options) => {
      if (!(alpha >= 0 && alpha <= 1)) {
        throw new RangeError(`alpha is a number from 0 to 1, not ${alpha}`);
      }
      return blended(between(find(termA), find(termB), alpha), amountOf(options));
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
          ? evenMorphs(walk, steps, amount)
          : Array.from({ length: steps }, (_, i) => i / (steps - 1));
      return alphas.map((alpha) =>
        equaliser(between(a, b, alpha), amount, effectiveWalkRow(walk, alpha, amount, Infinity)),
      );
    },
    blend: (parts, options) => {
      const weights = parts.length === 0 ? [] : scaledWeights(parts.map(({ weight }) => weight));
      const terms = parts.map(({ term }, i) => ({
        term: find(term),
        weight: weights[i] as number,
      }));
      return blended(terms, amountOf(options));
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
