export { renderLoop } from './mix.ts';
export { BARS, BEATS_PER_MINUTE } from './score.ts';
export type { Stereo } from './stereo.ts';
