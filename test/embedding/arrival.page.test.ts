import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';
import { watchPage } from './watch-page.ts';

const WASM = /\.wasm$/u;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

describe('an instance', MUCH_PATIENCE, () => {
  it('sounds before onnxruntime is fetched, and waits for none of it', async () => {
    const here = await visit(browser);
    here.plugin.answer(WASM, 'held');
    await here.call('start');
    const { index, atMs } = await here.call('create', here.plugin.url);
    await here.call('play', index);
    await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.1);
    here.plugin.answer(WASM, 'served');
    // The wasm, and the code around it.
    const fetchesAtMs = () => here.call('fetchesAtMs', '/ort');
    await expect.poll(fetchesAtMs, PATIENCE).toHaveLength(2);
    expect(Math.min(...(await fetchesAtMs()))).toBeGreaterThanOrEqual(atMs);
    await here.leave();
  });

  it('is one addModule for a context; the tenth asks for nothing and costs a quarter at most', async () => {
    const firsts: number[] = [];
    const laters: number[] = [];
    for (let round = 0; round < 3; round++) {
      const here = await visit(browser);
      const watch = await watchPage(here.page);
      const create = () => here.call('create', here.plugin.url);
      await here.call('start');
      // The module itself is not counted in.
      await here.call('load', here.plugin.url);
      firsts.push(await watch.cpuSeconds(create));
      await here.call('settled', 0);
      for (let i = 1; i < 9; i++) await create();
      const requests = here.plugin.requests.length;
      for (let i = 9; i < 14; i++) laters.push(await watch.cpuSeconds(create));
      for (let i = 9; i < 14; i++) await here.call('settled', i);
      expect(here.plugin.requests).toHaveLength(requests);
      expect(await here.call('addedModules')).toBe(1);
      await here.leave();
    }
    const share = median(laters) / median(firsts);
    console.log(
      `main thread: first instance ${ms(firsts)} ms, tenth and on ${ms(laters)} ms: ` +
        `${(100 * share).toFixed(1)} %`,
    );
    expect(share).toBeLessThanOrEqual(0.25);
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function ms(seconds: readonly number[]): string {
  return (1000 * median(seconds)).toFixed(2);
}
