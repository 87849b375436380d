import { describe, expect, it } from 'vitest';
import type { SampleFormat } from '../../sound-file/index.ts';
import { SampleEncoder, checkWav, wavBytes, wavEnd, wavHeader } from '../../sound-file/index.ts';

/** A whole file, in blocks of two frames. */
function encodeWav(
  channels: readonly Float32Array[],
  sampleRate: number,
  sampleFormat: SampleFormat,
): Uint8Array {
  const frames = channels[0]?.length ?? 0;
  const format = { channelCount: channels.length, sampleRate, frames, sampleFormat };
  const encoder = new SampleEncoder(sampleFormat);
  const parts = [wavHeader(format)];
  for (let from = 0; from < frames; from += 2) {
    parts.push(encoder.encode(channels.map((channel) => channel.subarray(from, from + 2))).bytes);
  }
  parts.push(wavEnd(format));
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  expect(bytes).toHaveLength(wavBytes(format));
  return bytes;
}

/** Reads a WAVE file chunk by chunk, as any program would. */
function readWav(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  expect([text(0), view.getUint32(4, true), text(8)]).toEqual(['RIFF', bytes.length - 8, 'WAVE']);
  const chunks = new Map<string, { at: number; size: number }>();
  for (let at = 12; at < bytes.length;) {
    const size = view.getUint32(at + 4, true);
    chunks.set(text(at), { at: at + 8, size });
    at += 8 + size + (size % 2);
  }
  const format = chunks.get('fmt ')?.at ?? -1;
  const data = chunks.get('data') ?? { at: -1, size: 0 };
  const channelCount = view.getUint16(format + 2, true);
  const frameBytes = view.getUint16(format + 12, true);
  const bits = view.getUint16(format + 14, true);
  const kind = view.getUint16(format, true);
  const sampleAt = (at: number): number => {
    if (kind === 3) return view.getFloat32(at, true);
    if (bits === 16) return view.getInt16(at, true);
    return (view.getInt8(at + 2) << 16) | view.getUint16(at, true);
  };
  const channels = Array.from({ length: channelCount }, (_, channel) =>
    Array.from({ length: data.size / frameBytes }, (__, frame) =>
      sampleAt(data.at + frame * frameBytes + (bits / 8) * channel),
    ),
  );
  const fact = chunks.get('fact')?.at;
  return {
    kind,
    sampleRate: view.getUint32(format + 4, true),
    bytesPerSecond: view.getUint32(format + 8, true),
    bits,
    frames: fact === undefined ? undefined : view.getUint32(fact, true),
    channels,
  };
}

describe('a WAV file of 32-bit float', () => {
  it('gives back every sample as it was, peaks above full scale too', () => {
    const left = Float32Array.of(0, 0.1, -1, 1.75, 1e-9);
    const right = Float32Array.of(-0.5, 0.25, 1, -3, 0);
    expect(readWav(encodeWav([left, right], 44_100, 'float32'))).toEqual({
      kind: 3,
      sampleRate: 44_100,
      bytesPerSecond: 352_800,
      bits: 32,
      frames: 5,
      channels: [[...left], [...right]],
    });
  });

  it('has silence where a sample is no number', () => {
    const { channels } = readWav(encodeWav([Float32Array.of(NaN, 0.5)], 48_000, 'float32'));
    expect(channels).toEqual([[0, 0.5]]);
  });
});

describe('a WAV file of integers', () => {
  it('gives back 24 bits to half a step, and cuts off what is above full scale', () => {
    const file = readWav(encodeWav([Float32Array.of(0.5, -0.25, 1.5, -2, 1e-7)], 96_000, 'int24'));
    expect(file).toEqual({
      kind: 1,
      sampleRate: 96_000,
      bytesPerSecond: 288_000,
      bits: 24,
      frames: undefined,
      channels: [[4_194_304, -2_097_152, 8_388_607, -8_388_608, 1]],
    });
  });

  it('keeps what 16 bits hold as it is: a file of 16 bits comes back to the bit', () => {
    const samples = Float32Array.from([0, 1, -1, 12_345, -32_768, 32_767], (n) => n / 32_768);
    const { bits, channels } = readWav(encodeWav([samples, samples], 44_100, 'int16'));
    expect(bits).toBe(16);
    expect(channels[0]).toEqual([0, 1, -1, 12_345, -32_768, 32_767]);
  });

  it('dithers what 16 bits do not hold: a sound below one step is still there on average', () => {
    const samples = new Float32Array(40_000).fill(0.3 / 32_768);
    const encoder = new SampleEncoder('int16');
    const written = new Int16Array(encoder.encode([samples]).bytes.buffer);
    const mean = written.reduce((sum, sample) => sum + sample, 0) / written.length;
    expect(mean).toBeCloseTo(0.3, 1);
    expect(Math.max(...written.map(Math.abs))).toBeLessThanOrEqual(2);
  });

  it('is the same file each time', () => {
    const samples = Float32Array.from({ length: 99 }, (_, i) => Math.sin(i) / 3);
    expect(encodeWav([samples], 48_000, 'int16')).toEqual(encodeWav([samples], 48_000, 'int16'));
  });
});

describe('any WAV file', () => {
  it.for(['int16', 'int24', 'float32'] as const)('may be mono, or empty: %s', (format) => {
    expect(readWav(encodeWav([Float32Array.of(0)], 48_000, format)).channels).toEqual([[0]]);
    expect(readWav(encodeWav([new Float32Array()], 48_000, format)).channels).toEqual([[]]);
  });

  it('is refused, with the reason, for what does not fit', () => {
    const format = {
      channelCount: 2,
      sampleRate: 48_000,
      frames: 9,
      sampleFormat: 'int24',
    } as const;
    expect(() => checkWav({ ...format, channelCount: 0 })).toThrow('at least one channel');
    expect(() => checkWav({ ...format, frames: 2 ** 30 })).toThrow('at most 4 GB');
    expect(() =>
      new SampleEncoder('int24').encode([new Float32Array(3), new Float32Array(2)]),
    ).toThrow('Channel 2 has 2 samples, channel 1 has 3.');
  });

  it('tells the largest amplitude of a block, of any channel and either sign', () => {
    const encoder = new SampleEncoder('float32');
    const left = Float32Array.of(0.25, -0.5);
    expect(encoder.encode([left, Float32Array.of(0.125, -0.75)]).peak).toBe(0.75);
    expect(encoder.encode([]).peak).toBe(0);
  });
});
