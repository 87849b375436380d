import { describe, expect } from 'vitest';
import { STATE, bounceErrorDbfs } from './expected-sound.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it } from './host-page.ts';

const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** A policy that allows the page's own files and the plugin's, and nothing inline or made up. */
const policy = (plugin: string, wasm = "'wasm-unsafe-eval'") => ({
  'Content-Security-Policy':
    `default-src 'none'; script-src 'self' ${plugin} ${wasm}; ` +
    `connect-src ${plugin}; style-src ${plugin}; img-src data:`,
});

describe('a page of another origin', TEST_TIMEOUT, () => {
  it.for([
    ['with nothing special', () => ({}), false],
    ['that is cross-origin isolated', () => ISOLATION, true],
    ['with a strict content security policy', policy, false],
    ['with both', (plugin: string) => ({ ...ISOLATION, ...policy(plugin) }), true],
  ] as const)(
    '%s plays the plugin, live and bounced, with its GUI',
    async ([, headersFor, isIsolated], { openHost }) => {
      const host = await openHost(headersFor);
      expect(await host.call('isIsolated')).toBe(isIsolated);
      await host.call('start');
      const index = await host.call('add', host.plugin.url, STATE);
      await host.call('settled', index);
      await host.call('showGui', index);
      await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);

      const slider = host.page.getByRole('slider', { name: /morph/iu }).first();
      await slider.press('End');
      await expect
        .poll(() => host.call('values', index), POLL_TIMEOUT)
        .toMatchObject({ morph: 1, amount: 2 });
      const { styleElements, adoptedSheets, height } = await host.call('styling');
      expect(styleElements).toBe(0);
      expect(adoptedSheets).toBeGreaterThan(0);
      expect(height).toBeGreaterThan(200);
      expect(await host.notices()).toBe('');

      const difference = await bounceErrorDbfs(host);
      expect(difference).toBeLessThan(-100);
      // The plain forward pass would differ in nothing.
      expect(difference).toBeGreaterThan(-Infinity);
      expect(await host.call('violations')).toEqual([]);
      expect(host.errors).toEqual([]);
    },
  );

  it("that forbids WebAssembly plays the engine's script and the plain forward pass, and says so", async ({
    openHost,
  }) => {
    const host = await openHost((plugin) => policy(plugin, ''));
    await host.call('start');
    const index = await host.call('add', host.plugin.url, STATE);
    await host.call('settled', index);
    await host.call('showGui', index);
    await expect.poll(() => host.call('outputPeak'), POLL_TIMEOUT).toBeGreaterThan(0.1);
    await expect.poll(host.notices, POLL_TIMEOUT).toMatch(/plain forward pass.*WebAssembly/u);
    expect(await bounceErrorDbfs(host)).toBe(-Infinity);

    // The plugin tries WebAssembly once, which the policy reports.
    await host.call('set', index, 'termA', 3);
    await host.call('settled', await host.call('add', host.plugin.url));
    const violations = await host.call('violations');
    expect(violations).toEqual(['script-src wasm-eval']);
    expect(host.plugin.requests).toContain('engine-script.js');
    // The plugin does not fetch 14 MB that may not run, nor their JavaScript.
    expect(host.plugin.requests.filter((path) => /(?:^|\/)ort[./]/u.test(path))).toEqual([]);
  });
});
