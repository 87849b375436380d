import { describe, expect, it, vi } from 'vitest';
import { LazyPart } from '../../../gui/kit/lazy-part.ts';
import { retryable } from '../../../gui/kit/retryable.ts';

describe('a retryable load', () => {
  it('runs once for all callers', async () => {
    const load = vi.fn(() => Promise.resolve('loaded'));
    const loadOnce = retryable(load);
    expect(await Promise.all([loadOnce(), loadOnce()])).toEqual(['loaded', 'loaded']);
    expect(await loadOnce()).toBe('loaded');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('runs again for the next caller after a failure', async () => {
    const load = vi.fn(() => Promise.reject<string>(new TypeError('no network')));
    const loadOnce = retryable(load);
    const both = await Promise.allSettled([loadOnce(), loadOnce()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(load).toHaveBeenCalledTimes(1);
    load.mockResolvedValue('loaded');
    expect(await loadOnce()).toBe('loaded');
  });
});

describe('a lazy part', () => {
  it('loads once for all its hosts, and each of them renders again', async () => {
    const importPart = vi.fn(() => Promise.resolve('part'));
    const part = new LazyPart(importPart);
    const hosts = [vi.fn(), vi.fn()].map((requestUpdate) => ({ requestUpdate }));
    for (const host of [...hosts, ...hosts]) expect(part.for(host)).toBeUndefined();
    expect(part.isLoaded).toBe(false);
    expect(await part.load()).toBe('part');
    for (const { requestUpdate } of hosts) expect(requestUpdate).toHaveBeenCalledTimes(1);
    expect(part.isLoaded).toBe(true);
    expect(part.for({ requestUpdate: vi.fn() })).toBe('part');
    expect(importPart).toHaveBeenCalledTimes(1);
  });

  it('tells of a failure, and only `load` tries again', async () => {
    const importPart = vi.fn(() => Promise.reject<string>(new TypeError('no network')));
    const part = new LazyPart(importPart);
    const host = { requestUpdate: vi.fn() };
    part.for(host);
    await expect(part.load()).rejects.toThrow('no network');
    expect(host.requestUpdate).toHaveBeenCalledTimes(1);
    expect(part.hasFailed).toBe(true);
    part.for(host);
    expect(importPart).toHaveBeenCalledTimes(1);
    importPart.mockResolvedValue('part');
    const again = part.load();
    expect(part.hasFailed).toBe(false);
    expect(await again).toBe('part');
    expect(part.for(host)).toBe('part');
  });
});
