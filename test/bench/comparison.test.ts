import { describe, expect, it } from 'vitest';
import { compareBuilds } from '../../bench/comparison.ts';
import type { Round } from '../../bench/rounds.ts';

const OLD: Round = { base: 2, nativeStatic: 10, bareWorklet: 5, pluginIdle: 6, pluginStatic: 6 };
const NEW: Round = { ...OLD, pluginStatic: 8, pluginIdle: 3 };

describe('two builds of the plugin', () => {
  it('are compared by what each ratio compares', () => {
    const { ratios } = compareBuilds({ plugin: [NEW], against: [OLD] }) ?? {};
    expect(ratios?.staticVsNativeStatic).toEqual({
      oldMedian: 0.5,
      newMedian: 0.75,
      newOverOld: { median: 1.5, iqr: [1.5, 1.5] },
    });
    expect(ratios?.idleVsBareWorklet?.newOverOld.median).toBe(0.5);
  });

  it('are compared by the microseconds of each case that both have', () => {
    const old = { ...OLD, pluginMorph: 9 };
    const { cases } = compareBuilds({ plugin: [NEW], against: [old] }) ?? {};
    expect(Object.keys(cases ?? {})).toEqual(['pluginIdle', 'pluginStatic']);
    expect(cases?.pluginStatic?.newOverOld.median).toBe(8 / 6);
  });

  it('are paired within each round, so that a slow round counts as any other', () => {
    const slow = (round: Round): Round =>
      Object.fromEntries(Object.entries(round).map(([name, value]) => [name, 3 * value]));
    const rounds = { plugin: [NEW, slow(NEW), NEW], against: [OLD, slow(OLD), OLD] };
    expect(compareBuilds(rounds)?.cases.pluginIdle?.newOverOld.iqr).toEqual([0.5, 0.5]);
  });

  it('are not compared if there is one only', () => {
    expect(compareBuilds({ plugin: [NEW], against: [] })).toBeUndefined();
  });
});
