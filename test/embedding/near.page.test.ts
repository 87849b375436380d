import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';
import type { Visit } from './visit.ts';

const ENCODER = /encoder\.onnx$/u;

let browser: Browser;
let here: Visit;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  here = await visit(browser);
  await here.call('start');
  const index = await here.call('add', here.plugin.url);
  await here.call('showGui', index);
  await here.call('settled', index);
});
afterEach(async () => {
  await here.leave();
});

const downloads = () => here.plugin.requests.filter((path) => ENCODER.test(path)).length;
const near = async () => (await here.page.locator('.near').first().innerText()).trim();

describe('the words nearest to an edited curve', MUCH_PATIENCE, () => {
  it('are found by a file that is fetched with the first edit, once for all instances', async () => {
    await here.call('set', 0, 'morph', 0.5);
    expect(downloads()).toBe(0);
    // A tilt the other way: bright's own.
    await here.call('set', 0, 'morph', 0);
    for (const [id, gainDb] of [
      ['band1Gain', -4],
      ['band2Gain', -5],
      ['band3Gain', 4.5],
      ['band4Gain', 4.5],
    ] as const) {
      await here.call('set', 0, id, gainDb);
    }
    await expect.poll(near, PATIENCE).toMatch(/^Now nearest to \S+, then \S+\.$/u);
    expect(await near()).toContain('bright');
    const other = await here.call('add', here.plugin.url);
    await here.call('showGui', other);
    await here.call('set', other, 'band5Gain', 2);
    await expect.poll(() => here.page.locator('.near').nth(1).innerText(), PATIENCE).toMatch(/\S/u);
    expect(downloads()).toBe(1);
  });

  it.each(['refused', 'corrupt'] as const)(
    'are not claimed where it is %s, which is said, and tried again with the next edit',
    async (how) => {
      here.plugin.answer(ENCODER, how);
      await here.call('set', 0, 'band1Gain', 3);
      await expect.poll(here.notices, PATIENCE).toMatch(/encoder could not be loaded.*next edit/u);
      expect(await near()).toBe('');
      here.plugin.answer(ENCODER, 'served');
      await here.call('set', 0, 'band1Gain', 4);
      await expect.poll(near, PATIENCE).toMatch(/^Now nearest to/u);
      expect(await here.notices()).toBe('');
      expect(downloads()).toBe(2);
    },
  );
});
