import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounceErrorDbfs } from './expected-sound.ts';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

describe('without a network, after loading', MUCH_PATIENCE, () => {
  it('other words, other instances, a GUI and a bounce still work', async () => {
    const here = await visit(browser);
    await here.call('start');
    const first = await here.call('add', here.plugin.url);
    await here.call('settled', first);
    const loaded = () =>
      here.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    for (const part of ['gui', 'planes', 'own', 'menus', 'teacher']) {
      const file = new RegExp(`${part}[^/]*\\.js$`, 'u');
      await expect.poll(loaded, PATIENCE).toContainEqual(expect.stringMatching(file));
    }
    await expect.poll(loaded, PATIENCE).toContainEqual(expect.stringMatching(/processor\.js$/u));
    await here.plugin.close();
    const second = await here.call('add', here.plugin.url);
    await here.call('set', first, 'termA', 7);
    await here.call('set', second, 'termB', 8);
    expect(await here.call('values', first)).toMatchObject({ termA: 7 });
    expect(await here.call('values', second)).toMatchObject({ termB: 8 });
    await here.call('showGui', second);
    await expect
      .poll(() => here.page.getByRole('slider', { name: /morph/iu }).count(), PATIENCE)
      .toBeGreaterThan(0);
    await here.page.getByText('Map', { exact: true }).click();
    await expect
      .poll(() => here.page.getByRole('slider', { name: /map x/iu }).count(), PATIENCE)
      .toBeGreaterThan(0);
    await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.1);
    expect(await bounceErrorDbfs(here)).toBeLessThan(-100);
    expect(await here.notices()).toBe('');
    await here.leave();
  });
});
