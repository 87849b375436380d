export { SoundError, decodeFile } from './decode.ts';
export { encodeWav, peakOf } from './wav.ts';
