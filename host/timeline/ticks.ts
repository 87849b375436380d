import { timeText } from '../text.ts';

/** A mark on the ruler. */
export interface Tick {
  /** In the sound, 0 … 1. */
  readonly position: number;
  /** Empty for a mark without a text. */
  readonly label: string;
}

/** What is marked. */
export interface Scale {
  readonly seconds: number;
  /** The number of bars; undefined where they are not known, which are seconds then. */
  readonly bars?: number | undefined;
}

const STEP_SECONDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200];
const STEP_BARS = [0.25, 1, 2, 4, 8, 16];
const BEATS_PER_BAR = 4;

/**
 * The marks of a part of the sound, no denser than can be read.
 *
 * @param widthPx of the whole sound on the screen
 * @param start of the part, 0 … 1
 * @param end of the part, 0 … 1
 * @param labelPx room that a label needs
 */
export function ticksOf(
  { seconds, bars }: Scale,
  widthPx: number,
  start: number,
  end: number,
  labelPx: number,
): readonly Tick[] {
  const total = bars ?? seconds;
  const steps = bars === undefined ? STEP_SECONDS : STEP_BARS;
  const isWideEnough = (step: number): boolean => (step / total) * widthPx >= labelPx;
  const step = steps.find(isWideEnough) ?? steps.at(-1) ?? total;
  const label = bars === undefined ? timeLabel(step) : barLabel;
  const ticks: Tick[] = [];
  const first = Math.max(0, Math.ceil((start * total) / step - 1e-9));
  for (let number = first; ; number++) {
    const value = number * step;
    // The very end has no room for a text.
    if (value > end * total || value >= total - 1e-9) return ticks;
    ticks.push({ position: value / total, label: label(value) });
  }
}

function timeLabel(step: number): (value: number) => string {
  return (value) => timeText(value, step < 1 ? 1 : 0);
}

/** "3" for the third bar, "3.2" for its second beat. */
function barLabel(value: number): string {
  const bar = Math.floor(value + 1e-9);
  const beat = Math.round((value - bar) * BEATS_PER_BAR);
  return beat === 0 ? String(bar + 1) : `${bar + 1}.${beat + 1}`;
}
