import { FREQUENCY_LINES } from './graph-geometry.ts';
import { line, octaveScale, linearScale, text } from './drawing.ts';
import type { Point } from './drawing.ts';

/** A rectangle in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels in a plot of gain over frequency, 20 Hz … 20 kHz. */
export interface DecibelPlot {
  readonly x: (frequencyHz: number) => number;
  readonly y: (gainDb: number) => number;
  /** A curve's points. */
  readonly points: (curveDb: ArrayLike<number>, frequenciesHz: ArrayLike<number>) => Point[];
}

/** @param peakDb the plot reaches from -peakDb to peakDb */
export function decibelPlot({ left, top, width, height }: Area, peakDb: number): DecibelPlot {
  const x = octaveScale([20, 20_000], [left, left + width]);
  const y = linearScale([peakDb, -peakDb], [top, top + height]);
  return {
    x,
    y,
    points: (curveDb, frequenciesHz) =>
      Array.from(frequenciesHz, (hz, i): Point => [x(hz), y(curveDb[i] as number)]),
  };
}

const FREQUENCY_TICKS: typeof FREQUENCY_LINES = [
  [20, '20 Hz'],
  ...FREQUENCY_LINES,
  [20_000, '20k'],
];

/** Narrower than this, the labels next to the ends would touch them. */
const WIDE = 400;
const NEXT_TO_ENDS_HZ = [50, 10_000];

/** Grid lines and, below the area, labels of frequencies. */
export function frequencyAxis(area: Area, { x }: DecibelPlot): string {
  const bottom = area.top + area.height;
  return FREQUENCY_TICKS.map(([hz, label]) => {
    const at = x(hz);
    const anchor = hz === 20 ? '' : hz === 20_000 ? ' end' : ' middle';
    return (
      line([at, area.top], [at, bottom], { class: 'grid' }) +
      (area.width < WIDE && NEXT_TO_ENDS_HZ.includes(hz)
        ? ''
        : text(at, bottom + 18, label, { class: `dim small${anchor}` }))
    );
  }).join('');
}

/** Grid lines and, left of the area, labels of gains. */
export function decibelAxis(area: Area, { y }: DecibelPlot, ticksDb: readonly number[]): string {
  return ticksDb
    .map((db) => {
      const label = db === 0 ? '0 dB' : `${db > 0 ? '+' : '−'}${Math.abs(db)}`;
      return (
        line([area.left, y(db)], [area.left + area.width, y(db)], {
          class: db === 0 ? 'zero' : 'grid',
        }) + text(area.left - 8, y(db) + 4, label, { class: 'dim small end' })
      );
    })
    .join('');
}
