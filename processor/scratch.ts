/** Most samples that are rendered at once; also how often silence is flushed. */
export const MAX_RENDER_SAMPLES = 512;

/*
 * What one render call works on. The engines of a thread never run at the same time, and loops over
 * arrays that the compiler knows cost half of those over arrays that it is handed.
 */

/** What came in, less its faults. */
export const dryLeft = new Float32Array(MAX_RENDER_SAMPLES);
export const dryRight = new Float32Array(MAX_RENDER_SAMPLES);

/** What is being filtered. */
export const wetLeft = new Float64Array(MAX_RENDER_SAMPLES);
export const wetRight = new Float64Array(MAX_RENDER_SAMPLES);
