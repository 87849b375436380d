import { ROW_LENGTH } from '../eq/index.ts';
import { isRecord } from '../json/index.ts';
import { ModelError } from './model-error.ts';

/** Whether the people who taught a term agree, disagree or are too few to tell. */
export type Tier = 'agree' | 'disagree' | 'few';

/** A word that people use for a sound, with what they taught the network about it. */
export interface Term {
  readonly term: string;
  /** ISO 639-1: 'en', 'es'. */
  readonly language: string;
  /** How many people taught the term. */
  readonly count: number;
  /** Mean pairwise correlation of the people's curves, -1 … 1, shrunk if people are few. */
  readonly agreement: number;
  /** Reliability of the mean of `count` people: nρ / (1 + (n-1)ρ), 0 … 1. */
  readonly confidence: number;
  readonly tier: Tier;
  /** The centroid: a point of the latent space. */
  readonly z: readonly number[];
  /** The decoded bands, 15 numbers: gainDb, frequencyHz, q for each band. */
  readonly bands: readonly number[];
  /** Map point, -1 … 1: bright is +x, soft is +y. */
  readonly map: readonly [x: number, y: number];
  /** Terms with the most similar sounds, nearest first. */
  readonly near: readonly string[];
}

export interface Vocabulary {
  readonly version: 1;
  /** Hash of the decoder to which the centroids belong: eight hexadecimal digits. */
  readonly model: string;
  readonly latentSize: number;
  /** The point of the latent space that decodes to no EQ, within a hundredth of a dB. */
  readonly flat: readonly number[];
  readonly terms: readonly Term[];
}

/**
 * Most terms of a vocabulary. The range of a choice parameter must stay within ±128, because one real host
 * clamps there, and the last sixteen choices are for own words.
 */
export const MAX_TERMS = 112;

/**
 * Checks the content of a vocabulary.json.
 *
 * @param source where it came from, for the message
 * @throws {ModelError} naming the file, the term and the field that is wrong
 */
export function parseVocabulary(json: unknown, source: string): Vocabulary {
  const fail = (what: string): never => {
    throw new ModelError(`${source}: ${what}`);
  };
  if (!isRecord(json)) return fail('is not a vocabulary: not a JSON object');
  if (json.version !== 1) {
    return fail(`has version ${JSON.stringify(json.version)}; this program reads version 1`);
  }
  if (typeof json.model !== 'string' || !/^[0-9a-f]{8}$/u.test(json.model)) {
    return fail('"model" is not a hash of eight hexadecimal digits');
  }
  const { latentSize, terms } = json;
  if (typeof latentSize !== 'number' || !Number.isInteger(latentSize) || latentSize < 1) {
    return fail('"latentSize" is not a positive whole number');
  }
  if (!isNumbers(json.flat, latentSize)) return fail(`"flat" is not ${latentSize} numbers`);
  if (!Array.isArray(terms) || terms.length < 2 || terms.length > MAX_TERMS) {
    return fail(`"terms" is not a list of 2 to ${MAX_TERMS} terms`);
  }
  const seen = new Set<string>();
  terms.forEach((term: unknown, index) => {
    const at = `terms[${index}]`;
    if (!isRecord(term) || typeof term.term !== 'string' || term.term === '') {
      return fail(`${at} has no "term"`);
    }
    const name = `${at} "${term.term}"`;
    if (seen.has(term.term)) fail(`${name} stands there twice`);
    seen.add(term.term);
    if (typeof term.language !== 'string') fail(`${name}: "language" is not a text`);
    for (const field of ['count', 'agreement', 'confidence'] as const) {
      if (!Number.isFinite(term[field])) fail(`${name}: "${field}" is not a number`);
    }
    if (!['agree', 'disagree', 'few'].includes(term.tier as string)) {
      fail(`${name}: "tier" is not agree, disagree or few`);
    }
    if (!isNumbers(term.z, latentSize)) fail(`${name}: "z" is not ${latentSize} numbers`);
    if (!isNumbers(term.bands, ROW_LENGTH)) fail(`${name}: "bands" is not ${ROW_LENGTH} numbers`);
    if (!isNumbers(term.map, 2)) fail(`${name}: "map" is not 2 numbers`);
    if (!Array.isArray(term.near) || !term.near.every((near) => typeof near === 'string')) {
      fail(`${name}: "near" is not a list of terms`);
    }
    return undefined;
  });
  return json as unknown as Vocabulary;
}

/** The centroids of all terms in vocabulary order, `latentSize` numbers each. */
export function centroids(vocabulary: Vocabulary): Float64Array[] {
  return vocabulary.terms.map(({ z }) => Float64Array.from(z));
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(Number.isFinite);
}
