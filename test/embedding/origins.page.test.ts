import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { STATE, bounceErrorDbfs } from './expected-sound.ts';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';
import type { Visit } from './visit.ts';

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

let browser: Browser;
let here: Visit;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await here.leave();
});

describe('a page of another origin', MUCH_PATIENCE, () => {
  it.each([
    ['with nothing special', () => ({}), false],
    ['that is cross-origin isolated', () => ISOLATION, true],
    ['with a strict content security policy', policy, false],
    ['with both', (plugin: string) => ({ ...ISOLATION, ...policy(plugin) }), true],
  ])('%s plays the plugin, live and bounced, with its GUI', async (_, headersFor, isIsolated) => {
    here = await visit(browser, headersFor);
    expect(await here.call('isIsolated')).toBe(isIsolated);
    await here.call('start');
    const index = await here.call('add', here.plugin.url, STATE);
    await here.call('settled', index);
    await here.call('showGui', index);
    await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.1);

    const slider = here.page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('End');
    await expect
      .poll(() => here.call('values', index), PATIENCE)
      .toMatchObject({ morph: 1, amount: 2 });
    const { styleElements, adoptedSheets, height } = await here.call('look');
    expect(styleElements).toBe(0);
    expect(adoptedSheets).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(200);
    expect(await here.notices()).toBe('');

    const difference = await bounceErrorDbfs(here);
    expect(difference).toBeLessThan(-100);
    // Or else onnxruntime would not be in use.
    expect(difference).toBeGreaterThan(-Infinity);
    expect(await here.call('violations')).toEqual([]);
    expect(here.errors).toEqual([]);
  });

  it('that forbids WebAssembly plays the plain kernel and forward pass, and says so', async () => {
    here = await visit(browser, (plugin) => policy(plugin, ''));
    await here.call('start');
    const index = await here.call('add', here.plugin.url, STATE);
    await here.call('settled', index);
    await here.call('showGui', index);
    await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.1);
    await expect.poll(here.notices, PATIENCE).toMatch(/plain forward pass.*WebAssembly/u);
    expect(await bounceErrorDbfs(here)).toBe(-Infinity);

    // Asking is what the policy reports, and it is asked once.
    await here.call('set', index, 'termA', 3);
    await here.call('settled', await here.call('add', here.plugin.url));
    const violations = await here.call('violations');
    expect(violations).toEqual(['script-src wasm-eval']);
    // Fourteen megabytes that may not run, and the code around them.
    expect(here.plugin.requests.filter((path) => /(?:^|\/)ort[./]/u.test(path))).toEqual([]);
  });
});
