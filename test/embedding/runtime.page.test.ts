import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STATE, bounceErrorDbfs } from './expected-sound.ts';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';
import type { Visit } from './visit.ts';

const WASM = /\.wasm$/u;
/** The code around it, which has a name of the bundler's. */
const CODE = /ort\.wasm.*\.js$/u;

const FAILED = /could not be loaded.*plain forward pass/u;
const SLOW = /still loading.*plain forward pass/u;

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
});
afterEach(async () => {
  await here.leave();
});

const downloads = () => here.plugin.requests.filter((path) => WASM.test(path)).length;

async function addWithGui(): Promise<number> {
  const index = await here.call('add', here.plugin.url, STATE);
  await here.call('showGui', index);
  return index;
}

/** What makes the plugin try again. */
const AGAIN = {
  'the network is back': () => here.page.evaluate(() => dispatchEvent(new Event('online'))),
  'another word is chosen': () => here.call('set', 0, 'termA', 3),
  'another instance comes': () => here.call('add', here.plugin.url),
};

async function expectPlainSound(): Promise<void> {
  await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.1);
  expect(await bounceErrorDbfs(here)).toBe(-Infinity);
}

async function expectOnnxruntime(): Promise<void> {
  await expect.poll(here.notices, PATIENCE).toBe('');
  const difference = await bounceErrorDbfs(here);
  expect(difference).toBeLessThan(-100);
  expect(difference).toBeGreaterThan(-Infinity);
}

describe('onnxruntime', MUCH_PATIENCE, () => {
  it.each([
    ['wasm is refused', 'the network is back', WASM, 'refused'],
    ['wasm is corrupt', 'another word is chosen', WASM, 'corrupt'],
    ['code is refused', 'another instance comes', CODE, 'refused'],
  ] as const)(
    'whose %s is done without, which is said, and taken by all once %s',
    async (_, again, path, how) => {
      here.plugin.answer(path, how);
      for (let instances = 1; instances <= 2; instances++) {
        await here.call('settled', await addWithGui());
        await expect.poll(() => here.page.locator('.notice').count(), PATIENCE).toBe(instances);
      }
      expect(await here.notices()).toMatch(FAILED);
      await here.call('set', 0, 'output', 1);
      expect(downloads()).toBe(path === WASM ? 2 : 0);
      await expectPlainSound();

      here.plugin.answer(path, 'served');
      await AGAIN[again]();
      await expectOnnxruntime();
      expect(downloads()).toBe(path === WASM ? 3 : 1);
    },
  );

  it('that is slow is said to be, sounds right meanwhile, and is taken when it comes', async () => {
    here.plugin.answer(WASM, 'held');
    await here.page.clock.install({ time: 0 });
    await here.page.clock.pauseAt(1000);
    await addWithGui();
    await here.page.clock.runFor(100);
    await expect.poll(downloads, PATIENCE).toBe(1);
    await here.page.clock.runFor(9000);
    expect(await here.notices()).toBe('');
    await here.page.clock.runFor(2000);
    await expect.poll(here.notices, PATIENCE).toMatch(SLOW);
    await here.page.clock.resume();
    await expectPlainSound();
    here.plugin.answer(WASM, 'served');
    await expectOnnxruntime();
    expect(downloads()).toBe(1);
  });

  it('that does not come at all is given up, and tried again like any other', async () => {
    here.plugin.answer(WASM, 'held');
    await here.page.clock.install();
    const index = await addWithGui();
    await expect.poll(downloads, PATIENCE).toBe(1);
    await here.page.clock.fastForward(60_000);
    await expect.poll(here.notices, PATIENCE).toMatch(/nothing for 60 s/u);
    here.plugin.answer(WASM, 'served');
    await here.call('set', index, 'termB', 3);
    await expectOnnxruntime();
  });
});
