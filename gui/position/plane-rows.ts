import type { InstrumentState, InstrumentTerm } from '../instrument/instrument.ts';
import type { MapPoint } from '../../figure/index.ts';
import { taughtTerms } from '../instrument/own-terms.ts';
import { padStops } from './pad-picture.ts';

type Values = InstrumentState['values'];
type RowAt = (values: Values) => Float64Array | undefined;

const CORNERS: readonly MapPoint[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

/** The word rows of the pad, at `padStops` and then at its corners. */
export function padRows(rowAt: RowAt, values: Values): Float64Array[] {
  return [...padStops(), ...CORNERS].flatMap(
    ([morph, morphY]) => rowAt({ ...values, mode: 0, morph, morphY }) ?? [],
  );
}

/** The word rows of all taught terms. What lies between them on the map reaches no farther than they do. */
export function mapRows(
  rowAt: RowAt,
  values: Values,
  terms: readonly InstrumentTerm[],
): Float64Array[] {
  return taughtTerms(terms).flatMap(
    ({ map: [mapX, mapY] }) => rowAt({ ...values, mode: 1, mapX, mapY }) ?? [],
  );
}
