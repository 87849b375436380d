import { describe, expect, it } from 'vitest';
import { isCutShort } from '../../sound-file/index.ts';
import { readHeader } from '../../sound-file/header/index.ts';
import { toneFile } from '../host/make-wav.ts';

const read = (bytes: Uint8Array) => readHeader(new Uint8Array(bytes).buffer);
const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const big32 = (value: number) => [
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
];
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const id3 = (size: number) => [
  ...text('ID3'),
  4,
  0,
  0,
  0,
  0,
  size >> 7,
  size & 127,
  ...zeros(size),
];

const box = (type: string, ...content: (readonly number[])[]): number[] => {
  const bytes = content.flat();
  return [...big32(8 + bytes.length), ...text(type), ...bytes];
};
const audioEntry = (type: string, sampleRate: number, inner: number[] = []) =>
  box(type, [...zeros(24), sampleRate >> 8, sampleRate & 255, 0, 0], inner);
const track = (handler: string, sizes: { scale: number; length: number }, entry: number[]) =>
  box(
    'trak',
    box(
      'mdia',
      box('mdhd', [...zeros(12), ...big32(sizes.scale), ...big32(sizes.length), ...zeros(12)]),
      box('hdlr', [...zeros(8), ...text(handler), ...zeros(12)]),
      box('minf', box('stbl', box('stsd', [...zeros(4), ...big32(1)], entry))),
    ),
  );
const movie = (...tracks: number[][]) =>
  Uint8Array.from([...box('ftyp', text('M4A isom')), ...box('moov', ...tracks)]);

describe('what a WAVE file says of itself', () => {
  it('is its rate and its length, of integers and floating-point samples', () => {
    for (const sampleFormat of ['int16', 'int24', 'float32'] as const) {
      const file = toneFile({ seconds: 0.5, sampleRate: 96_000, sampleFormat });
      expect(read(file)).toEqual({ sampleRate: 96_000, seconds: 0.5 });
    }
  });

  it('is there with other chunks before the samples, of an odd size too', () => {
    const file = toneFile({ seconds: 0.1, sampleRate: 8000 });
    const list = Buffer.from([...text('LIST'), 3, 0, 0, 0, 1, 2, 3, 0]);
    const bytes = Buffer.concat([file.subarray(0, 12), list, file.subarray(12)]);
    expect(read(bytes)).toEqual({ sampleRate: 8000, seconds: 0.1 });
  });

  it('is no length where a stream was written, and the 64 bits of RF64', () => {
    const file = toneFile({ seconds: 0.1, sampleRate: 48_000 });
    const stream = Buffer.from(file);
    stream.writeUInt32LE(0xffff_ffff, 40);
    expect(read(stream)).toEqual({ sampleRate: 48_000, seconds: undefined });
    const long = Buffer.concat([
      Buffer.from(text('RF64')),
      file.subarray(4, 12),
      Buffer.from([...text('ds64'), 28, 0, 0, 0, ...zeros(28)]),
      stream.subarray(12),
    ]);
    long.writeBigUInt64LE(BigInt(48_000 * 4 * 30), 28);
    expect(read(long)).toEqual({ sampleRate: 48_000, seconds: 30 });
  });
});

