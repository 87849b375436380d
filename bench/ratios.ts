import type { CaseName } from './case-list.ts';
import type { Round } from './rounds.ts';
import { spread } from './statistics.ts';
import type { Spread } from './statistics.ts';

interface Ratio {
  /** For the median over the rounds. */
  readonly goal: number;
  /** The ratio within one round. */
  readonly of: (round: Round) => number;
}

export const RATIOS = {
  morphVsNativeARate: { goal: 1 / 7, of: costRatio('pluginMorph', 'nativeARate') },
  morphVsNativeStatic: { goal: 1, of: costRatio('pluginMorph', 'nativeStatic') },
  amountVsNativeStatic: { goal: 1.6, of: costRatio('pluginAmount', 'nativeStatic') },
  staticVsNativeStatic: { goal: 0.75, of: costRatio('pluginStatic', 'nativeStatic') },
  mapVsNativeStatic: { goal: 3, of: costRatio('pluginMap', 'nativeStatic') },
  padVsNativeStatic: { goal: 3, of: costRatio('pluginPad', 'nativeStatic') },
  idleVsBareWorklet: { goal: 1.1, of: threadRatio('pluginIdle', 'bareWorklet') },
  eventCost: {
    goal: 0.3,
    of: (round: Round) =>
      (at(round, 'pluginEvents') - at(round, 'pluginStatic')) /
      (at(round, 'stockEvents') - at(round, 'stockIdle')),
  },
  morphGuiVsNativeStatic: { goal: 1.1, of: costRatio('pluginMorphGui', 'nativeStatic') },
  idleGuiVsBareWorklet: { goal: 1.45, of: threadRatio('pluginIdleGui', 'bareWorklet') },
} as const satisfies Record<string, Ratio>;

export type RatioName = keyof typeof RATIOS;

export const RATIO_NAMES = Object.keys(RATIOS) as RatioName[];

/** The spread of each ratio over the rounds. A ratio is left out if one of its cases is missing. */
export function ratioSpreads(rounds: readonly Round[]): Partial<Record<RatioName, Spread>> {
  return spreads(RATIO_NAMES, rounds, (name) => RATIOS[name].of);
}

/** The spread of each case's cost over five static native biquads. */
export function costSpreads(
  names: readonly CaseName[],
  rounds: readonly Round[],
): Partial<Record<CaseName, Spread>> {
  return spreads(names, rounds, (name) => costRatio(name, 'nativeStatic'));
}

/** The spread of each case's microseconds per quantum. */
export function quantumSpreads(
  names: readonly CaseName[],
  rounds: readonly Round[],
): Partial<Record<CaseName, Spread>> {
  return spreads(names, rounds, (name) => (round) => at(round, name));
}

/** A case's cost divided by the reference's. The cost of the round's base is taken off both. */
function costRatio(name: CaseName, reference: CaseName): (round: Round) => number {
  return (round) =>
    (at(round, name) - at(round, 'base')) / (at(round, reference) - at(round, 'base'));
}

/** What the audio thread spends on a case, divided by what it spends on the reference. */
function threadRatio(name: CaseName, reference: CaseName): (round: Round) => number {
  return (round) => at(round, name) / at(round, reference);
}

function at(round: Round, name: CaseName): number {
  return round[name] ?? NaN;
}

function spreads<Name extends string>(
  names: readonly Name[],
  rounds: readonly Round[],
  of: (name: Name) => (round: Round) => number,
): Partial<Record<Name, Spread>> {
  const found: Partial<Record<Name, Spread>> = {};
  for (const name of names) {
    const values = rounds.map(of(name)).filter((value) => Number.isFinite(value));
    if (values.length > 0) found[name] = spread(values);
  }
  return found;
}
