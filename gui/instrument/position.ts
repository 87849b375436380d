import { isOnWalk, positionShares } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';
import type { InstrumentTerm } from './instrument.ts';
import { mapPointBetween } from '../../figure/index.ts';
import type { MapPoint } from '../../figure/index.ts';
import { taughtTerms } from './own-terms.ts';

/** A term and its share of a mix, 0 … 1. */
export interface TermShare {
  readonly term: InstrumentTerm;
  readonly weight: number;
}

/** The parameters of the position. */
export const POSITION_KEYS = [
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

const MIDDLE: MapPoint = [0, 0];

/** A smaller share is inaudible, and its term is not named. */
export const LEAST_SHARE = 5e-4;

/** The terms in the mix at a position: on the walk A before B, else the largest share first. */
export function sharesAt(position: Position, terms: readonly InstrumentTerm[]): TermShare[] {
  const { termA, termB, morph } = position;
  const shares = isOnWalk(position)
    ? [
        { term: termA, weight: 1 - morph },
        { term: termB, weight: morph },
      ]
    : positionShares(
        position,
        taughtTerms(terms).map(({ map }) => map),
      );
  return shares.flatMap(({ term: index, weight }) => {
    const term = terms[index];
    return term === undefined || weight < LEAST_SHARE ? [] : [{ term, weight }];
  });
}

/** The map points between which `morph` leads. */
export function walkEnds(
  { termA, termB, termC, termD, morphY }: Position,
  terms: readonly InstrumentTerm[],
): readonly [from: MapPoint, to: MapPoint] {
  const of = (term: number): MapPoint => terms[term]?.map ?? MIDDLE;
  return [
    mapPointBetween(of(termA), of(termC), morphY),
    mapPointBetween(of(termB), of(termD), morphY),
  ];
}

/** The map point of a position. */
export function mapPointAt(position: Position, terms: readonly InstrumentTerm[]): MapPoint {
  if (position.mode !== 0) return [position.mapX, position.mapY];
  return mapPointBetween(...walkEnds(position, terms), position.morph);
}

/** Index of the only term in the mix at a position; -1 for none or several. */
export function wordAlone(position: Position, terms: readonly InstrumentTerm[]): number {
  const [share, ...more] = sharesAt(position, terms);
  return share === undefined || more.length > 0 ? -1 : terms.indexOf(share.term);
}

/** The change that leads from a position to a term: along the walk to its ends, else on the map. */
export function wordChange(term: number, position: Position, terms: readonly InstrumentTerm[]) {
  const end = position.morphY === 0 ? [position.termA, position.termB].indexOf(term) : -1;
  if (end >= 0) return { morph: end, mode: 0 };
  const [mapX, mapY] = terms[term]?.map ?? MIDDLE;
  return { mapX, mapY, mode: 1 };
}
