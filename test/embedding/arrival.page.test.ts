import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { ROOT } from '../../scripts/build/build-all.ts';
import { brotliBytes } from '../../scripts/build/first-sound.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it } from './host-page.ts';
import { watchPage } from './watch-page.ts';

const WASM = /\.wasm$/u;

/** The limit for all files until the first sound, each compressed with brotli. */
const FIRST_SOUND_BYTES = 140_000;

describe('an instance', TEST_TIMEOUT, () => {
  it('sounds before onnxruntime is fetched, and waits for none of it', async ({ host }) => {
    host.plugin.answer(WASM, 'held');
    await host.call('start');
    const { index, atMs } = await host.call('create', host.plugin.url);
    await host.call('play', index);
    await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);
    host.plugin.answer(WASM, 'served');
    // The wasm and its JavaScript.
    const fetchesAtMs = () => host.call('fetchesAtMs', '/ort');
    await expect.poll(fetchesAtMs, POLL_TIMEOUT).toHaveLength(2);
    expect(Math.min(...(await fetchesAtMs()))).toBeGreaterThanOrEqual(atMs);
  });

  it('sounds with few bytes, and needs no other file for that', async ({ host }) => {
    const files = inject('firstSoundFiles');
    host.plugin.answer(/./u, 'held');
    for (const file of files)
      host.plugin.answer(new RegExp(`^${file.replaceAll('.', '[.]')}$`, 'u'), 'served');
    await host.call('start');
    const { index } = await host.call('create', host.plugin.url);
    await host.call('play', index);
    await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);
    const bytes = await brotliBytes(join(ROOT, 'dist'), files);
    console.log(`${files.length} files until the first sound: ${bytes} bytes with brotli`);
    expect(bytes).toBeLessThanOrEqual(FIRST_SOUND_BYTES);
  });

  it('is one addModule for a context; the tenth asks for nothing and costs a quarter at most', async ({
    openHost,
  }) => {
    const firstSeconds: number[] = [];
    const laterSeconds: number[] = [];
    for (let round = 0; round < 3; round++) {
      const host = await openHost();
      const watch = await watchPage(host.page);
      const create = () => host.call('create', host.plugin.url);
      await host.call('start');
      // The measured time is that of an instance, not of its module.
      await host.call('load', host.plugin.url);
      firstSeconds.push(await watch.cpuSeconds(create));
      await host.call('settled', 0);
      for (let i = 1; i < 9; i++) await create();
      const requests = host.plugin.requests.length;
      for (let i = 9; i < 14; i++) laterSeconds.push(await watch.cpuSeconds(create));
      for (let i = 9; i < 14; i++) await host.call('settled', i);
      expect(host.plugin.requests).toHaveLength(requests);
      expect(await host.call('addedModules')).toBe(1);
      // Its sound would cost the next round time.
      await host.close();
    }
    const share = median(laterSeconds) / median(firstSeconds);
    console.log(
      `main thread: first instance ${ms(firstSeconds)} ms, tenth and on ${ms(laterSeconds)} ms: ` +
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
