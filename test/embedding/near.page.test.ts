import { describe, expect } from 'vitest';
import type { HostPage } from './host-page.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it as hostIt } from './host-page.ts';

const ENCODER = /encoder\.onnx$/u;

/** A test of a page in which one instance plays and shows its GUI. */
const it = hostIt.extend('host', async ({ openHost }) => {
  const host = await openHost();
  await host.call('start');
  const index = await host.call('add', host.plugin.url);
  await host.call('showGui', index);
  await host.call('settled', index);
  return host;
});

const downloads = ({ plugin }: HostPage) =>
  plugin.requests.filter((path) => ENCODER.test(path)).length;
const near = async ({ page }: HostPage) => (await page.locator('.near').first().innerText()).trim();

describe('the words nearest to an edited curve', TEST_TIMEOUT, () => {
  it('are found by a file that is fetched with the first edit, once for all instances', async ({
    host,
  }) => {
    await host.call('set', 0, 'morph', 0.5);
    expect(downloads(host)).toBe(0);
    // A tilt from dark to bright.
    await host.call('set', 0, 'morph', 0);
    for (const [id, gainDb] of [
      ['band1Gain', -4],
      ['band2Gain', -5],
      ['band3Gain', 4.5],
      ['band4Gain', 4.5],
    ] as const) {
      await host.call('set', 0, id, gainDb);
    }
    await expect.poll(() => near(host), POLL_TIMEOUT).toMatch(/^Now nearest to \S+, then \S+\.$/u);
    expect(await near(host)).toContain('bright');
    const other = await host.call('add', host.plugin.url);
    await host.call('showGui', other);
    await host.call('set', other, 'band5Gain', 2);
    await expect
      .poll(() => host.page.locator('.near').nth(1).innerText(), POLL_TIMEOUT)
      .toMatch(/\S/u);
    expect(downloads(host)).toBe(1);
  });

  it.for(['refused', 'corrupt'] as const)(
    'are not shown if that file is %s: a notice says so, and the next edit tries again',
    async (how, { host }) => {
      host.plugin.answer(ENCODER, how);
      await host.call('set', 0, 'band1Gain', 3);
      await expect
        .poll(host.notices, POLL_TIMEOUT)
        .toMatch(/encoder could not be loaded.*next edit/u);
      expect(await near(host)).toBe('');
      host.plugin.answer(ENCODER, 'served');
      await host.call('set', 0, 'band1Gain', 4);
      await expect.poll(() => near(host), POLL_TIMEOUT).toMatch(/^Now nearest to/u);
      expect(await host.notices()).toBe('');
      expect(downloads(host)).toBe(2);
    },
  );
});
