import {
  BAND_COUNT,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  ROW_RANGES,
} from '../../eq/index.ts';
import type { Range } from '../../eq/index.ts';

/** Any band anywhere: 20 Hz … 20 kHz, Q 0.1 … 10. The priors are those of ROW_RANGES. */
export const FREE_RANGES: readonly Range[] = ROW_RANGES.map((ranges, index) => {
  const number = index % NUMBERS_PER_BAND;
  if (number === LOG2_FREQUENCY_HZ) return widened(ranges, 20, 20_000);
  return number === LOG2_Q ? widened(ranges, 0.1, 10) : ranges;
});

function widened({ prior }: Range, from: number, to: number): Range {
  const low = Math.log2(from);
  return { low, span: Math.log2(to) - low, prior };
}

/** One number's ranges over the five bands. */
export function bandRanges(number: typeof LOG2_FREQUENCY_HZ | typeof LOG2_Q): readonly Range[] {
  return Array.from(
    { length: BAND_COUNT },
    (_, band) => ROW_RANGES[band * NUMBERS_PER_BAND + number] as Range,
  );
}
