import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStore, Memory } from '../../../host/memory/index.ts';

/** What the browser does with a change after its request has succeeded. */
type Commit = 'complete' | 'abort';

/** The part of IndexedDB that the store uses, with one table. */
class FakeBrowser {
  readonly kept = new Map<string, unknown>();
  readonly databases: FakeDatabase[] = [];
  readonly refusals: DOMException[] = [];
  commit: Commit = 'complete';
  /** A page that may not store anything gets no request. */
  isForbidden = false;
  reason: DOMException | null = new DOMException('no room', 'QuotaExceededError');

  open(): FakeRequest {
    if (this.isForbidden) throw new DOMException('not for this page', 'SecurityError');
    const refusal = this.refusals.shift();
    if (refusal) return new FakeRequest(undefined, refusal);
    const database = new FakeDatabase(this);
    this.databases.push(database);
    return new FakeRequest(database);
  }
}

class FakeRequest {
  onsuccess: (() => void) | undefined;
  onerror: (() => void) | undefined;

  readonly result: unknown;
  readonly error: DOMException | null;

  constructor(result: unknown, error: DOMException | null = null) {
    this.result = result;
    this.error = error;
    queueMicrotask(() => (error ? this.onerror?.() : this.onsuccess?.()));
  }
}

class FakeDatabase {
  onclose: (() => void) | undefined;
  onversionchange: (() => void) | undefined;
  isClosed = false;

  readonly browser: FakeBrowser;

  constructor(browser: FakeBrowser) {
    this.browser = browser;
  }

  transaction(): FakeTransaction {
    if (this.isClosed) throw new DOMException('closed', 'InvalidStateError');
    return new FakeTransaction(this.browser);
  }

  close(): void {
    this.isClosed = true;
  }
}

class FakeTransaction {
  oncomplete: (() => void) | undefined;
  onerror: (() => void) | undefined;
  onabort: (() => void) | undefined;
  error: DOMException | null = null;

  readonly browser: FakeBrowser;

  constructor(browser: FakeBrowser) {
    this.browser = browser;
  }

  objectStore() {
    const { kept } = this.browser;
    return {
      get: (key: string) => new FakeRequest(kept.get(key)),
      put: (value: unknown, key: string) => this.#change(() => kept.set(key, value)),
      delete: (key: string) => this.#change(() => kept.delete(key)),
    };
  }

  #change(act: () => void): FakeRequest {
    // A later task than the one of the request's success.
    setTimeout(() => {
      if (this.browser.commit === 'abort') {
        this.error = this.browser.reason;
        this.onabort?.();
      } else {
        act();
        this.oncomplete?.();
      }
    });
    return new FakeRequest(undefined);
  }
}

describe('the store in the browser', () => {
  let browser: FakeBrowser;

  beforeEach(() => {
    browser = new FakeBrowser();
    vi.stubGlobal('indexedDB', browser);
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('gives back what was written, and nothing of what was removed', async () => {
    const store = browserStore();
    await store.write('key', 'value');
    expect(await store.read('key')).toBe('value');
    await store.write('key', undefined);
    expect(await store.read('key')).toBeUndefined();
    expect(browser.databases).toHaveLength(1);
  });

  it.for(['value', undefined])(
    'refuses %s with the reason when there is no room at the end',
    async (value) => {
      browser.commit = 'abort';
      await expect(browserStore().write('key', value)).rejects.toBe(browser.reason);
    },
  );

  it('refuses a change that ends without a reason', async () => {
    browser.commit = 'abort';
    browser.reason = null;
    await expect(browserStore().write('key', 1)).rejects.toThrow('The browser gives no reason.');
  });

  it('has the change when the write is over', async () => {
    await browserStore().write('key', 'value');
    expect(browser.kept.get('key')).toBe('value');
  });

  it('lets the memory tell that a large sound is not kept', async () => {
    browser.commit = 'abort';
    const refusals: unknown[] = [];
    const memory = new Memory(browserStore(), (reason) => refusals.push(reason));
    expect(await memory.keepSound(new File(['sound'], 'long.wav'))).toBe(false);
    expect(refusals).toEqual([browser.reason]);
  });

  it('opens again after the browser has refused once', async () => {
    const refusal = new DOMException('busy', 'UnknownError');
    browser.refusals.push(refusal);
    const store = browserStore();
    await expect(store.write('key', 'value')).rejects.toBe(refusal);
    await store.write('key', 'value');
    expect(await store.read('key')).toBe('value');
  });

  it('opens again once the page may store', async () => {
    browser.isForbidden = true;
    const store = browserStore();
    await expect(store.write('key', 'value')).rejects.toThrow('not for this page');
    browser.isForbidden = false;
    await store.write('key', 'value');
    expect(await store.read('key')).toBe('value');
  });

  it.for(['onclose', 'onversionchange'] as const)('opens again after %s', async (event) => {
    const store = browserStore();
    await store.write('key', 'value');
    const [first] = browser.databases;
    if (event === 'onclose') first?.close();
    first?.[event]?.();
    expect(first?.isClosed).toBe(true);
    expect(await store.read('key')).toBe('value');
  });
});
