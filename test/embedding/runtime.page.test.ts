import { describe, expect } from 'vitest';
import { STATE, bounceErrorDbfs } from './expected-sound.ts';
import type { HostPage } from './host-page.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it as hostIt } from './host-page.ts';

const WASM = /\.wasm$/u;
/** Its JavaScript, which has a name of the bundler's. */
const CODE = /ort\.wasm.*\.js$/u;

const FAILED = /could not be loaded.*plain forward pass/u;
const SLOW = /still loading.*plain forward pass/u;

/** A test of a page with a live context that runs. */
const it = hostIt.extend('host', async ({ openHost }) => {
  const host = await openHost();
  await host.call('start');
  return host;
});

const downloads = ({ plugin }: HostPage) =>
  plugin.requests.filter((path) => WASM.test(path)).length;

async function addWithGui(host: HostPage): Promise<number> {
  const index = await host.call('add', host.plugin.url, STATE);
  await host.call('showGui', index);
  return index;
}

/** What makes the plugin load onnxruntime again. */
const RETRIES = {
  'the network is back': (host: HostPage) =>
    host.page.evaluate(() => dispatchEvent(new Event('online'))),
  'another word is chosen': (host: HostPage) => host.call('set', 0, 'termA', 3),
  'another instance comes': (host: HostPage) => host.call('add', host.plugin.url),
};

async function expectPlainSound(host: HostPage): Promise<void> {
  await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);
  expect(await bounceErrorDbfs(host)).toBe(-Infinity);
}

async function expectOnnxruntime(host: HostPage): Promise<void> {
  await expect.poll(host.notices, POLL_TIMEOUT).toBe('');
  const difference = await bounceErrorDbfs(host);
  expect(difference).toBeLessThan(-100);
  expect(difference).toBeGreaterThan(-Infinity);
}

describe('onnxruntime', TEST_TIMEOUT, () => {
  it.for([
    ['wasm is refused', 'the network is back', WASM, 'refused'],
    ['wasm is corrupt', 'another word is chosen', WASM, 'corrupt'],
    ['code is refused', 'another instance comes', CODE, 'refused'],
  ] as const)(
    'whose %s is replaced by the plain pass, with a notice, until %s',
    async ([, retry, path, how], { host }) => {
      host.plugin.answer(path, how);
      for (let instances = 1; instances <= 2; instances++) {
        await host.call('settled', await addWithGui(host));
        await expect.poll(() => host.page.locator('.notice').count(), POLL_TIMEOUT).toBe(instances);
      }
      expect(await host.notices()).toMatch(FAILED);
      await host.call('set', 0, 'output', 1);
      expect(downloads(host)).toBe(path === WASM ? 2 : 0);
      await expectPlainSound(host);

      host.plugin.answer(path, 'served');
      await RETRIES[retry](host);
      await expectOnnxruntime(host);
      expect(downloads(host)).toBe(path === WASM ? 3 : 1);
    },
  );

  it('that is slow is replaced by the plain pass, with a notice, until it arrives', async ({
    host,
  }) => {
    host.plugin.answer(WASM, 'held');
    await host.page.clock.install({ time: 0 });
    await host.page.clock.pauseAt(1000);
    await addWithGui(host);
    await host.page.clock.runFor(100);
    await expect.poll(() => downloads(host), POLL_TIMEOUT).toBe(1);
    await host.page.clock.runFor(9000);
    expect(await host.notices()).toBe('');
    await host.page.clock.runFor(2000);
    await expect.poll(host.notices, POLL_TIMEOUT).toMatch(SLOW);
    await host.page.clock.resume();
    await expectPlainSound(host);
    host.plugin.answer(WASM, 'served');
    await expectOnnxruntime(host);
    expect(downloads(host)).toBe(1);
  });

  it('that never arrives is given up after 60 s, and loaded retry for the next word', async ({
    host,
  }) => {
    host.plugin.answer(WASM, 'held');
    await host.page.clock.install();
    const index = await addWithGui(host);
    await expect.poll(() => downloads(host), POLL_TIMEOUT).toBe(1);
    await host.page.clock.fastForward(60_000);
    await expect.poll(host.notices, POLL_TIMEOUT).toMatch(/nothing for 60 s/u);
    host.plugin.answer(WASM, 'served');
    await host.call('set', index, 'termB', 3);
    await expectOnnxruntime(host);
  });
});
