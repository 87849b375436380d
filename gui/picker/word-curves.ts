import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import type { Instrument } from '../instrument/instrument.ts';

/** Width and height of the box that a word's curve is drawn in, in pixels. */
export const CURVE_BOX = [60, 20] as const;

/** The strongest words come near it. One scale for all, so that a gentle word looks gentle. */
const RANGE_DB = 4;

const FREQUENCIES_HZ = logFrequenciesHz(31);

/**
 * SVG paths of what each term does by itself, by its index; nothing where the instrument does not
 * answer. Each is computed when it is first asked for, and kept: a walk costs too much for a whole list.
 *
 * @param terms the instrument's; other ones, other curves
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
      // A plugin that is gone says so elsewhere.
      return '';
    }
  };
}

function curve(gainsDb: Float64Array): string {
  const [width, height] = CURVE_BOX;
  const points = Array.from(gainsDb, (gainDb, i) => {
    const share = Math.max(-1, Math.min(1, gainDb / RANGE_DB));
    const x = (width * i) / (gainsDb.length - 1);
    return `${x.toFixed(1)} ${((1 - 0.9 * share) * (height / 2)).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
