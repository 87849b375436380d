export { SoundError, decodeFile, isCutShort } from './decode.ts';
export type { DecodedSound } from './decode.ts';
export type { SoundHeader } from './header/index.ts';
export { SampleEncoder } from './samples.ts';
export { checkWav, wavBytes, wavEnd, wavHeader } from './wav.ts';
export type { SampleFormat, WavFormat } from './wav.ts';
