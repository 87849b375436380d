import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STATE } from './expected-sound.ts';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';
import type { Visit } from './visit.ts';

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
});
afterEach(async () => {
  await here.leave();
});

const PROCESSOR = /processor\.js$/u;
const WASM = /\.wasm$/u;
const hasAskedFor = (path: RegExp) => here.plugin.requests.some((asked) => path.test(asked));

/** That a context was closed hinders no other. */
async function expectTheNextToPlay(): Promise<void> {
  await here.call('start');
  await here.call('add', here.plugin.url);
  await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.1);
}

describe('a context', MUCH_PATIENCE, () => {
  it('that is suspended takes an instance, its state, its values and a GUI', async () => {
    await here.call('suspend');
    const index = await here.call('add', here.plugin.url, STATE);
    await here.call('set', index, 'output', -6);
    await here.call('set', index, 'termA', 3);
    expect(await here.call('values', index)).toMatchObject({ ...STATE.parameters, output: -6 });
    expect(await here.call('state', index)).toMatchObject({ parameters: { output: -6 } });
    await here.call('showGui', index);
    const slider = here.page.getByRole('slider', { name: /morph/iu }).first();
    await slider.press('Home');
    await expect.poll(() => here.call('values', index), PATIENCE).toMatchObject({ morph: 0 });
    await here.call('settled', index);
    expect(await here.call('heard')).toBe(0);
    await here.call('start');
    await expect.poll(() => here.call('heard'), PATIENCE).toBeGreaterThan(0.01);
  });

  it.each(['before it', 'when its module is added', 'when its node is made'] as const)(
    'that is closed in the creation of an instance, %s, leaves no call open',
    async (moment) => {
      await here.call('begin', here.plugin.url, moment);
      const { createInstance, ...rest } = await here.call('outcomes');
      if (moment !== 'when its node is made') expect(createInstance).toBe('rejected');
      expect([createInstance, ...Object.values(rest)]).not.toContain('open');
      await expectTheNextToPlay();
    },
  );

  it('that is closed while the processor is fetched leaves no call open', async () => {
    here.plugin.answer(PROCESSOR, 'held');
    await here.call('begin', here.plugin.url);
    await expect.poll(() => hasAskedFor(PROCESSOR), PATIENCE).toBe(true);
    await here.call('closeBegun');
    expect(await here.call('outcomes')).toEqual({ createInstance: 'rejected' });
    here.plugin.answer(PROCESSOR, 'served');
    await expectTheNextToPlay();
  });

  it('that is closed while onnxruntime is fetched leaves no call open', async () => {
    here.plugin.answer(WASM, 'held');
    await here.call('begin', here.plugin.url);
    await expect.poll(() => hasAskedFor(WASM), PATIENCE).toBe(true);
    await here.call('closeBegun');
    const outcomes = await here.call('outcomes');
    expect(outcomes.createInstance).toBe('resolved');
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['resolved']));
    here.plugin.answer(WASM, 'served');
    await expectTheNextToPlay();
    await here.call('settled', 0);
  });

  it('in which the processor could not be loaded takes it when it can be had', async () => {
    here.plugin.answer(PROCESSOR, 'refused');
    await here.call('start');
    await expect(here.call('add', here.plugin.url)).rejects.toThrow(/could not be loaded/u);
    here.plugin.answer(PROCESSOR, 'served');
    await expectTheNextToPlay();
  });
});
