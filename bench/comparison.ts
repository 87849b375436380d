import { CASE_NAMES, isPluginCase } from './case-list.ts';
import type { PluginCaseName } from './case-list.ts';
import { RATIOS, RATIO_NAMES } from './ratios.ts';
import type { RatioName } from './ratios.ts';
import type { BuildRounds, Round } from './rounds.ts';
import { quantile, spread } from './statistics.ts';
import type { Spread } from './statistics.ts';

/** A figure of the measured build beside the same figure of the build it is compared with. */
export interface Comparison {
  readonly oldMedian: number;
  readonly newMedian: number;
  /** The measured build's figure divided by the other's, paired within each round. */
  readonly newOverOld: Spread;
}

export interface Comparisons {
  readonly ratios: Partial<Record<RatioName, Comparison>>;
  /** Of microseconds per quantum, with those of source → destination. */
  readonly cases: Partial<Record<PluginCaseName, Comparison>>;
}

/** The largest lower quartile of new over old with which a build costs no more than the other. */
export const GROWTH_LIMIT = 1.05;

/** The ratios for which GROWTH_LIMIT holds. The map, the pad and an open GUI have goals only. */
export const LIMITED_RATIOS: ReadonlySet<RatioName> = new Set<RatioName>([
  'morphVsNativeARate',
  'morphVsNativeStatic',
  'amountVsNativeStatic',
  'staticVsNativeStatic',
  'idleVsBareWorklet',
  'eventCost',
]);

/** Compares all that was measured of both builds; undefined if there is one build only. */
export function compareBuilds(rounds: BuildRounds): Comparisons | undefined {
  if (rounds.against.length === 0) return undefined;
  return {
    ratios: compare(RATIO_NAMES, rounds, (name) => RATIOS[name].of),
    cases: compare(CASE_NAMES.filter(isPluginCase), rounds, (name) => (round) => {
      const { [name]: microseconds } = round;
      return microseconds ?? NaN;
    }),
  };
}

function compare<Name extends string>(
  names: readonly Name[],
  rounds: BuildRounds,
  of: (name: Name) => (round: Round) => number,
): Partial<Record<Name, Comparison>> {
  const found: Partial<Record<Name, Comparison>> = {};
  for (const name of names) {
    const figure = of(name);
    const pairs = rounds.plugin
      .map((round, index) => [figure(rounds.against[index] ?? {}), figure(round)] as const)
      .filter((pair) => pair.every(Number.isFinite));
    if (pairs.length === 0) continue;
    found[name] = {
      oldMedian: quantile(
        pairs.map(([old]) => old),
        0.5,
      ),
      newMedian: quantile(
        pairs.map(([, now]) => now),
        0.5,
      ),
      newOverOld: spread(pairs.map(([old, now]) => now / old)),
    };
  }
  return found;
}