describe('what other files say of themselves', () => {
  it('is read of FLAC, behind a tag too', () => {
    const rate = 44_100;
    const frames = 3 * rate;
    const info = [
      ...[...text('fLaC'), 0, 0, 0, 34, ...zeros(10)],
      ...[rate >> 12, (rate >> 4) & 255, ((rate & 15) << 4) | 3, 0xf0],
      ...[...big32(frames), ...zeros(16)],
    ];
    expect(read(Uint8Array.from(info))).toEqual({ sampleRate: rate, seconds: 3 });
    expect(read(Uint8Array.from([...id3(200), ...info]))).toMatchObject({ sampleRate: rate });
  });

  it('is read of MP3, with the number of frames that encoders write', () => {
    // MPEG 1, layer 3, 128 kbit/s, 44.1 kHz, stereo: 417 bytes a frame.
    const frame = [0xff, 0xfb, 0x90, 0x00];
    const first = [...frame, ...zeros(32), ...text('Xing'), ...big32(1), ...big32(1000)];
    const bytes = [...first, ...zeros(417 - first.length), ...frame, ...zeros(413)];
    const expected = { sampleRate: 44_100, seconds: (1000 * 1152) / 44_100 };
    expect(read(Uint8Array.from(bytes))).toEqual(expected);
    expect(read(Uint8Array.from([...id3(300), ...bytes]))).toEqual(expected);
    const plain = [...frame, ...zeros(413), ...frame, ...zeros(413)];
    expect(read(Uint8Array.from(plain))).toEqual({ sampleRate: 44_100, seconds: undefined });
  });

  it('is read of Ogg, with whether its end is there', () => {
    const page = (flags: number, packet: readonly number[]) => [
      ...[...text('OggS'), 0, flags, ...zeros(20), 1, packet.length],
      ...packet,
    ];
    const opus = page(2, [...text('OpusHead'), 1, 2, 0, 0, ...zeros(4)]);
    const last = page(4, zeros(40));
    expect(read(Uint8Array.from([...opus, ...last]))).toEqual({
      sampleRate: 48_000,
      lacksEnd: false,
    });
    expect(read(Uint8Array.from([...opus, ...page(0, zeros(40))]))?.lacksEnd).toBe(true);
    const vorbis = page(2, [1, ...text('vorbis'), 0, 0, 0, 0, 2, 0x22, 0x56, 0, 0, ...zeros(9)]);
    expect(read(Uint8Array.from([...vorbis, ...last]))?.sampleRate).toBe(22_050);
  });

  it('is read of M4A: the rate of the first track of sound, whatever its time scale', () => {
    const sound = (scale: number, entry: number[]) =>
      track('soun', { scale, length: 2 * scale }, entry);
    const video = track('vide', { scale: 600, length: 1200 }, box('avc1', zeros(78)));
    for (const scale of [44_100, 90_000, 1000, 600]) {
      const bytes = movie(video, sound(scale, audioEntry('mp4a', 44_100)));
      expect(read(bytes)).toEqual({ sampleRate: 44_100, seconds: 2 });
    }
  });

  it('is the length of M4A without a rate that is not certain', () => {
    const unknown = { sampleRate: undefined, seconds: 2 };
    const sizes = { scale: 48_000, length: 96_000 };
    // HE-AAC may tell half of its rate.
    expect(read(movie(track('soun', sizes, audioEntry('mp4a', 24_000))))).toEqual(unknown);
    expect(read(movie(track('soun', sizes, audioEntry('mp4a', 0))))).toEqual(unknown);
    expect(read(movie(track('soun', sizes, audioEntry('ac-3', 48_000))))).toEqual(unknown);
    expect(read(movie(track('soun', sizes, [])))).toEqual(unknown);
  });

  it('is no rate of M4A that 16 bits have cut off', () => {
    const sizes = { scale: 1000, length: 2000 };
    for (const rate of [88_200, 96_000, 176_400, 192_000]) {
      const entry = audioEntry('mp4a', rate % 65_536);
      expect(read(movie(track('soun', sizes, entry)))?.sampleRate, `${rate}`).toBeUndefined();
    }
  });

  it.for([
    ['AAC of 44.1 kHz', [0x12, 0x10, 0, 0], 44_100],
    ['AAC of 96 kHz', [0x10, 0x10, 0, 0], 96_000],
    ['AAC of 24 kHz, which may be HE-AAC', [0x13, 0x10, 0, 0], undefined],
    ['HE-AAC of 48 kHz', [0x2b, 0x11, 0x88, 0], 48_000],
    ['HE-AAC of 64 kHz, of which an entry tells half', [0x2a, 0x91, 0x08, 0], 64_000],
    ['a kind of AAC that is not known here', [0xf9, 0x48, 0x40, 0], undefined],
  ] as const)('is the rate to which M4A decodes: %s', ([, config, expected]) => {
    const decoder = [4, 0x80, 0x80, 0x80, 19, 0x40, 0x15, ...zeros(11), 5, 4, ...config];
    const esds = box('esds', [...zeros(4), 3, 26, 0, 1, 0, ...decoder]);
    // The entry tells the half of a doubled rate, or another one.
    const entry = audioEntry('mp4a', 32_000, esds);
    const sizes = { scale: 1000, length: 2000 };
    expect(read(movie(track('soun', sizes, entry)))?.sampleRate).toBe(expected);
  });

  it('is the rate of a lossless format in M4A, which 16 bits do not hold', () => {
    const sizes = { scale: 1000, length: 2000 };
    const expected = { sampleRate: 96_000, seconds: 2 };
    const alac = audioEntry('alac', 0, box('alac', [...zeros(24), ...big32(96_000)]));
    expect(read(movie(track('soun', sizes, alac)))).toEqual(expected);
    const bits = big32(96_000 * 4096 + 0x2f0);
    const flac = audioEntry('fLaC', 0, box('dfLa', [...zeros(18), ...bits, ...zeros(20)]));
    expect(read(movie(track('soun', sizes, flac)))).toEqual(expected);
  });

  it('is no rate of MP3 where two headers stand in another file by accident', () => {
    const frame = [0xff, 0xfb, 0x90, 0x00, ...zeros(413)];
    const pair = [...frame, ...frame, ...zeros(1000)];
    expect(read(Uint8Array.from([...zeros(100), ...pair]))).toBeUndefined();
    expect(read(Uint8Array.from([...id3(100), ...text('????'), ...pair]))).toBeUndefined();
    // 44.1 kHz, and 48 kHz behind it.
    const mixed = [...frame, 0xff, 0xfb, 0x94, 0x00, ...zeros(380)];
    expect(read(Uint8Array.from(mixed))).toBeUndefined();
    const sound = [...frame, ...frame, ...frame, ...frame];
    expect(read(Uint8Array.from([...id3(100), ...zeros(50), ...sound]))?.sampleRate).toBe(44_100);
  });

  it('is nothing for texts, for empty files and for headers that are cut', () => {
    expect(read(Uint8Array.from(text('no sound at all')))).toBeUndefined();
    expect(read(new Uint8Array())).toBeUndefined();
    const file = toneFile({ seconds: 0.1 });
    for (let length = 0; length < 44; length++)
      expect(() => read(file.subarray(0, length))).not.toThrow();
    expect(() => read(Uint8Array.from([...text('OggS'), ...zeros(23)]))).not.toThrow();
    expect(() =>
      read(Uint8Array.from([...big32(16), ...text('ftypM4A '), 0, 0, 0, 4])),
    ).not.toThrow();
  });
});

describe('a sound', () => {
  const decoded = (duration: number, header: Parameters<typeof isCutShort>[0]['header']) =>
    isCutShort({ sound: { duration } as AudioBuffer, header });

  it('is cut short if it ends before the time that the file announces, or without its last page', () => {
    expect(decoded(30, { sampleRate: 1, seconds: 60 })).toBe(true);
    expect(decoded(59.95, { sampleRate: 1, seconds: 60 })).toBe(false);
    expect(decoded(61, { sampleRate: 1, seconds: 60 })).toBe(false);
    expect(decoded(30, { sampleRate: 1 })).toBe(false);
    expect(decoded(30, undefined)).toBe(false);
    expect(decoded(30, { sampleRate: 1, lacksEnd: true })).toBe(true);
  });
});
