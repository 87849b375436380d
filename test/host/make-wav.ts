import type { SampleFormat } from '../../sound-file/index.ts';
import { SampleEncoder, wavEnd, wavHeader } from '../../sound-file/index.ts';

export interface Tone {
  readonly seconds: number;
  readonly sampleRate?: number;
  readonly channelCount?: number;
  readonly sampleFormat?: SampleFormat;
  readonly amplitude?: number;
  /** The tone's frequency at a time in the sound. */
  readonly frequencyHz?: (seconds: number) => number;
}

/** A WAV file with a tone on every channel. */
export function toneFile({
  seconds,
  sampleRate = 44_100,
  channelCount = 2,
  sampleFormat = 'int16',
  amplitude = 0.25,
  frequencyHz = () => 440,
}: Tone): Buffer {
  const frames = Math.round(seconds * sampleRate);
  let phase = 0;
  const channel = Float32Array.from({ length: frames }, (_, frame) => {
    phase += (2 * Math.PI * frequencyHz(frame / sampleRate)) / sampleRate;
    return amplitude * Math.sin(phase);
  });
  const format = { channelCount, sampleRate, frames, sampleFormat };
  const channels = Array.from({ length: channelCount }, () => channel);
  const { bytes } = new SampleEncoder(sampleFormat).encode(channels);
  return Buffer.concat([wavHeader(format), bytes, wavEnd(format)]);
}
