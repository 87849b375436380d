import { describe, expect } from 'vitest';
import type { HostPage } from './host-page.ts';
import { POLL_TIMEOUT, TEST_TIMEOUT, it } from './host-page.ts';
import { watchPage } from './watch-page.ts';

/** Counts that return to what they were before the first instance. */
const RELEASED = [
  'groupMembers',
  'detached',
  'listeners',
  'allListeners',
  'workers',
  'audioNodes',
  'processors',
] as const;

async function startCounting(host: HostPage) {
  const watch = await watchPage(host.page);
  await host.call('start');
  const count = async () => ({
    groupMembers: await host.call('groupSize'),
    ...(await watch.holdings()),
  });
  const none = await count();
  /** Counts once the audio thread, which may be late on a busy machine, has released its part. */
  const countAtRest = async () => {
    await expect.poll(count, POLL_TIMEOUT).toMatchObject({
      audioNodes: none.audioNodes,
      processors: none.processors,
    });
    return count();
  };
  return { none, countAtRest };
}

describe('a hundred instances', TEST_TIMEOUT, () => {
  it('leave nothing behind after use with a GUI and destruction', async ({ host }) => {
    const { none, countAtRest } = await startCounting(host);
    await host.call('useAndDestroy', host.plugin.url, 10);
    const ten = await countAtRest();
    await host.call('useAndDestroy', host.plugin.url, 100);
    const hundred = await countAtRest();
    console.table({ 'before the first': none, 'after ten': ten, 'after a hundred more': hundred });

    for (const what of RELEASED) expect(hundred[what], what).toBe(none[what]);
    // Lit's templates and walks between words are kept for the next.
    expect(hundred.nodes).toBe(ten.nodes);
    expect(hundred.arrayBuffers).toBe(ten.arrayBuffers);
    expect(hundred.heapBytes / ten.heapBytes).toBeLessThan(1.1);
    expect(hundred.workletHeapBytes / ten.workletHeapBytes).toBeLessThan(1.1);
  });

  it('leave nothing behind if onnxruntime never loads', async ({ host }) => {
    const { none, countAtRest } = await startCounting(host);
    host.plugin.answer(/\.wasm$/u, 'refused');
    await host.call('useAndDestroy', host.plugin.url, 5);
    const five = await countAtRest();
    for (const what of RELEASED) expect(five[what], what).toBe(none[what]);
  });
});
