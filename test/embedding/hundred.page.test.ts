import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/setup/launch-chromium.ts';
import { MUCH_PATIENCE, PATIENCE, visit } from './visit.ts';
import { watchPage } from './watch-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Of each there are as many as before the first instance. */
const NOTHING_LEFT = [
  'groupMembers',
  'detached',
  'listeners',
  'allListeners',
  'workers',
  'audioNodes',
  'processors',
] as const;

async function open() {
  const here = await visit(browser);
  const watch = await watchPage(here.page);
  await here.call('start');
  const count = async () => ({
    groupMembers: await here.call('groupSize'),
    ...(await watch.holdings()),
  });
  const none = await count();
  /** Counts once the audio thread, which may be behind on a busy machine, has let go of its part. */
  const countAtRest = async () => {
    await expect.poll(count, PATIENCE).toMatchObject({
      audioNodes: none.audioNodes,
      processors: none.processors,
    });
    return count();
  };
  return { here, none, countAtRest };
}

describe('a hundred instances', MUCH_PATIENCE, () => {
  it('each with a GUI, used and destroyed, leave nothing behind', async () => {
    const { here, none, countAtRest } = await open();
    await here.call('useAndDestroy', here.plugin.url, 10);
    const ten = await countAtRest();
    await here.call('useAndDestroy', here.plugin.url, 100);
    const hundred = await countAtRest();
    console.table({ 'before the first': none, 'after ten': ten, 'after a hundred more': hundred });

    for (const what of NOTHING_LEFT) expect(hundred[what], what).toBe(none[what]);
    // Lit's templates and walks between words are kept for the next.
    expect(hundred.nodes).toBe(ten.nodes);
    expect(hundred.arrayBuffers).toBe(ten.arrayBuffers);
    expect(hundred.heapBytes / ten.heapBytes).toBeLessThan(1.1);
    expect(hundred.workletHeapBytes / ten.workletHeapBytes).toBeLessThan(1.1);
    await here.leave();
  });

  it('leave nothing where onnxruntime has never come, either', async () => {
    const { here, none, countAtRest } = await open();
    here.plugin.answer(/\.wasm$/u, 'refused');
    await here.call('useAndDestroy', here.plugin.url, 5);
    const five = await countAtRest();
    for (const what of NOTHING_LEFT) expect(five[what], what).toBe(none[what]);
    await here.leave();
  });
});
