import { describe, expect, it } from 'vitest';
import { retryable } from '../../plugin/runtime/retryable.ts';

describe('what is loaded once', () => {
  it('is loaded once for all calls', async () => {
    let loads = 0;
    const load = retryable(() => Promise.resolve(++loads));
    expect(await Promise.all([load(), load()])).toEqual([1, 1]);
    expect(await load()).toBe(1);
  });

  it('is loaded again after a failure, which all calls before it share', async () => {
    const load = retryable((failures) =>
      failures < 2 ? Promise.reject(new Error(`failure ${failures}`)) : Promise.resolve('loaded'),
    );
    const both = await Promise.allSettled([load(), load()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(load()).rejects.toThrow('failure 1');
    expect(await load()).toBe('loaded');
  });
});
