import { canReadCpuTime, mainNanoseconds } from './cpu-time.ts';
import type { MeasuredBrowser } from './browser.ts';
import { callPage } from './call-page.ts';
import { spread } from './statistics.ts';
import type { Spread } from './statistics.ts';

/** The cost of onnxruntime-web on the page's thread, and the wait of a person for a new pair. */
export interface Decode {
  readonly singleRowMicroseconds: Spread;
  /** One row, in a batch of all rows of a walk. */
  readonly batchRowMicroseconds: Spread;
  /** Paired within each round. */
  readonly batchRowVsSingleRow: Spread;
  /** From the choice of a pair to the processor's answer that it holds the pair's table; wall time. */
  readonly newPairMilliseconds: Spread;
}

const WALK_ROWS = 129;
const SINGLE_RUNS = 200;
const BATCH_RUNS = 20;
const CHOICES = 100;

/** Measures the shipped decoder. */
export async function measureDecode(
  browser: MeasuredBrowser,
  url: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<Decode> {
  const page = await browser.open(url);
  await callPage(page, 'loadRuntime');
  const pids = await browser.rendererPids();
  const now = () => (canReadCpuTime() ? mainNanoseconds(pids) / 1000 : performance.now() * 1000);
  const microsecondsPerRow = async (rows: number, runs: number) => {
    const before = now();
    await callPage(page, 'decode', rows, runs);
    return (now() - before) / (rows * runs);
  };
  // The first runs include compiling.
  await microsecondsPerRow(1, SINGLE_RUNS);
  await microsecondsPerRow(WALK_ROWS, BATCH_RUNS);

  const single: number[] = [];
  const batch: number[] = [];
  for (let round = 0; round < rounds; round++) {
    single.push(await microsecondsPerRow(1, SINGLE_RUNS));
    batch.push(await microsecondsPerRow(WALK_ROWS, BATCH_RUNS));
  }
  progress('decode: rows');
  const choices = await callPage(page, 'choosePairs', CHOICES);
  progress('decode: new pairs');
  await page.close();
  return {
    singleRowMicroseconds: spread(single),
    batchRowMicroseconds: spread(batch),
    batchRowVsSingleRow: spread(batch.map((value, round) => value / (single[round] ?? NaN))),
    newPairMilliseconds: spread(choices),
  };
}
