import type { Page } from 'playwright';
import { CASES, QUANTUM_FRAMES, SAMPLE_RATE, longestSeconds } from './case-list.ts';
import type { CaseName } from './case-list.ts';
import type { MeasuredBrowser } from './browser.ts';
import { callPage } from './call-page.ts';
import { audioNanoseconds, canReadCpuTime } from './cpu-time.ts';
import { seededRandom, shuffled } from './random.ts';

/** Microseconds per quantum of each case in one round. */
export type Round = Partial<Record<CaseName, number>>;

export interface RoundOptions {
  readonly rounds: number;
  /** Seconds of audio of each case in each round. */
  readonly seconds: number;
  readonly cases: readonly CaseName[];
  readonly progress: (text: string) => void;
}

/**
 * Turns that the cases take in a round. What else runs on the machine, and how warm it is, changes
 * from second to second: in turns of some milliseconds all cases have the same share of it.
 */
const SLICES = 12;

const SEED = 1;

/**
 * Renders each case once a round, in slices that take turns, in an order that differs from turn to
 * turn but not from run to run. Cost is the CPU time of the thread that renders, or wall time where
 * the system does not tell it.
 *
 * @throws {Error} if a case that should sound is silent
 */
export async function measureRounds(
  browser: MeasuredBrowser,
  url: string,
  { rounds, seconds, cases, progress }: RoundOptions,
): Promise<Round[]> {
  const random = seededRandom(SEED);
  const measured: Round[] = [];
  for (let index = 1; index <= rounds; index++) {
    const page = await browser.open(url);
    await dropFirstRender(page);
    measured.push(await measureRound(page, await browser.rendererPids(), seconds, cases, random));
    await page.close();
    progress(`round ${index} of ${rounds}`);
  }
  return measured;
}

async function measureRound(
  page: Page,
  pids: readonly number[],
  seconds: number,
  cases: readonly CaseName[],
  random: () => number,
): Promise<Round> {
  for (const name of shuffled(cases, random)) {
    const rendered = Math.min(seconds, longestSeconds(name));
    const sliceQuanta = Math.ceil((rendered * SAMPLE_RATE) / QUANTUM_FRAMES / SLICES);
    await callPage(page, 'start', name, SLICES, sliceQuanta);
  }
  const round: Round = {};
  for (let slice = 0; slice < SLICES; slice++) {
    for (const name of shuffled(cases, random)) {
      const before = audioNanoseconds(pids);
      const { quanta, wallMicroseconds } = await callPage(page, 'slice', name);
      const cpuMicroseconds = (audioNanoseconds(pids) - before) / 1000;
      const cost = (canReadCpuTime() ? cpuMicroseconds : wallMicroseconds) / quanta;
      round[name] = (round[name] ?? 0) + cost / SLICES;
    }
  }
  for (const name of cases) {
    const peak = await callPage(page, 'end', name);
    // An empty worklet is silent; anything else that is has been measured doing nothing.
    if (!(name === 'emptyWorklet' || peak > 0)) throw new Error(`"${CASES[name]}" is silent`);
  }
  return round;
}

/** A page's first render pays for starting threads. */
async function dropFirstRender(page: Page): Promise<void> {
  await callPage(page, 'start', 'bareWorklet', 1, SAMPLE_RATE / QUANTUM_FRAMES);
  await callPage(page, 'slice', 'bareWorklet');
  await callPage(page, 'end', 'bareWorklet');
}
