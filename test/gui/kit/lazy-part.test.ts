import { describe, expect, it, vi } from 'vitest';
import { LazyPart } from '../../../gui/kit/lazy-part.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a lazy part', () => {
  it('is asked for once, however many wait for it, and each is told', async () => {
    const fetchPart = vi.fn(() => Promise.resolve('part'));
    const part = new LazyPart(fetchPart);
    const hosts = [vi.fn(), vi.fn()].map((requestUpdate) => ({ requestUpdate }));
    for (const host of [...hosts, ...hosts]) expect(part.for(host)).toBeUndefined();
    await settled();
    expect(fetchPart).toHaveBeenCalledTimes(1);
    for (const { requestUpdate } of hosts) expect(requestUpdate).toHaveBeenCalledTimes(1);
    expect(part.for({ requestUpdate: vi.fn() })).toBe('part');
    expect(await part.load()).toBe('part');
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('that cannot be had says so, and is asked for again by who wants that', async () => {
    const fetchPart = vi.fn(() => Promise.reject<string>(new TypeError('the network is gone')));
    const part = new LazyPart(fetchPart);
    const host = { requestUpdate: vi.fn() };
    part.for(host);
    await settled();
    expect(host.requestUpdate).toHaveBeenCalledTimes(1);
    expect(part.hasFailed).toBe(true);
    part.for(host);
    expect(fetchPart).toHaveBeenCalledTimes(1);
    await expect(part.load()).rejects.toThrow('the network is gone');
    fetchPart.mockResolvedValue('part');
    const again = part.load();
    expect(part.hasFailed).toBe(false);
    expect(await again).toBe('part');
    expect(part.for(host)).toBe('part');
  });
});
