import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { MeasuredBrowser } from '../browser.ts';
import { BUILDS } from '../builds.ts';
import type { Build, ByBuild } from '../builds.ts';
import { callPage } from '../call-page.ts';
import { buildUrl, pageUrl } from '../environment.ts';
import type { ServedPage } from '../environment.ts';
import type { HostAnswer, HostRequest } from './host.ts';
import { unpacked } from './packed-value.ts';
import type { RecordedProcessor } from './recorded-processor.ts';
import type { ChangeCost } from './stretch.ts';
import { termPairs } from './term-pairs.ts';

/** Microseconds of the worst of 20 blocks, the lowest of all repeats. */
export interface WordChange {
  /** In the block of an automated change of word and the 19 after it. */
  readonly withEvent: number;
  /** In 20 blocks without an event. */
  readonly without: number;
}

/** The most that an automated change of word may add to the worst block. */
export const MOST_WORD_MICROSECONDS = 100;

const REPEATS = 20;

/** Repeats that are not counted. V8 compiles in stages. */
const WARM_UP_REPEATS = 300;

/** The words are heard with both in the sound, off the rows of the walk. */
const PARAMETERS = { morph: 0.37 };

/** Noise at -12 dBFS changes by more than this between two words. */
const LEAST_DIFFERENCE = 1e-3;

/**
 * Measures in Node what an automated change of word costs, in a process for each build. The builds take turns. Each
 * repeat chooses a pair of words that the instance has not played before, so no row of the pair is kept from an
 * earlier repeat; the code and the network are warm.
 *
 * @throws {Error} if a build's processor does not run, or if the events change nothing
 */
export async function measureWord(
  browser: MeasuredBrowser,
  served: ServedPage,
  progress: (text: string) => void,
): Promise<ByBuild<WordChange>> {
  const hosts: { readonly build: Build; readonly host: ProcessorHost }[] = [];
  try {
    for (const build of served.builds) {
      hosts.push({ build, host: await ProcessorHost.start(browser, served, build) });
    }
    const costs: Record<Build, ChangeCost[]> = { plugin: [], against: [] };
    for (let repeat = 0; repeat < WARM_UP_REPEATS + REPEATS; repeat++) {
      for (const { build, host } of hosts) {
        const cost = await host.change();
        if (repeat >= WARM_UP_REPEATS) costs[build].push(cost);
      }
    }
    progress('word: done');
    return Object.fromEntries(hosts.map(({ build }) => [build, lowest(build, costs[build])]));
  } finally {
    for (const { host } of hosts) host.end();
  }
}

/**
 * The lowest cost of the changes that changed the sound: two words may sound nearly the same.
 *
 * @throws {Error} if fewer than half of the changes did
 */
export function lowest(build: Build, costs: readonly ChangeCost[]): WordChange {
  const audible = costs.filter(({ outputDifference }) => outputDifference > LEAST_DIFFERENCE);
  if (audible.length < costs.length / 2) {
    throw new Error(
      `${audible.length} of ${costs.length} automated changes of word changed the sound of ${BUILDS[build]}`,
    );
  }
  return {
    withEvent: Math.min(...audible.map(({ withEvent }) => withEvent)),
    without: Math.min(...audible.map(({ without }) => without)),
  };
}

/** A process with one build's processor. */
class ProcessorHost {
  readonly #process: ChildProcess;
  readonly #pairs: ReturnType<typeof termPairs>;
  /** Rejects when the process has ended. */
  readonly #end: Promise<never>;

  private constructor(termCount: number) {
    this.#process = fork(new URL('./host.ts', import.meta.url), { serialization: 'advanced' });
    this.#pairs = termPairs(termCount);
    this.#end = once(this.#process, 'exit').then(() => {
      throw new Error('the process with the processor has ended');
    });
    // An end while nothing was asked is no fault.
    this.#end.catch(() => undefined);
  }

  /** Records in a page what the build's plugin gives its processor, and makes the processor in a new process. */
  static async start(
    browser: MeasuredBrowser,
    served: ServedPage,
    build: Build,
  ): Promise<ProcessorHost> {
    const page = await browser.open(pageUrl(served, build));
    const recorded = unpacked(
      await callPage(page, 'recordProcessor', PARAMETERS),
    ) as RecordedProcessor;
    await page.close();
    const response = await fetch(buildUrl(served, build, 'processor.js'));
    const code = await response.text();
    const host = new ProcessorHost(recorded.termCount);
    try {
      await host.#ask({ load: code, recorded });
      return host;
    } catch (error) {
      host.end();
      throw error;
    }
  }

  /** Changes to a pair of words that was not played before. */
  async change(): Promise<ChangeCost> {
    const pair = this.#pairs.next().value;
    if (pair === undefined) throw new Error('there are no more pairs of words');
    const cost = await this.#ask({ change: pair });
    if (cost === undefined) throw new Error('the process with the processor has not loaded it');
    return cost;
  }

  end(): void {
    this.#process.kill();
  }

  /** @throws {Error} with the reason that the process gives, or if it has ended */
  async #ask(request: HostRequest): Promise<ChangeCost | undefined> {
    const answer = once(this.#process, 'message');
    this.#process.send(request);
    const [message] = (await Promise.race([answer, this.#end])) as [HostAnswer];
    if ('failure' in message) throw new Error(message.failure);
    return message.cost;
  }
}
