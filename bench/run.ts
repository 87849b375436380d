import { MeasuredBrowser, canTrace } from './browser.ts';
import { CASE_NAMES } from './case-list.ts';
import type { CaseName } from './case-list.ts';
import { compareBuilds } from './comparison.ts';
import { measureDecode } from './decode.ts';
import { pageUrl } from './environment.ts';
import type { BenchEnvironment, BuildFolders, ServedPage } from './environment.ts';
import { measureGarbage } from './garbage.ts';
import { measureGui } from './gui.ts';
import { describeMachine } from './machine.ts';
import { measureMemory } from './memory.ts';
import { costSpreads, quantumSpreads, ratioSpreads } from './ratios.ts';
import type { CaseResult, Result } from './result.ts';
import { measureRounds } from './rounds.ts';
import type { BuildRounds, Round } from './rounds.ts';
import { measureWord } from './word/measure.ts';

/** The parts of the bench that can be asked for by name, besides single cases. */
export const PARTS = ['ratios', 'garbage', 'decode', 'gui', 'word', 'memory'] as const;

type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly rounds: number;
  /** Seconds of audio that each case renders in a round. */
  readonly seconds: number;
  /** Names of parts or cases; empty for all. */
  readonly only: readonly string[];
  readonly folders: BuildFolders;
}

type Progress = (text: string) => void;

/** Measures the plugin beside the other cases and, if a folder names one, beside another build of it. */
export async function runBench(
  environment: BenchEnvironment,
  options: BenchOptions,
  progress: Progress,
): Promise<Result> {
  const served = await environment.servePage(options.folders);
  progress(options.folders.plugin === undefined ? 'built the plugin' : 'took the build');
  try {
    const browser = await MeasuredBrowser.launch(environment);
    try {
      return await measureParts(environment, served, browser, options, progress);
    } finally {
      await browser.close();
    }
  } finally {
    await served.close();
  }
}

async function measureParts(
  environment: BenchEnvironment,
  served: ServedPage,
  browser: MeasuredBrowser,
  options: BenchOptions,
  progress: Progress,
): Promise<Result> {
  const { rounds, seconds, only } = options;
  const url = pageUrl(served, 'plugin');
  const measure = async <T>(part: Part, run: () => Promise<T>): Promise<T | undefined> =>
    only.length === 0 || only.includes(part) ? run() : undefined;
  const measured = await measureCases(served, browser, options, progress);
  const decode = await measure('decode', () => measureDecode(browser, url, rounds, progress));
  const gui = await measure('gui', () => measureGui(browser, url, rounds, progress));
  const garbage = await measure('garbage', async () => {
    if (canTrace()) return measureGarbage(environment, url, progress);
    progress('garbage: left out, because counts would be wrong without stdbuf (GNU coreutils)');
    return undefined;
  });
  const word = await measure('word', () => measureWord(browser, served, progress));
  const memory = await measure('memory', () => measureMemory(environment, served, progress));
  const against = compareBuilds(measured);
  return {
    ratios: ratioSpreads(measured.plugin),
    cases: caseResults(measured.plugin),
    ...(against === undefined ? {} : { against }),
    ...(garbage === undefined ? {} : { garbage }),
    ...(decode === undefined ? {} : { decode }),
    ...(gui === undefined ? {} : { gui }),
    ...(word === undefined ? {} : { word }),
    ...(memory === undefined ? {} : { memory }),
    machine: describeMachine(browser, rounds, seconds),
  };
}

/** The rounds of the cases that are asked for, and of source → destination, which all costs are over. */
async function measureCases(
  served: ServedPage,
  browser: MeasuredBrowser,
  { rounds, seconds, only }: BenchOptions,
  progress: Progress,
): Promise<BuildRounds> {
  const isWhole = only.length === 0 || only.includes('ratios');
  const cases = isWhole ? CASE_NAMES : CASE_NAMES.filter((name) => only.includes(name));
  if (cases.length === 0) return { plugin: [], against: [] };
  return measureRounds(browser, served, {
    rounds,
    seconds,
    cases: cases.includes('base') ? cases : ['base', ...cases],
    progress,
  });
}

function caseResults(rounds: readonly Round[]): Partial<Record<CaseName, CaseResult>> {
  const quantum = quantumSpreads(CASE_NAMES, rounds);
  const cost = costSpreads(CASE_NAMES, rounds);
  const results: Partial<Record<CaseName, CaseResult>> = {};
  for (const name of CASE_NAMES) {
    const { [name]: microsecondsPerQuantum } = quantum;
    const { [name]: costVsNativeStatic } = cost;
    if (microsecondsPerQuantum === undefined) continue;
    results[name] = {
      microsecondsPerQuantum,
      ...(costVsNativeStatic === undefined ? {} : { costVsNativeStatic }),
    };
  }
  return results;
}
