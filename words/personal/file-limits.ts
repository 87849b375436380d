/** Most things that are said of a word, as a file holds them. */
export const MAX_ANSWERS = 300;

/** Beyond what five bands can make together, in dB, and beyond every spread, in dB². */
export const MAX_CURVE_DB = 60;
export const MAX_DB2 = 10_000;
