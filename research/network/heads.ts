import type { Range } from '../../eq/index.ts';
import { LOG2_FREQUENCY_HZ, LOG2_Q, BAND_TYPES } from '../../eq/index.ts';
import { bandRanges } from '../data/ranges.ts';

/** What the decoder's heads make of a share 0 … 1: the ranges of each band's frequency and Q. */
export interface Heads {
  /**
   * Units of the rows that a learner with these heads reads and writes: log2 of Hz and of Q, as in
   * every band row, or Hz and Q themselves.
   */
  readonly units: 'octaves' | 'linear';
  readonly frequency: readonly Pick<Range, 'low' | 'span'>[];
  readonly q: readonly Pick<Range, 'low' | 'span'>[];
}

/** What ships: octaves, each band in its own part of the spectrum. */
export const BAND_HEADS: Heads = {
  units: 'octaves',
  frequency: bandRanges(LOG2_FREQUENCY_HZ),
  q: bandRanges(LOG2_Q),
};

/** The brief's: any band anywhere, 20 Hz … 20 kHz linear in Hz and Q 0.1 … 10. */
export const BRIEF_HEADS: Heads = {
  units: 'linear',
  frequency: BAND_TYPES.map(() => ({ low: 20, span: 19_980 })),
  q: BAND_TYPES.map(() => ({ low: 0.1, span: 9.9 })),
};
