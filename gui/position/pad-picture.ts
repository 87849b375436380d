import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import { mapPointBetween, tone } from '../../figure/index.ts';
import type { MapPoint, Theme } from '../../figure/index.ts';

/** Stops of the pad that are looked at, from left to right and from bottom to top. */
export const PAD_STOPS = [8, 4] as const;
/** Width and height of the pad's drawing, whatever its size on screen: a cell of 10 for each stop. */
export const PAD_BOX = [10 * PAD_STOPS[0], 10 * PAD_STOPS[1]] as const;

const FREQUENCIES_HZ = logFrequenciesHz(15);
/** A curve that fills its cell; the same for all, so that a gentle word looks gentle. */
const RANGE_DB = 5;
const PIXELS = [24, 12] as const;
const TONES: Readonly<Record<Theme, readonly [lightness: number, chromaShare: number]>> = {
  dark: [0.34, 0.55],
  light: [0.87, 0.6],
};

/** The words' places: A at the bottom left, B bottom right, C top left, D top right. */
export type Corners = readonly [a: MapPoint, b: MapPoint, c: MapPoint, d: MapPoint];

/** The pad's x and y, 0 … 1, at the middles of its cells, row by row from the bottom. */
export function padStops(): MapPoint[] {
  const [columns, rows] = PAD_STOPS;
  return Array.from({ length: columns * rows }, (_, i) => [
    ((i % columns) + 0.5) / columns,
    (Math.floor(i / columns) + 0.5) / rows,
  ]);
}

/** The meaning at each place of the pad, as a colour. */
export function padPicture([a, b, c, d]: Corners, reach: number, theme: Theme): ImageData {
  const [width, height] = PIXELS;
  const picture = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const x = (i % width) / (width - 1);
    const y = 1 - Math.floor(i / width) / (height - 1);
    const place = mapPointBetween(mapPointBetween(a, b, x), mapPointBetween(c, d, x), y);
    const rgb = tone(place, reach, ...TONES[theme]);
    picture.data.set([...rgb.map((part) => 255 * part), 255], 4 * i);
  }
  return picture;
}

/**
 * What the pad's stops do to the sound, as small curves that each fill a cell: an SVG path in PAD_BOX.
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
