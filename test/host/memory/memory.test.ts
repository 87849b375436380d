import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../host/memory/index.ts';
import { Memory } from '../../../host/memory/index.ts';
import { readSettings } from '../../../host/memory/settings.ts';

const SETTINGS: Settings = {
  line: [{ position: 0.5, value: 1 }],
  following: true,
  range: { start: 1, end: 2 },
  looping: true,
  sampleFormat: 'int24',
};

function fakeStore() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    read: (key: string) => Promise.resolve(kept.get(key)),
    write: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
}

describe('the memory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives back sound and settings', async () => {
    const store = fakeStore();
    const memory = new Memory(store, () => undefined);
    const file = new File(['sound'], 'take.wav');
    await memory.keepSound(file);
    memory.keepSettings(SETTINGS);
    await memory.flush();
    expect(await new Memory(store, () => undefined).read()).toEqual({ file, settings: SETTINGS });
    await memory.keepSound(undefined);
    expect((await memory.read()).file).toBeUndefined();
  });

  it('gives back the state of a plugin, and that of no other plugin', async () => {
    const memory = new Memory(fakeStore(), () => undefined);
    expect(await memory.readPlugin('org.example.one')).toBeUndefined();
    await memory.keepPlugin('org.example.one', { own: ['word'] });
    expect(await memory.readPlugin('org.example.one')).toEqual({ own: ['word'] });
    expect(await memory.readPlugin('org.example.two')).toBeUndefined();
  });

  it('writes the settings of a drag once, and the latest ones', async () => {
    const store = { ...fakeStore(), write: vi.fn(() => Promise.resolve()) };
    const memory = new Memory(store, () => undefined);
    for (let i = 0; i < 20; i++) memory.keepSettings({ ...SETTINGS, following: i === 19 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.write.mock.calls).toEqual([['settings', SETTINGS]]);
  });

  it('reads nothing where the browser keeps nothing, and tells of it once', async () => {
    const refuse = () => Promise.reject(new Error('not here'));
    const refusals: unknown[] = [];
    const memory = new Memory({ read: refuse, write: refuse }, (reason) => refusals.push(reason));
    expect(await memory.read()).toEqual({ file: undefined, settings: {} });
    expect(await memory.readPlugin('org.example.one')).toBeUndefined();
    expect(await memory.keepSound(undefined)).toBe(false);
    expect(await memory.keepSound(undefined)).toBe(false);
    expect(refusals).toEqual([new Error('not here')]);
  });
});

describe('settings that were kept', () => {
  it.for([
    undefined,
    'text',
    { line: [], following: 'yes', range: { start: 2, end: 1 }, sampleFormat: 'mp3' },
    { line: [{ position: 2, value: 0 }] },
    {
      line: [
        { position: 0.5, value: 0 },
        { position: 0.1, value: 0 },
      ],
    },
    { line: [{ position: NaN, value: 0 }], range: { start: '0', end: 1 }, looping: 1 },
  ])('are left out where they are not understood: %o', (kept) => {
    expect(readSettings(kept)).toEqual({});
  });
});
