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
 * Turns of each case in a round. The load and the temperature of the machine change from second to
 * second. Turns of some milliseconds spread these changes evenly over all cases.
 */
const SLICES = 12;

const SEED = 1;

/**
 * Renders each case once a round, in slices that take turns. The order differs from turn to turn and is
 * the same in each run. The cost is the CPU time of the rendering thread, or wall time if the system
 * does not report CPU time.
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
    // Only the empty worklet may be silent. Any other silent case did no work, so its cost is wrong.
    if (!(name === 'emptyWorklet' || peak > 0)) throw new Error(`"${CASES[name]}" is silent`);
  }
  return round;
}

/** Renders once unmeasured: a page's first render starts threads. */
async function dropFirstRender(page: Page): Promise<void> {
  await callPage(page, 'start', 'bareWorklet', 1, SAMPLE_RATE / QUANTUM_FRAMES);
  await callPage(page, 'slice', 'bareWorklet');
  await callPage(page, 'end', 'bareWorklet');
}
