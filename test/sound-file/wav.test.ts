import { describe, expect, it } from 'vitest';
import { encodeWav, peakOf } from '../../sound-file/index.ts';

/** Reads a WAVE file chunk by chunk, as any program would. */
function readWav(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  expect([text(0), view.getUint32(4, true), text(8)]).toEqual(['RIFF', bytes.length - 8, 'WAVE']);
  const chunks = new Map<string, { at: number; size: number }>();
  for (let at = 12; at < bytes.length;) {
    const size = view.getUint32(at + 4, true);
    chunks.set(text(at), { at: at + 8, size });
    at += 8 + size;
  }
  const format = chunks.get('fmt ')?.at ?? -1;
  const data = chunks.get('data') ?? { at: -1, size: 0 };
  const channelCount = view.getUint16(format + 2, true);
  const frameBytes = view.getUint16(format + 12, true);
  const channels = Array.from({ length: channelCount }, (_, channel) =>
    Float32Array.from({ length: data.size / frameBytes }, (__, frame) =>
      view.getFloat32(data.at + frame * frameBytes + 4 * channel, true),
    ),
  );
  return {
    kind: view.getUint16(format, true),
    sampleRate: view.getUint32(format + 4, true),
    bytesPerSecond: view.getUint32(format + 8, true),
    bitsPerSample: view.getUint16(format + 14, true),
    frames: view.getUint32(chunks.get('fact')?.at ?? -1, true),
    channels,
  };
}

describe('a WAV file', () => {
  it('gives back every sample as it was, peaks above full scale too', () => {
    const left = Float32Array.of(0, 0.1, -1, 1.75, 1e-9);
    const right = Float32Array.of(-0.5, 0.25, 1, -3, 0);
    expect(readWav(encodeWav([left, right], 44_100))).toEqual({
      kind: 3,
      sampleRate: 44_100,
      bytesPerSecond: 352_800,
      bitsPerSample: 32,
      frames: 5,
      channels: [left, right],
    });
  });

  it('may be mono, or empty', () => {
    expect(readWav(encodeWav([Float32Array.of(0.5)], 48_000)).channels).toEqual([
      Float32Array.of(0.5),
    ]);
    expect(readWav(encodeWav([new Float32Array()], 48_000)).frames).toBe(0);
  });

  it('is refused, with the reason, for channels that do not fit together', () => {
    expect(() => encodeWav([], 48_000)).toThrow('at least one channel');
    expect(() => encodeWav([new Float32Array(3), new Float32Array(2)], 48_000)).toThrow(
      'Channel 2 has 2 samples, channel 1 has 3.',
    );
  });
});

describe('the peak', () => {
  it('is the largest amplitude of any channel, of either sign', () => {
    expect(peakOf([Float32Array.of(0.25, -0.5), Float32Array.of(0.125, -0.75)])).toBe(0.75);
    expect(peakOf([])).toBe(0);
  });
});
