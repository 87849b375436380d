import { seededRandom } from '../random.ts';

/** A loop of one second of stereo noise at -12 dBFS peak. */
export function noise(context: BaseAudioContext): AudioBufferSourceNode {
  const random = seededRandom(1);
  const buffer = context.createBuffer(2, context.sampleRate, context.sampleRate);
  for (let channel = 0; channel < 2; channel++) {
    const samples = Float32Array.from({ length: buffer.length }, () => 0.5 * random() - 0.25);
    buffer.copyToChannel(samples, channel);
  }
  return new AudioBufferSourceNode(context, { buffer, loop: true });
}
