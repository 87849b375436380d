import { decodedRow } from './decoder.ts';
import type { Decoder } from './decoder.ts';
import { isOnWalk } from './position.ts';
import type { Position } from './position.ts';
import { PositionMix } from './position-mix.ts';
import { walkRow } from './walk.ts';
import type { WordPoints } from './word-points.ts';

/** A term, by its index into the vocabulary, and its share of a mix, 0 … 1. */
export interface Share {
  readonly term: number;
  readonly weight: number;
}

/** The words at a position, the largest share first; each word once, and none without a share. */
export function positionShares(position: Position, landmarks: WordPoints['landmarks']): Share[] {
  const mix = mixAt(position, landmarks);
  const shares = new Map<number, number>();
  for (let i = 0; i < mix.count; i++) {
    const [term, weight] = [mix.terms[i] as number, mix.weights[i] as number];
    if (weight > 0) shares.set(term, (shares.get(term) ?? 0) + weight);
  }
  return [...shares]
    .map(([term, weight]) => ({ term, weight }))
    .sort((one, other) => other.weight - one.weight);
}

/**
 * The band row at a position, before amount: a row of the walk from A to B where that is where it is, else
 * the mix of its words, decoded as it is.
 *
 * @param walk gives the rows of a pair; asked on the walk only
 */
export function positionRow(
  position: Position,
  walk: (termA: number, termB: number) => Float64Array,
  { centroids, landmarks }: WordPoints,
  decoder: Decoder,
): Float64Array {
  const { termA, termB, morph } = position;
  if (isOnWalk(position)) return walkRow(walk(termA, termB), morph);
  const z = new Float64Array(decoder.latentSize);
  mixAt(position, landmarks).writeLatent(centroids, z);
  return decodedRow(decoder, z);
}

function mixAt(position: Position, landmarks: WordPoints['landmarks']): PositionMix {
  const mix = new PositionMix(landmarks);
  mix.moveTo(position);
  return mix;
}
