import { mapPointBetween, tone } from '../../figure/index.ts';
import type { MapPoint, Theme, Rgb } from '../../figure/index.ts';
import type { WalkResponse } from '../graph/walk-response.ts';

/** A tone of the picture: its lightness, and its share of the chroma of the meaning. */
type Tone = readonly [lightness: number, chromaShare: number];

/** In both themes light is boost and dark is cut. */
const TONES: Readonly<Record<Theme, Readonly<Record<'cut' | 'flat' | 'boost', Tone>>>> = {
  dark: { cut: [0.17, 0.12], flat: [0.3, 0.16], boost: [0.8, 0.95] },
  light: { cut: [0.58, 0.45], flat: [0.84, 0.22], boost: [0.88, 1.1] },
};

/** A walk whose peak is lower than this is drawn fainter, so that a faint walk looks faint. */
const FULL_TONE_DB = 2;

export interface RibbonOptions {
  readonly mapPointA: MapPoint;
  readonly mapPointB: MapPoint;
  /** Distance of an ordinary term from the middle of the map. */
  readonly reach: number;
  readonly theme: Theme;
  readonly amount: number;
}

/**
 * The picture of a walk: left to right is A to B, bottom to top is 20 Hz to 20 kHz, light is boost, dark is
 * cut. The meaning at each point of the walk tints it.
 *
 * @returns RGBA, `response.rows` pixels wide and `response.columns` high
 */
export function ribbonPicture(
  response: WalkResponse,
  options: RibbonOptions,
): Uint8ClampedArray<ArrayBuffer> {
  const { rows: width, columns: height, gainDb } = response;
  const tones = TONES[options.theme];
  const fullDb = Math.max(FULL_TONE_DB, response.peakDb);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let x = 0; x < width; x++) {
    const mapPoint = mapPointBetween(options.mapPointA, options.mapPointB, x / (width - 1));
    const paint = ([lightness, chromaShare]: Tone): Rgb =>
      tone(mapPoint, options.reach, lightness, chromaShare);
    const cut = paint(tones.cut);
    const flat = paint(tones.flat);
    const boost = paint(tones.boost);
    for (let y = 0; y < height; y++) {
      const gain = (options.amount * (gainDb[x * height + y] ?? 0)) / fullDb;
      const strength = Math.min(1, Math.abs(gain)) ** 0.75;
      const end = gain < 0 ? cut : boost;
      const at = 4 * ((height - 1 - y) * width + x);
      for (let part = 0; part < 3; part++) {
        const from = flat[part] ?? 0;
        pixels[at + part] = 255 * (from + ((end[part] ?? 0) - from) * strength);
      }
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}
