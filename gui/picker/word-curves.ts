import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import type { Instrument } from '../instrument/instrument.ts';

/** Width and height in pixels of the box that a word's curve is drawn in. */
export const CURVE_BOX = [60, 20] as const;

/** Half the height of the box. All words have this scale, so that a gentle word looks gentle; a stronger one fits in. */
const RANGE_DB = 4;

const FREQUENCIES_HZ = logFrequenciesHz(31);

/**
 * A function from the index of a term to the SVG path of its curve, which is empty where the instrument does
 * not answer. It computes a path at its first use, because the walks of a whole list take too long at once.
 *
 * @param terms terms of the instrument; a change of them needs a new function
 */
export function wordCurves(
  instrument: Instrument,
  terms: Instrument['terms'],
): (term: number) => string {
  const paths = new Map<number, string>();
  return (term) => {
    const known = paths.get(term);
    if (known !== undefined) return known;
    if (terms[term] === undefined) return '';
    try {
      const path = curve(analogResponseDb(rowToBands(instrument.walk(term, term)), FREQUENCIES_HZ));
      paths.set(term, path);
      return path;
    } catch {
      // The panel shows a notice where the plugin does not answer.
      return '';
    }
  };
}

function curve(gainsDb: Float64Array): string {
  const [width, height] = CURVE_BOX;
  const rangeDb = Math.max(RANGE_DB, ...gainsDb.map(Math.abs));
  const points = Array.from(gainsDb, (gainDb, i) => {
    const share = gainDb / rangeDb;
    const x = (width * i) / (gainsDb.length - 1);
    return `${x.toFixed(1)} ${((1 - 0.9 * share) * (height / 2)).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
