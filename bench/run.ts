import { MeasuredBrowser, canTrace } from './browser.ts';
import { CASE_NAMES } from './case-list.ts';
import type { CaseName } from './case-list.ts';
import { measureDecode } from './decode.ts';
import { measureGarbage } from './garbage.ts';
import { measureGui } from './gui.ts';
import { describeMachine } from './machine.ts';
import { costSpreads, guiRatioSpreads, quantumSpreads, ratioSpreads } from './ratios.ts';
import type { CaseResult, Result } from './result.ts';
import { measureRounds } from './rounds.ts';
import type { BenchEnvironment } from './environment.ts';

/** The parts of the bench that can be asked for by name, besides single cases. */
export const PARTS = ['ratios', 'garbage', 'decode', 'gui'] as const;

export interface BenchOptions {
  readonly rounds: number;
  /** Seconds of audio that each case renders in a round. */
  readonly seconds: number;
  /** Names of parts or cases; empty for all. */
  readonly only: readonly string[];
}

/** Builds the plugin and measures it beside the other cases. */
export async function runBench(
  environment: BenchEnvironment,
  { rounds, seconds, only }: BenchOptions,
  progress: (text: string) => void,
): Promise<Result> {
  const wants = (part: (typeof PARTS)[number]) => only.length === 0 || only.includes(part);
  const cases = wants('ratios') ? CASE_NAMES : CASE_NAMES.filter((name) => only.includes(name));
  const served = await environment.servePage();
  progress('built the plugin');
  try {
    const browser = await MeasuredBrowser.launch(environment);
    try {
      const url = `${served.url}page.html`;
      const measured =
        cases.length === 0
          ? []
          : await measureRounds(browser, url, {
              rounds,
              seconds,
              cases: cases.includes('base') ? cases : ['base', ...cases],
              progress,
            });
      const decode = wants('decode')
        ? await measureDecode(browser, url, rounds, progress)
        : undefined;
      const gui = wants('gui') ? await measureGui(browser, url, rounds, progress) : undefined;
      const garbage =
        wants('garbage') && canTrace()
          ? await measureGarbage(environment, url, progress)
          : undefined;
      if (wants('garbage') && garbage === undefined) {
        progress('garbage: left out, because counts would be wrong without stdbuf (GNU coreutils)');
      }
      return {
        ratios: ratioSpreads(measured),
        guiRatios: guiRatioSpreads(measured),
        cases: caseResults(measured),
        ...(garbage === undefined ? {} : { garbage }),
        ...(decode === undefined ? {} : { decode }),
        ...(gui === undefined ? {} : { gui }),
        machine: describeMachine(browser, rounds, seconds),
      };
    } finally {
      await browser.close();
    }
  } finally {
    await served.close();
  }
}

function caseResults(
  rounds: Parameters<typeof quantumSpreads>[1],
): Partial<Record<CaseName, CaseResult>> {
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
