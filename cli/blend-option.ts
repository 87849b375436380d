import { UsageError } from '../command-line/index.ts';
import { shareOf } from './number.ts';

/** A word as typed, with its weight. */
export interface TypedPart {
  readonly word: string;
  /** Above 0. Weights are scaled to the sum 1. */
  readonly weight: number;
}

/**
 * Reads the value of --blend: "warm:0.5,bright:0.3".
 *
 * @throws {UsageError} naming the part that is not a word, a colon and a weight above 0, and for weights
 *   whose sum is not finite
 */
export function parseBlend(text: string): TypedPart[] {
  const parts = text.split(',').map((part) => {
    const colon = part.lastIndexOf(':');
    const word = part.slice(0, Math.max(0, colon)).trim();
    if (word === '') {
      throw new UsageError(
        `--blend is made of WORD:WEIGHT, such as warm:0.5,bright:0.3; "${part}" is none`,
      );
    }
    const typed = part.slice(colon + 1);
    const weight = shareOf(typed, 0, Number.MAX_VALUE);
    if (weight === undefined || weight === 0 || weight === Infinity) {
      throw new UsageError(`--blend: the weight of "${word}" is a number above 0, not "${typed}"`);
    }
    return { word, weight };
  });
  if (parts.reduce((sum, { weight }) => sum + weight, 0) === Infinity) {
    throw new UsageError('--blend: the weights are too large to be added');
  }
  return parts;
}
