/*
 * Sizes that the engine, its host in TypeScript and the build share. Both compilers take this file.
 */

/** Most samples that one render takes; also how often silent states are flushed. */
export const MAX_RENDER_SAMPLES = 512;

/** Biquads in the chain: low shelf, three bells, high shelf. */
export const BANDS = 5;
/** Numbers of a biquad: b0, b1, b2, a1, a2; in state form b0, g1, g2, a1, a2. */
export const NUMBERS_PER_BIQUAD = 5;
/** Coefficients of all bands. */
export const COEFFICIENTS = 25;

/** Numbers of a row: gain in dB, log2 of the frequency in Hz, log2 of Q, for each band. */
export const NUMBERS_PER_BAND = 3;
export const ROW_LENGTH = 15;
export const GAIN_DB = 0;
export const LOG2_FREQUENCY_HZ = 1;
export const LOG2_Q = 2;

/** Numbers of the edits: gain in dB, octaves of frequency, octaves of Q, on 0 … 1, pinned 0 … 1, for each band. */
export const EDITS_PER_BAND = 5;
export const EDITS_LENGTH = 25;
export const EDIT_GAIN_DB = 0;
export const EDIT_FREQUENCY_OCTAVES = 1;
export const EDIT_Q_OCTAVES = 2;
export const EDIT_ON = 3;
export const EDIT_PINNED = 4;

/** Rows of a walk: morph 0 is row 0, morph 1 the last. */
export const WALK_ROWS = 129;

/** Most terms, own words included: the corners of the pad are packed into 12 bits each. */
export const MOST_TERMS = 4096;

/** Numbers that the host may hand over at once: the rows of a walk, or the own words of an instance. */
export const SCRATCH_DOUBLES = 4096;

/** Homes of own words, whose indices follow those of the vocabulary's terms. */
export const OWN_SLOTS = 16;

/** What a knot holds: the coefficients of all bands, the gain that undoes their loudness, the gain, the wet share. */
export const KNOT_LENGTH = 28;
export const COMPENSATION = 25;
export const GAIN = 26;
export const MIX = 27;

/** Bytes of the sample buffers that a render reads and writes. */
export const DRY_LEFT_AT = 0;
export const DRY_RIGHT_AT = 2048;
export const OUT_LEFT_AT = 4096;
export const OUT_RIGHT_AT = 6160;
export const WET_AT = 8224;
export const PART_AT = 16_416;
export const BUFFERS_SIZE = 24_608;
