import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { MeasuredBrowser } from './browser.ts';
import type { Build, ByBuild } from './builds.ts';
import { callPage } from './call-page.ts';
import type { InstanceKind } from './cases/memory.ts';
import { pageUrl } from './environment.ts';
import type { BenchEnvironment, ServedPage } from './environment.ts';
import { canReadPrivateMemory, privateMegabytes } from './private-memory.ts';

/** Private megabytes of the renderer after some instances and after many. */
export interface Growth {
  readonly early: number;
  readonly late: number;
}

export interface MemoryByBuild {
  readonly builds: ByBuild<Memory>;
  /** Offline contexts with a bare worklet in place of the plugin: what the browser itself keeps. */
  readonly bareOffline: Growth;
}

/** Memory of a page that makes instances of the plugin, after forced collections. */
export interface Memory {
  /** Instances that were created in one live context and destroyed. */
  readonly destroyed: Growth;
  /** Instances in offline contexts of their own, which were rendered and dropped without destroy. */
  readonly offline: Growth;
  /** Megabytes of each instance that was created in a live context and dropped without destroy. */
  readonly forgottenMegabytes: number;
}

export const EARLY_INSTANCES = 10;
export const LATE_INSTANCES = 200;
export const FORGOTTEN_INSTANCES = 50;

/** The most that the memory after LATE_INSTANCES may be of that after EARLY_INSTANCES. */
export const MOST_GROWTH = 1.1;

/** Collections before a reading. The first lets objects go that hold others on other threads. */
const COLLECTIONS = 2;

const POLL_MILLISECONDS = 200;
/** A reading is stable when this many in a row differ by less than STABLE_MEGABYTES. */
const STABLE_READINGS = 8;
const STABLE_MEGABYTES = 0.25;
const MOST_READINGS = 150;

/**
 * Measures what instances leave behind, in a new browser for each build and kind of instance.
 *
 * @returns undefined if the system does not report private memory
 */
export async function measureMemory(
  environment: BenchEnvironment,
  served: ServedPage,
  progress: (text: string) => void,
): Promise<MemoryByBuild | undefined> {
  if (!canReadPrivateMemory()) {
    progress('memory: left out, because this system does not report private memory');
    return undefined;
  }
  const found: Partial<Record<Build, Memory>> = {};
  const growth = async (build: Build, kind: InstanceKind, late: number) => {
    const measured = await measureGrowth(environment, pageUrl(served, build), kind, late);
    progress(`memory: ${build}, ${kind}`);
    return measured;
  };
  for (const build of served.builds) {
    const destroyed = await growth(build, 'destroyed', LATE_INSTANCES);
    const offline = await growth(build, 'offline', LATE_INSTANCES);
    const forgotten = await growth(build, 'forgotten', EARLY_INSTANCES + FORGOTTEN_INSTANCES);
    const forgottenMegabytes = (forgotten.late - forgotten.early) / FORGOTTEN_INSTANCES;
    found[build] = { destroyed, offline, forgottenMegabytes };
  }
  return { builds: found, bareOffline: await growth('plugin', 'bareOffline', LATE_INSTANCES) };
}

async function measureGrowth(
  environment: BenchEnvironment,
  url: string,
  kind: InstanceKind,
  lateInstances: number,
): Promise<Growth> {
  const browser = await MeasuredBrowser.launch(environment, { exposesGc: true });
  try {
    const page = await browser.open(url);
    const pid = await browser.rendererPid(page);
    const devTools = await page.context().newCDPSession(page);
    await callPage(page, 'makeInstances', kind, EARLY_INSTANCES);
    const early = await collectedMegabytes(page, devTools, pid);
    await callPage(page, 'makeInstances', kind, lateInstances - EARLY_INSTANCES);
    return { early, late: await collectedMegabytes(page, devTools, pid) };
  } finally {
    await browser.close();
  }
}

/** Private megabytes after forced collections on the page's thread and on the audio thread. */
async function collectedMegabytes(page: Page, devTools: CDPSession, pid: number): Promise<number> {
  let megabytes = NaN;
  for (let collection = 0; collection < COLLECTIONS; collection++) {
    await callPage(page, 'collectGarbage');
    await devTools.send('HeapProfiler.collectGarbage');
    megabytes = await stableMegabytes(pid);
  }
  return megabytes;
}

/**
 * The last reading when the process no longer gives memory back. Its threads end some time after a collection.
 *
 * @throws {Error} if the memory does not become stable
 */
async function stableMegabytes(pid: number): Promise<number> {
  const readings: number[] = [];
  for (let count = 0; count < MOST_READINGS; count++) {
    readings.push(privateMegabytes(pid));
    const latest = readings.slice(-STABLE_READINGS);
    const range = Math.max(...latest) - Math.min(...latest);
    if (latest.length === STABLE_READINGS && range < STABLE_MEGABYTES) return latest.at(-1) ?? NaN;
    await delay(POLL_MILLISECONDS);
  }
  throw new Error(`the memory of process ${pid} does not become stable`);
}
