import { decodedRow } from './decoder.ts';
import type { Decoder } from './decoder.ts';
import { isOnWalk } from './position.ts';
import type { Position } from './position.ts';
import { PositionBlend } from './position-blend.ts';
import { walkRow } from './walk.ts';
import type { WordPoints } from './word-points.ts';

/** A term, by its index into the vocabulary, and its share of a blend, 0 … 1. */
export interface TermShare {
  readonly term: number;
  readonly weight: number;
}

/** The words that a position blends, the largest share first. Each occurs once, and none has a share of 0. */
export function positionShares(
  position: Position,
  mapPoints: WordPoints['mapPoints'],
): TermShare[] {
  const blend = blendAt(position, mapPoints);
  const shares = new Map<number, number>();
  for (let i = 0; i < blend.count; i++) {
    const [term, weight] = [blend.terms[i] as number, blend.weights[i] as number];
    if (weight > 0) shares.set(term, (shares.get(term) ?? 0) + weight);
  }
  return [...shares]
    .map(([term, weight]) => ({ term, weight }))
    .sort((one, other) => other.weight - one.weight);
}

/**
 * The word row at a position: interpolated from the walk from A to B if the position is on it, else decoded
 * from the blend of its words.
 *
 * @param walk gives the rows of a pair of terms; called only for a position on the walk
 * @returns 15 numbers
 */
export function wordRowAt(
  position: Position,
  walk: (termA: number, termB: number) => Float64Array,
  { centroids, mapPoints }: WordPoints,
  decoder: Decoder,
): Float64Array {
  const { termA, termB, morph } = position;
  if (isOnWalk(position)) return walkRow(walk(termA, termB), morph);
  const z = new Float64Array(decoder.latentSize);
  blendAt(position, mapPoints).writeLatent(centroids, z);
  return decodedRow(decoder, z);
}

function blendAt(position: Position, mapPoints: WordPoints['mapPoints']): PositionBlend {
  const blend = new PositionBlend(mapPoints);
  blend.moveTo(position);
  return blend;
}
