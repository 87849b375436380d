import { describe, expect } from 'vitest';
import { bounceErrorDbfs } from './expected-sound.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it } from './host-page.ts';

describe('without a network, after loading', TEST_TIMEOUT, () => {
  it('other words, more instances, a GUI and a bounce still work', async ({ host }) => {
    await host.call('start');
    const first = await host.call('add', host.plugin.url);
    await host.call('settled', first);
    const loaded = () =>
      host.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    for (const part of ['gui', 'planes', 'own', 'teacher']) {
      const file = new RegExp(`${part}[^/]*\\.js$`, 'u');
      await expect.poll(loaded, POLL_TIMEOUT).toContainEqual(expect.stringMatching(file));
    }
    await expect
      .poll(loaded, POLL_TIMEOUT)
      .toContainEqual(expect.stringMatching(/processor\.js$/u));
    await host.plugin.close();
    const second = await host.call('add', host.plugin.url);
    await host.call('set', first, 'termA', 7);
    await host.call('set', second, 'termB', 8);
    expect(await host.call('values', first)).toMatchObject({ termA: 7 });
    expect(await host.call('values', second)).toMatchObject({ termB: 8 });
    await host.call('showGui', second);
    await expect
      .poll(() => host.page.getByRole('slider', { name: /morph/iu }).count(), POLL_TIMEOUT)
      .toBeGreaterThan(0);
    await host.page.getByText('Map', { exact: true }).click();
    await expect
      .poll(() => host.page.getByRole('slider', { name: /map x/iu }).count(), POLL_TIMEOUT)
      .toBeGreaterThan(0);
    await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);
    expect(await bounceErrorDbfs(host)).toBeLessThan(-100);
    expect(await host.notices()).toBe('');
  });
});
