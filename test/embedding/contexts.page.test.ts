import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { STATE, bounceErrorDbfs } from './expected-sound.ts';
import type { HostPage } from './host-page.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it } from './host-page.ts';

const PROCESSOR = /processor\.js$/u;
const WASM = /\.wasm$/u;
const hasRequested = ({ plugin }: HostPage, path: RegExp) =>
  plugin.requests.some((requested) => path.test(requested));

/** Expects that the page can play an instance in another context. */
async function expectTheNextToPlay(host: HostPage): Promise<void> {
  await host.call('start');
  await host.call('add', host.plugin.url);
  await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);
}

/** Leaves WebAssembly in a page as little memory as many dropped contexts would: room for some engines more. */
async function fillMemory(page: Page, room: number): Promise<void> {
  await page.evaluate((free) => {
    const memories: WebAssembly.Memory[] = [];
    const isThereMore = () => {
      try {
        return memories.push(new WebAssembly.Memory({ initial: 1, maximum: 65_536 })) < 10_000;
      } catch {
        return false;
      }
    };
    while (isThereMore());
    memories.length -= free;
    Object.assign(globalThis, { memories });
  }, room);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
}

describe('a context', TEST_TIMEOUT, () => {
  it('plays however many were dropped before it, without WebAssembly and without a network', async ({
    host,
  }) => {
    // Rows of onnxruntime would differ by a little.
    host.plugin.answer(WASM, 'refused');
    await host.call('start');
    const index = await host.call('add', host.plugin.url);
    await host.call('settled', index);
    await fillMemory(host.page, 16);
    // More than the 20 contexts after which the plugin keeps a copy of the engine as JavaScript.
    const bounces = 24;
    for (let bounce = 0; bounce < bounces; bounce++) {
      expect(await bounceErrorDbfs(host), `bounce ${bounce}`).toBeLessThan(-120);
    }
    // The processor is loaded once more where WebAssembly did not start: not at first, and then always.
    const loaded = host.plugin.requests.filter((path) => PROCESSOR.test(path));
    expect(loaded.length).toBeGreaterThan(bounces + 4);
    expect(loaded.length).toBeLessThan(2 * bounces);
    await host.plugin.close();
    expect(await bounceErrorDbfs(host)).toBeLessThan(-120);
  });

  it('that is suspended takes an instance, its state, its values and a GUI', async ({ host }) => {
    await host.call('suspend');
    const index = await host.call('add', host.plugin.url, STATE);
    await host.call('set', index, 'output', -6);
    await host.call('set', index, 'termA', 3);
    expect(await host.call('values', index)).toMatchObject({ ...STATE.parameters, output: -6 });
    expect(await host.call('state', index)).toMatchObject({ parameters: { output: -6 } });
    await host.call('showGui', index);
    const slider = host.page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('Home');
    await expect.poll(() => host.call('values', index), POLL_TIMEOUT).toMatchObject({ morph: 0 });
    await host.call('settled', index);
    expect(await host.call('outputPeak')).toBe(0);
    await host.call('start');
    await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.01);
  });

  it.for(['before it', 'when its module is added', 'when its node is made'] as const)(
    'that is closed in the creation of an instance, %s, leaves no call open',
    async (moment, { host }) => {
      await host.call('startCreation', host.plugin.url, moment);
      const { createInstance, ...rest } = await host.call('outcomes');
      if (moment !== 'when its node is made') expect(createInstance).toBe('rejected');
      expect([createInstance, ...Object.values(rest)]).not.toContain('open');
      await expectTheNextToPlay(host);
    },
  );

  it('that is closed while the processor is fetched leaves no call open', async ({ host }) => {
    host.plugin.answer(PROCESSOR, 'held');
    await host.call('startCreation', host.plugin.url);
    await expect.poll(() => hasRequested(host, PROCESSOR), POLL_TIMEOUT).toBe(true);
    await host.call('closeContext');
    expect(await host.call('outcomes')).toEqual({ createInstance: 'rejected' });
    host.plugin.answer(PROCESSOR, 'served');
    await expectTheNextToPlay(host);
  });

  it('that is closed while onnxruntime is fetched leaves no call open', async ({ host }) => {
    host.plugin.answer(WASM, 'held');
    await host.call('startCreation', host.plugin.url);
    await expect.poll(() => hasRequested(host, WASM), POLL_TIMEOUT).toBe(true);
    await host.call('closeContext');
    const outcomes = await host.call('outcomes');
    expect(outcomes.createInstance).toBe('resolved');
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['resolved']));
    host.plugin.answer(WASM, 'served');
    await expectTheNextToPlay(host);
    await host.call('settled', 0);
  });

  it('in which the processor failed to load loads it again for the next instance', async ({
    host,
  }) => {
    host.plugin.answer(PROCESSOR, 'refused');
    await host.call('start');
    await expect(host.call('add', host.plugin.url)).rejects.toThrow(/could not be loaded/u);
    host.plugin.answer(PROCESSOR, 'served');
    await expectTheNextToPlay(host);
  });
});
