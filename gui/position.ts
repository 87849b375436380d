import { isOnWalk, positionShares } from '../words/index.ts';
import type { Position } from '../words/index.ts';
import type { InstrumentTerm } from './instrument.ts';
import { placeBetween } from './meaning-colour.ts';
import type { Place } from './meaning-colour.ts';

/** A term and its share of a mix, 0 … 1. */
export interface TermShare {
  readonly term: InstrumentTerm;
  readonly weight: number;
}

/** What says where in the space of words the sound is. */
export const POSITION_IDS = [
  'termA',
  'termB',
  'termC',
  'termD',
  'morph',
  'morphY',
  'mapX',
  'mapY',
  'mode',
] as const satisfies readonly (keyof Position)[];

const MIDDLE: Place = [0, 0];

/** The words that are heard at a position: of a walk A before B, else the largest share first. */
export function sharesAt(position: Position, terms: readonly InstrumentTerm[]): TermShare[] {
  const { termA, termB, morph } = position;
  const shares = isOnWalk(position)
    ? [
        { term: termA, weight: 1 - morph },
        { term: termB, weight: morph },
      ]
    : positionShares(
        position,
        terms.map(({ map }) => map),
      );
  return shares.flatMap(({ term: index, weight }) => {
    const term = terms[index];
    return term === undefined || weight === 0 ? [] : [{ term, weight }];
  });
}

/** Where a position is on the plane of meanings. */
export function mapPlace(position: Position, terms: readonly InstrumentTerm[]): Place {
  if (position.mode !== 0) return [position.mapX, position.mapY];
  const of = (term: number): Place => terms[term]?.map ?? MIDDLE;
  const { termA, termB, termC, termD, morph, morphY } = position;
  return placeBetween(
    placeBetween(of(termA), of(termB), morph),
    placeBetween(of(termC), of(termD), morph),
    morphY,
  );
}
