import type { Example } from '../../data/example.ts';

/**
 * A term's curve in dB at GRID_HZ, without level; undefined where the method has none for it.
 *
 * @param term as the examples spell it
 * @param language ISO 639-1
 */
export type CurveOf = (term: string, language: string) => Float64Array | undefined;

/** A way to foretell a term's curve from examples, with no network: what networks are held against. */
export interface Predictor {
  /** Unique; names rows of tables. */
  readonly name: string;
  /** What a reader of a table needs to know. */
  readonly description: string;
  /** Learns from examples alone, and the same from the same. */
  learn(examples: readonly Example[]): CurveOf;
}
