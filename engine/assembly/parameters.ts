/*
 * The parameters by number, in the order that hosts save. Both compilers take this file; a test holds it
 * to protocol/parameters.ts.
 */
export const MORPH = 0;
export const TERM_A = 1;
export const TERM_B = 2;
export const AMOUNT = 3;
export const OUTPUT_DB = 4;
export const AUTO_GAIN = 5;
export const BYPASS = 6;
/** The edits of the bands: gain, frequency, Q, on; band by band. */
export const FIRST_EDIT = 7;
export const EDIT_PARAMETERS_PER_BAND = 4;
export const TERM_C = 27;
export const TERM_D = 28;
export const MORPH_Y = 29;
export const MAP_X = 30;
export const MAP_Y = 31;
export const MODE = 32;
/** Whether each band is pinned. */
export const FIRST_PINNED = 33;
export const PARAMETER_COUNT = 38;
