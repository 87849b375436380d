import { describe, expect, it } from 'vitest';
import { SoundError, decodeFile } from '../../sound-file/index.ts';

const FILE = { name: 'take.flac', arrayBuffer: () => Promise.resolve(new ArrayBuffer(4)) };

describe('a sound file', () => {
  it('is decoded from its bytes', async () => {
    const sound = { duration: 2, length: 96_000 } as AudioBuffer;
    const sizes: number[] = [];
    const context = {
      decodeAudioData: (bytes: ArrayBuffer) => {
        sizes.push(bytes.byteLength);
        return Promise.resolve(sound);
      },
    };
    expect((await decodeFile(context, FILE)).sound).toBe(sound);
    expect(sizes).toEqual([4]);
  });

  it('that cannot be decoded is refused by its name, with the reason', async () => {
    const context = { decodeAudioData: () => Promise.reject(new Error('unknown format')) };
    const decoded = decodeFile(context, FILE);
    await expect(decoded).rejects.toThrow(SoundError);
    await expect(decoded).rejects.toThrow(
      '“take.flac” is no sound that this browser can read (unknown format).',
    );
  });

  it('that cannot be read any more is refused in the same way', async () => {
    const gone = { name: 'gone.wav', arrayBuffer: () => Promise.reject(new Error('not found')) };
    const context = { decodeAudioData: () => Promise.reject(new Error('not asked')) };
    await expect(decodeFile(context, gone)).rejects.toThrow(/“gone\.wav”.*\(not found\)/u);
  });

  it('that holds not one sample is refused by its name', async () => {
    const context = { decodeAudioData: () => Promise.resolve({ length: 0 } as AudioBuffer) };
    await expect(decodeFile(context, FILE)).rejects.toThrow('“take.flac” holds no sound.');
  });
});
