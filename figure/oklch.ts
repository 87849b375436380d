/** Gamma-encoded sRGB, each 0 … 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The sRGB colour of an OKLCH one, unclipped: out of gamut where a part is not within 0 … 1.
 *
 * Matrices from Björn Ottosson, "A perceptual color space for image processing" (2020).
 *
 * @param lightness 0 … 1
 * @param hue in degrees
 */
export function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/**
 * The sRGB colour of an OKLCH one with its chroma lowered until it can be shown. Lightness and hue
 * stay, and with the lightness the contrast.
 */
export function displayableRgb(lightness: number, chroma: number, hue: number): Rgb {
  let rgb = oklchToRgb(lightness, chroma, hue);
  if (isDisplayable(rgb)) return rgb;
  let inside = 0;
  let outside = chroma;
  for (let step = 0; step < 12; step++) {
    const middle = (inside + outside) / 2;
    rgb = oklchToRgb(lightness, middle, hue);
    if (isDisplayable(rgb)) inside = middle;
    else outside = middle;
  }
  return oklchToRgb(lightness, inside, hue);
}

/** "rgb(255 174 138)" */
export function cssColour(rgb: Rgb): string {
  return `rgb(${rgb.map((part) => Math.round(255 * Math.min(1, Math.max(0, part)))).join(' ')})`;
}

function isDisplayable(rgb: Rgb): boolean {
  return rgb.every((part) => part >= -1e-4 && part <= 1 + 1e-4);
}

/** The sRGB transfer function (IEC 61966-2-1), odd about zero. */
function encode(linear: number): number {
  const size = Math.abs(linear);
  const encoded = size <= 0.0031308 ? 12.92 * size : 1.055 * size ** (1 / 2.4) - 0.055;
  return Math.sign(linear) * encoded;
}
