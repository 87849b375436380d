/** Most observations in the file of a personal word. */
export const MAX_ANSWERS = 300;

/** Limits in dB and dB² that no curve of five bands and no variance reaches. */
export const MAX_CURVE_DB = 60;
export const MAX_DB2 = 10_000;
