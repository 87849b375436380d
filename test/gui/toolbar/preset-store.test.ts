import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../gui/kit/local-collection.ts';
import { PresetFileError, formatPresets } from '../../../gui/toolbar/preset-file.ts';
import { PresetStore } from '../../../gui/toolbar/preset-store.ts';
import { PRESETS } from '../../../words/index.ts';

const KEY = 'neural-eq-morph.presets.1';
const kick = { name: 'Kick', parameters: { termA: 'warm' } };
const namesOf = (store: PresetStore): string[] => store.list().map(({ name }) => name);

/** A storage in a map. */
function memory(
  entries: Readonly<Record<string, string>> = {},
): Store & { map: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
  };
}

function emptyStorage(): () => Store {
  const storage = memory();
  return () => storage;
}

describe('own presets', () => {
  it('outlive the page, and another page sees them', () => {
    const storage = memory();
    expect(new PresetStore(() => storage).add([kick, kick])).toEqual(['Kick', 'Kick 2']);
    const other = new PresetStore(() => storage);
    expect(namesOf(other)).toEqual(['Kick', 'Kick 2']);
    expect(other.problem).toBeUndefined();
  });

  it('get a number where the plugin ships a preset of their name', () => {
    const name = PRESETS[0]?.name ?? '';
    expect(new PresetStore(emptyStorage()).add([{ ...kick, name }])).toEqual([`${name} 2`]);
  });

  it('come back to the same place of the list after they were deleted', () => {
    const store = new PresetStore(emptyStorage());
    store.add([kick, { ...kick, name: 'Snare' }]);
    const undo = store.remove('Kick');
    expect(namesOf(store)).toEqual(['Snare']);
    undo?.();
    expect(namesOf(store)).toEqual(['Kick', 'Snare']);
    expect(store.remove('Unknown')).toBeUndefined();
  });

  it('are as before in the same place after one was saved over, also where another page has removed it', () => {
    const storage = memory();
    const [store, other] = [new PresetStore(() => storage), new PresetStore(() => storage)];
    const snare = { name: 'Snare', parameters: {} };
    const loud = { ...kick, parameters: { termA: 'loud' } };
    store.add([kick, snare]);
    const takeBack = store.replace(loud);
    expect(other.list()).toEqual([loud, snare]);
    expect(takeBack()).toBe(true);
    expect(other.list()).toEqual([kick, snare]);
    other.remove('Kick');
    const takeAway = store.replace(loud);
    expect(other.list()).toEqual([snare, loud]);
    expect(takeAway()).toBe(true);
    expect(other.list()).toEqual([snare]);
  });

  it('stay as another page has changed them since, which is told', () => {
    const storage = memory();
    const [store, other] = [new PresetStore(() => storage), new PresetStore(() => storage)];
    const [loud, soft] = ['loud', 'soft'].map((termA) => ({ ...kick, parameters: { termA } }));
    store.add([kick]);
    const takeBack = store.replace(loud as typeof kick);
    other.replace(soft as typeof kick);
    expect(takeBack()).toBe(false);
    expect(store.list()).toEqual([soft]);
    const bringBack = store.remove('Kick');
    other.add([kick]);
    expect(bringBack?.()).toBe(false);
    expect(store.list()).toEqual([kick]);
  });

  it('last as long as the page, with a notice, where the storage is denied or full', () => {
    const denied = new PresetStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(denied.list()).toEqual([]);
    denied.add([kick]);
    expect(denied.list()).toEqual([kick]);
    expect(denied.problem).toContain('does not keep presets');

    const full = new PresetStore(() => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    full.add([kick]);
    expect(full.list()).toEqual([kick]);
    expect(full.problem).toContain('does not keep presets');
  });

  it('are all kept as soon as the storage has room again, with a word about it', () => {
    const storage = memory();
    let isFull = false;
    const store = new PresetStore(() => ({
      ...storage,
      setItem: (key, value) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        storage.setItem(key, value);
      },
    }));
    store.add([kick]);
    isFull = true;
    store.add([{ ...kick, name: 'Snare' }]);
    store.remove('Kick');
    expect(store.problem).toContain('does not keep presets');
    isFull = false;
    // Another page saves meanwhile.
    new PresetStore(() => storage).add([{ ...kick, name: 'Tom' }]);
    store.add([{ ...kick, name: 'Bass' }]);
    expect([store.problem, store.news]).toEqual([undefined, expect.stringContaining('again')]);
    const names = ['Snare', 'Bass', 'Tom'];
    expect(namesOf(store)).toEqual(names);
    expect(namesOf(new PresetStore(() => storage))).toEqual(names);
    store.add([{ ...kick, name: 'Piano' }]);
    expect(store.news).toBeUndefined();
  });

  it('are kept as soon as a storage that was denied is open', () => {
    const storage = memory({ [KEY]: formatPresets([kick]) });
    let isDenied = true;
    const store = new PresetStore(() => {
      if (isDenied) throw new DOMException('denied', 'SecurityError');
      return storage;
    });
    expect(store.list()).toEqual([]);
    store.add([{ ...kick, name: 'Snare' }]);
    isDenied = false;
    store.add([{ ...kick, name: 'Bass' }]);
    expect(namesOf(new PresetStore(() => storage))).toEqual(['Snare', 'Bass', 'Kick']);
  });

  it.each(['{', '{"format":"neural-eq-morph-presets","version":0,"presets":[]}'])(
    'replace a text that cannot be read, of which a copy stays: %s',
    (text) => {
      const storage = memory({ [KEY]: text });
      const store = new PresetStore(() => storage);
      expect(store.list()).toEqual([]);
      expect(store.problem).toContain('kept aside');
      store.add([kick]);
      expect(storage.map.get(`${KEY}.broken`)).toBe(text);
      expect(store.list()).toEqual([kick]);
    },
  );

  it('never overwrite what a later version of the plugin has saved, and last as long as the page', () => {
    const text = readFileSync(
      new URL('./fixtures/presets-version-2.json', import.meta.url),
      'utf8',
    );
    const storage = memory({ [KEY]: text });
    const store = new PresetStore(() => storage);
    expect(store.list()).toEqual([]);
    store.add([kick]);
    store.replace({ ...kick, parameters: {} });
    store.remove('Kick')?.();
    expect(namesOf(store)).toEqual(['Kick']);
    expect(store.problem).toContain('version 2');
    expect([...storage.map]).toEqual([[KEY, text]]);
  });

  it('do not overwrite what another page of a later version saves meanwhile', () => {
    const storage = memory();
    const store = new PresetStore(() => storage);
    store.add([kick]);
    const before = store.list();
    const text = '{"format":"neural-eq-morph-presets","version":9}';
    storage.setItem(KEY, text);
    store.add([...before, { ...kick, name: 'Snare' }]);
    expect([...storage.map]).toEqual([[KEY, text]]);
    expect(namesOf(store)).toContain('Snare');
  });

  it('are not added where so many could not be read again', () => {
    const store = new PresetStore(emptyStorage());
    expect(() => store.add(Array.from({ length: 501 }, () => kick))).toThrow(PresetFileError);
    expect(store.list()).toEqual([]);
  });
});
