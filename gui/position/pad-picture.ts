import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import { mapPointBetween, tone } from '../../figure/index.ts';
import type { MapPoint, Theme } from '../../figure/index.ts';

/** How many stops of the pad are sampled, from left to right and from bottom to top. */
export const PAD_STOPS = [8, 4] as const;
/** Width and height of the SVG box of the pad's drawing: a cell of 10 by 10 for each stop. */
export const PAD_BOX = [10 * PAD_STOPS[0], 10 * PAD_STOPS[1]] as const;

const FREQUENCIES_HZ = logFrequenciesHz(15);
/** The gain that fills a cell. The same for all words, so that a gentle word looks gentle. */
const RANGE_DB = 5;
/** Width and height of the picture in pixels; the style sheet scales it up smoothly. */
const PIXELS = [24, 12] as const;
const TONES: Readonly<Record<Theme, readonly [lightness: number, chromaShare: number]>> = {
  dark: [0.34, 0.55],
  light: [0.87, 0.6],
};

/** The map points of the four words: A at the bottom left, B bottom right, C top left, D top right. */
export type Corners = readonly [a: MapPoint, b: MapPoint, c: MapPoint, d: MapPoint];

/** The stops of the pad at the middles of its cells, row by row from the bottom: x and y, 0 … 1. */
export function padStops(): MapPoint[] {
  const [columns, rows] = PAD_STOPS;
  return Array.from({ length: columns * rows }, (_, i) => [
    ((i % columns) + 0.5) / columns,
    (Math.floor(i / columns) + 0.5) / rows,
  ]);
}

/** The picture of the pad: each pixel has the colour of its meaning. */
export function padPicture([a, b, c, d]: Corners, reach: number, theme: Theme): ImageData {
  const [width, height] = PIXELS;
  const picture = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const x = (i % width) / (width - 1);
    const y = 1 - Math.floor(i / width) / (height - 1);
    const mapPoint = mapPointBetween(mapPointBetween(a, b, x), mapPointBetween(c, d, x), y);
    const rgb = tone(mapPoint, reach, ...TONES[theme]);
    picture.data.set([...rgb.map((part) => 255 * part), 255], 4 * i);
  }
  return picture;
}

/**
 * The response at each stop of the pad as a small curve within its cell: an SVG path in PAD_BOX.
 *
 * @param rows the band rows at `padStops`, before amount
 */
export function padCurves(rows: readonly Float64Array[], amount: number): string {
  const [, height] = PAD_BOX;
  return padStops()
    .map(([x, y], stop) => {
      const gainsDb = analogResponseDb(
        rowToBands(rows[stop] ?? new Float64Array(15)),
        FREQUENCIES_HZ,
      );
      const points = Array.from(gainsDb, (gainDb, i) => {
        const right = PAD_BOX[0] * x + 7 * (i / (gainsDb.length - 1) - 0.5);
        const share = Math.max(-1, Math.min(1, (amount * gainDb) / RANGE_DB));
        return `${right.toFixed(1)} ${(height * (1 - y) - 4.2 * share).toFixed(1)}`;
      });
      return `M${points.join('L')}`;
    })
    .join('');
}
