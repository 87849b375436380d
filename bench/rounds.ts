import type { Page } from 'playwright';
import { CASES, QUANTUM_FRAMES, SAMPLE_RATE, isPluginCase, longestSeconds } from './case-list.ts';
import type { CaseName } from './case-list.ts';
import type { MeasuredBrowser } from './browser.ts';
import type { Build } from './builds.ts';
import { callPage } from './call-page.ts';
import { audioNanoseconds, canReadCpuTime } from './cpu-time.ts';
import { pageUrl } from './environment.ts';
import type { ServedPage } from './environment.ts';
import { seededRandom, shuffled } from './random.ts';

/** Microseconds per quantum of each case in one round. */
export type Round = Partial<Record<CaseName, number>>;

/**
 * The rounds of each build, equally many. Cases without the plugin are measured once a round and are the same in
 * the rounds of both builds. `against` is empty if there is one build only.
 */
export type BuildRounds = Readonly<Record<Build, readonly Round[]>>;

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

/** A case with one of the builds. */
interface Subject {
  readonly name: CaseName;
  readonly build: Build;
  readonly page: Page;
}

/**
 * Renders each case of each build once a round, in slices that take turns. The order differs from turn to turn and
 * is the same in each run. The cost is the CPU time of the rendering thread, or wall time if the system
 * does not report CPU time.
 *
 * @throws {Error} if a case that should sound is silent
 */
export async function measureRounds(
  browser: MeasuredBrowser,
  served: ServedPage,
  { rounds, seconds, cases, progress }: RoundOptions,
): Promise<BuildRounds> {
  const random = seededRandom(SEED);
  const measured: Record<Build, Round[]> = { plugin: [], against: [] };
  for (let index = 1; index <= rounds; index++) {
    const subjects: Subject[] = [];
    for (const build of served.builds) {
      const page = await browser.open(pageUrl(served, build));
      await dropFirstRender(page);
      const own = build === 'plugin' ? cases : cases.filter(isPluginCase);
      subjects.push(...own.map((name) => ({ name, build, page })));
    }
    const round = await measureRound(subjects, await browser.rendererPids(), seconds, random);
    for (const build of served.builds) measured[build].push({ ...round.plugin, ...round[build] });
    for (const page of new Set(subjects.map((subject) => subject.page))) await page.close();
    progress(`round ${index} of ${rounds}`);
  }
  return measured;
}

async function measureRound(
  subjects: readonly Subject[],
  pids: readonly number[],
  seconds: number,
  random: () => number,
): Promise<Record<Build, Round>> {
  for (const { name, page } of shuffled(subjects, random)) {
    const rendered = Math.min(seconds, longestSeconds(name));
    const sliceQuanta = Math.ceil((rendered * SAMPLE_RATE) / QUANTUM_FRAMES / SLICES);
    await callPage(page, 'start', name, SLICES, sliceQuanta);
  }
  const measured: Record<Build, Round> = { plugin: {}, against: {} };
  for (let slice = 0; slice < SLICES; slice++) {
    for (const { name, build, page } of shuffled(subjects, random)) {
      const before = audioNanoseconds(pids);
      const { quanta, wallMicroseconds } = await callPage(page, 'slice', name);
      const cpuMicroseconds = (audioNanoseconds(pids) - before) / 1000;
      const cost = (canReadCpuTime() ? cpuMicroseconds : wallMicroseconds) / quanta;
      const { [build]: round } = measured;
      round[name] = (round[name] ?? 0) + cost / SLICES;
    }
  }
  for (const { name, page } of subjects) {
    const peak = await callPage(page, 'end', name);
    // Only the empty worklet may be silent. Any other silent case did no work, so its cost is wrong.
    if (!(name === 'emptyWorklet' || peak > 0)) throw new Error(`"${CASES[name]}" is silent`);
  }
  return measured;
}

/** Renders once unmeasured: a page's first render starts threads. */
async function dropFirstRender(page: Page): Promise<void> {
  await callPage(page, 'start', 'bareWorklet', 1, SAMPLE_RATE / QUANTUM_FRAMES);
  await callPage(page, 'slice', 'bareWorklet');
  await callPage(page, 'end', 'bareWorklet');
}
