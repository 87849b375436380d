import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleFeeds } from '../../plugin/sample-feeds.ts';
import type { SampleBlock } from '../../protocol/index.ts';

const SAMPLE_RATE = 8000;
const BLOCK = 800;

let nowMs = 0;
let port: MessagePort | undefined;
const context = { state: 'running', sampleRate: SAMPLE_RATE };
let feeds: SampleFeeds;
const [input, output] = [new Float32Array(4), new Float32Array(4)];

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  context.state = 'running';
  feeds = new SampleFeeds(context as BaseAudioContext, (sent) => {
    port = sent;
  });
});
afterEach(() => {
  feeds.close();
  vi.restoreAllMocks();
});

/** A block whose samples count on from `first`: n of the input, and 10 n of the output. */
function block(first: number): SampleBlock {
  const pairs = Int16Array.from({ length: 2 * BLOCK }, (_, i) => first + (i >> 1));
  // Each sample is the sum of both channels.
  return { inputScale: 2, outputScale: 20, pairs };
}

/** Sends a block, and waits until it has come, which is 1 ms ago then. */
async function send(first: number): Promise<void> {
  const feed = feeds.open();
  const latest = new Float32Array(1);
  port?.postMessage(block(first));
  await vi.waitFor(() => {
    nowMs += 1;
    feed.read(latest, new Float32Array(1));
    if ((latest[0] ?? 0) < first) nowMs -= 1;
    expect(latest[0]).toBeGreaterThanOrEqual(first);
  });
  feed.close();
}

describe('the samples of an instance', () => {
  it('are asked for while a feed is open', () => {
    const [one, other] = [feeds.open(), feeds.open()];
    expect(port).toBeDefined();
    one.close();
    one.close();
    expect(port).toBeDefined();
    other.close();
    expect(port).toBeUndefined();
  });

  it('of a block are given out as time passes, behind those of the block before', async () => {
    const feed = feeds.open();
    await send(1000);
    await send(1000 + BLOCK);
    // The block has come 1 ms ago, since when 8 samples were rendered.
    expect(feed.read(input, output)).toBe(true);
    expect([...input]).toEqual([1804, 1805, 1806, 1807]);
    expect([...output]).toEqual([18_040, 18_050, 18_060, 18_070]);
    nowMs += 50;
    feed.read(input, output);
    expect([...input]).toEqual([2204, 2205, 2206, 2207]);
    // The last sample stays until the next block comes.
    nowMs += 100;
    feed.read(input, output);
    expect([...input]).toEqual([2596, 2597, 2598, 2599]);
  });

  it('reach back over blocks, and are zero before the first', async () => {
    const feed = feeds.open();
    await send(1000);
    await send(1000 + BLOCK);
    const [long, other] = [new Float32Array(820), new Float32Array(820)];
    feed.read(long, other);
    expect([...long.slice(0, 12)]).toEqual(Array(12).fill(0));
    expect([...long.slice(12)]).toEqual(Array.from({ length: 808 }, (_, i) => 1000 + i));
  });

  it('are none when no block has come for a quarter of a second', async () => {
    const feed = feeds.open();
    expect(feed.read(input, output)).toBe(false);
    await send(1000);
    nowMs += 240;
    expect(feed.read(input, output)).toBe(true);
    nowMs += 20;
    expect(feed.read(input, output)).toBe(false);
  });

  it('are none while the context does not run, and after the feed is closed', async () => {
    const feed = feeds.open();
    await send(1000);
    context.state = 'suspended';
    expect(feed.read(input, output)).toBe(false);
    context.state = 'running';
    expect(feed.read(input, output)).toBe(true);
    feed.close();
    expect(feed.read(input, output)).toBe(false);
  });
});
