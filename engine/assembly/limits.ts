/*
 * What a band may be, after amount and edits: eq/limits.ts for linear memory. A test holds the rows of both
 * to 1e-9.
 */
import {
  BANDS,
  EDITS_PER_BAND,
  EDIT_FREQUENCY_OCTAVES,
  EDIT_GAIN_DB,
  EDIT_ON,
  EDIT_PINNED,
  EDIT_Q_OCTAVES,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
} from './layout';
import { clamp, get, put } from './memory';

const MAX_GAIN_DB: f64 = 24;
const MAX_FREQUENCY_HZ: f64 = 20_000;
/** Highest band frequency as a share of the sample rate. */
const MAX_FREQUENCY_OF_SAMPLE_RATE: f64 = 0.49;
/** log2 of 20 Hz, of Q 0.1 and 10, and of a shelf's Q 0.3 and 1.5. */
const MIN_LOG2_FREQUENCY_HZ: f64 = 4.321928094887363;
const MIN_LOG2_Q: f64 = -3.321928094887362;
const MAX_LOG2_Q: f64 = 3.321928094887362;
const MIN_SHELF_LOG2_Q: f64 = -1.736965594166206;
const MAX_SHELF_LOG2_Q: f64 = 0.5849625007211562;

/** What a pinned band has in place of the words' numbers (eq/layout.ts); its gain is 0 dB. */
function neutralLog2FrequencyHz(band: i32): f64 {
  if (band == 0) return 6.78135971352466;
  if (band == 1) return 7.906890595608519;
  if (band == 2) return 9.813781191217037;
  if (band == 3) return 11.813781191217037;
  return 12.709945380232497;
}
const NEUTRAL_LOG2_Q: f64 = 0.32192809488736235;
const NEUTRAL_SHELF_LOG2_Q: f64 = -0.4941090702700427;

/** Up to where a curve is judged: 20 kHz, or 0.45 of the sample rate where that is lower. */
export function topFrequencyHz(sampleRate: f64): f64 {
  return min(MAX_FREQUENCY_HZ, 0.45 * sampleRate);
}

/** Highest log2 frequency that a band may have at a sample rate in Hz. */
export function maxLog2FrequencyHz(sampleRate: f64): f64 {
  return Math.log2(min(MAX_FREQUENCY_HZ, MAX_FREQUENCY_OF_SAMPLE_RATE * sampleRate));
}

/**
 * Writes the effective row: gains times amount, the neutral numbers of pinned bands, edits added, every number
 * clamped, and the gains of bands that are going off times what remains of them. `target` may be `source`.
 *
 * @param edits 25 numbers
 */
export function writeEffectiveRow(
  source: usize,
  amount: f64,
  maxLog2Frequency: f64,
  edits: usize,
  target: usize,
): void {
  for (let band = 0; band < BANDS; band++) {
    const at = band * NUMBERS_PER_BAND;
    const edit = band * EDITS_PER_BAND;
    const isShelf = band == 0 || band == BANDS - 1;
    const pinned = get(edits, edit + EDIT_PINNED);
    const words = 1 - pinned;
    const gainDb = words * (amount * get(source, at + GAIN_DB)) + get(edits, edit + EDIT_GAIN_DB);
    put(
      target,
      at + GAIN_DB,
      gainDb == gainDb ? clamp(gainDb, -MAX_GAIN_DB, MAX_GAIN_DB) * get(edits, edit + EDIT_ON) : 0,
    );
    put(
      target,
      at + LOG2_FREQUENCY_HZ,
      clamp(
        words * get(source, at + LOG2_FREQUENCY_HZ) +
          pinned * neutralLog2FrequencyHz(band) +
          get(edits, edit + EDIT_FREQUENCY_OCTAVES),
        MIN_LOG2_FREQUENCY_HZ,
        maxLog2Frequency,
      ),
    );
    put(
      target,
      at + LOG2_Q,
      clamp(
        words * get(source, at + LOG2_Q) +
          pinned * (isShelf ? NEUTRAL_SHELF_LOG2_Q : NEUTRAL_LOG2_Q) +
          get(edits, edit + EDIT_Q_OCTAVES),
        isShelf ? MIN_SHELF_LOG2_Q : MIN_LOG2_Q,
        isShelf ? MAX_SHELF_LOG2_Q : MAX_LOG2_Q,
      ),
    );
  }
}
