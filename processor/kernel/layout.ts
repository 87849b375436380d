/*
 * The layout of a kernel's memory. Names ending in _AT are offsets in bytes; lengths are in numbers. The
 * kernel in AssemblyScript and its twin in JavaScript both follow it.
 */

/** Most samples that are rendered at once; also how often silence is flushed. */
export const MAX_RENDER_SAMPLES = 512;

/** Biquads in the chain, and numbers of each: b0, g1, g2, a1, a2, the state form (../state-form.ts). */
export const BANDS = 5;
export const NUMBERS_PER_BIQUAD = 5;

/** Float64, per band: first state of left and right, second state of left and right. */
export const STATE_AT = 0;
export const STATE_PER_BAND = 4;

/** Float64, values of the last sample: coefficients, compensation of their loudness, gain, wet share. */
export const NOW_AT = 160;
export const KNOT_LENGTH = 28;
export const COMPENSATION = 25;
export const GAIN = 26;
export const MIX = 27;

/** Float64: the step of each of these values per sample, and the value at the next knot. */
export const STEPS_AT = 384;
export const KNOT_AT = 608;

/** Number of Float64 above. An engine keeps them from one render to the next. */
export const REGISTERS = 104;

/** Float32: the input. */
export const DRY_LEFT_AT = 1024;
export const DRY_RIGHT_AT = 3072;

/** Float64, left and right interleaved: the samples that are filtered in place. */
export const WET_AT = 5120;

/** Float32: the output, with room for one more sample, because `give` writes two at a time. */
export const OUT_LEFT_AT = 13_312;
export const OUT_RIGHT_AT = 15_376;

/** Size of the memory in bytes. */
export const MEMORY_SIZE = 17_440;
