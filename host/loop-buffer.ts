import { renderLoop } from './loop/index.ts';

/** The built-in loop as the audio API wants it, at a context's rate. */
export async function loopBuffer(sampleRate: number): Promise<AudioBuffer> {
  const { left, right } = await renderLoop(sampleRate);
  const buffer = new AudioBuffer({ numberOfChannels: 2, length: left.length, sampleRate });
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  return buffer;
}
