/** Most samples that are rendered at once; also how often silence is flushed. */
export const MAX_RENDER_SAMPLES = 512;

/*
 * What one render call works on. The engines of a thread never run at the same time, and a compiler
 * makes more of a loop over arrays that it knows than of one over arrays that are handed to it.
 */

/** What came in, less its faults. */
export const dryLeft = new Float32Array(MAX_RENDER_SAMPLES);
export const dryRight = new Float32Array(MAX_RENDER_SAMPLES);

/**
 * The factor on what goes out of the filters. In an array, for a number that is handed to a function may
 * be boxed, that is, allocated.
 */
export const wetGain = new Float64Array(1);

/** What is being filtered. */
export const wetLeft = new Float64Array(MAX_RENDER_SAMPLES);
export const wetRight = new Float64Array(MAX_RENDER_SAMPLES);
