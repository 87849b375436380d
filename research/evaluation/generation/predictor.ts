import type { Example } from '../../data/example.ts';

/**
 * A term's curve in dB at GRID_HZ, without level; undefined if the method has none.
 *
 * @param term as the examples spell it
 * @param language ISO 639-1
 */
export type CurveOf = (term: string, language: string) => Float64Array | undefined;

/** A method without a network that predicts a term's curve from examples: a baseline for networks. */
export interface Predictor {
  /** Unique; names rows of tables. */
  readonly name: string;
  /** What a reader of a table needs to know. */
  readonly description: string;
  /** Learns from examples alone, and the same from the same. */
  learn(examples: readonly Example[]): CurveOf;
}
