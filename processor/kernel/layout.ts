/*
 * Where everything lies in a kernel's memory: places in bytes, sizes in numbers. The kernel's
 * WebAssembly and its plain twin are both written to this.
 */

/** Most samples that are rendered at once; also how often silence is flushed. */
export const MAX_RENDER_SAMPLES = 512;

/** Biquads in the chain, and the numbers of each: b0, g1, g2, a1, a2, the state form (../state-form.ts). */
export const BANDS = 5;
export const NUMBERS_PER_BIQUAD = 5;

/** Float64, for each band: first state of left and right, second state of left and right. */
export const STATE_AT = 0;
export const STATE_PER_BAND = 4;

/** Float64: what the last sample used: coefficients, what undoes their loudness, gain, wet share. */
export const NOW_AT = 160;
export const KNOT_LENGTH = 28;
export const COMPENSATION = 25;
export const GAIN = 26;
export const MIX = 27;

/** Float64: what each of these goes up by in a sample, and where it is going to. */
export const STEPS_AT = 384;
export const KNOT_AT = 608;

/** Float64: all of the above, which an engine keeps from one render to the next. */
export const REGISTERS = 104;

/** Float32: what came in. */
export const DRY_LEFT_AT = 1024;
export const DRY_RIGHT_AT = 3072;

/** Float64, left and right by turns: what is being filtered. */
export const WET_AT = 5120;

/** Float32: what goes out, with room behind for a sample that is written along. */
export const OUT_LEFT_AT = 13_312;
export const OUT_RIGHT_AT = 15_376;

/** Bytes in all. */
export const MEMORY_SIZE = 17_440;
