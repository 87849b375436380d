import { GRID_SIZE, ROW_RANGES } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import { Random } from '../../statistics/random.ts';

const ROW = Float64Array.from(ROW_RANGES, ({ prior }) => prior);
const DIRECTIONS = 3;

/** A curve without level: so many dB RMS of half a cosine, of a whole one, and so on. */
export function cosineCurve(place: readonly number[]): Float64Array {
  return Float64Array.from({ length: GRID_SIZE }, (_, i) =>
    place.reduce(
      (sum, db, k) => sum + db * Math.SQRT2 * Math.cos((Math.PI * (k + 1) * (i + 0.5)) / GRID_SIZE),
      0,
    ),
  );
}

/** What one person taught, with a curve of cosines. */
export function cosineExample(term: string, place: readonly number[], id = 0): Example {
  const contribution = { id: `eq_${id}`, term, language: 'en', gains: new Float64Array(40) };
  return { contribution, curveDb: cosineCurve(place), row: ROW, fitErrorDb: 0 };
}

/** Places of so many people around one, 1 dB apart in every direction, and a little in one more. */
export function placesAround(centre: readonly number[], people: number, random: Random) {
  return Array.from({ length: people }, () => [
    ...Array.from({ length: DIRECTIONS }, (_, k) => (centre[k] ?? 0) + random.normal()),
    0.2 * random.normal(),
  ]);
}

/** Words of four people that lie 2 dB apart in three directions: how words and people spread. */
export function manyWords(random: Random, words = 12): Example[] {
  return Array.from({ length: words }, (_, word) => {
    const centre = Array.from({ length: DIRECTIONS }, () => 2 * random.normal());
    return placesAround(centre, 4, random).map((place) => cosineExample(`word ${word}`, place));
  }).flat();
}
