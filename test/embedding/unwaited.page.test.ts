import { describe, expect } from 'vitest';
import { TEST_TIMEOUT, it } from './host-page.ts';

const BOUNCES = 200;
/** A page has address space for about a hundred bounces with WebAssembly. */
const BOUNCES_PER_PAGE = 67;

describe('a bounce that starts at once', TEST_TIMEOUT, () => {
  it('has every event, state and value that was asked for before, 200 times', async ({
    openHost,
  }) => {
    for (let page = 0; page * BOUNCES_PER_PAGE < BOUNCES; page++) {
      const host = await openHost();
      for (let i = 0; i < BOUNCES_PER_PAGE; i++) {
        const bounce = page * BOUNCES_PER_PAGE + i;
        const gainDb = await host.call(
          'bounceAtOnce',
          host.plugin.url,
          1 + (bounce % 3),
          bounce,
          bounce % 5 === 0,
        );
        expect(gainDb, `bounce ${bounce}`).toBeCloseTo(-24, 1);
      }
      expect(host.errors).toEqual([]);
      await host.close();
    }
  });
});
