import { describe, expect, it } from 'vitest';
import { costSpreads, ratioSpreads } from '../../bench/ratios.ts';
import type { Round } from '../../bench/rounds.ts';

const ROUND: Round = {
  base: 2,
  nativeStatic: 10,
  nativeARate: 66,
  bareWorklet: 5,
  stockIdle: 8,
  stockEvents: 20,
  pluginIdle: 5.5,
  pluginStatic: 8,
  pluginMorph: 10,
  pluginAmount: 14,
  pluginMap: 26,
  pluginPad: 18,
  pluginEvents: 11,
  pluginIdleGui: 6,
  pluginMorphGui: 12,
};

describe('the ratios', () => {
  it('compare costs over source → destination, except where a thread is compared with a thread', () => {
    const medians = Object.entries(ratioSpreads([ROUND])).map(([name, { median }]) => [
      name,
      median,
    ]);
    expect(Object.fromEntries(medians)).toEqual({
      morphVsNativeARate: 8 / 64,
      morphVsNativeStatic: 1,
      amountVsNativeStatic: 1.5,
      staticVsNativeStatic: 0.75,
      mapVsNativeStatic: 3,
      padVsNativeStatic: 2,
      idleVsBareWorklet: 1.1,
      eventCost: 0.25,
      morphGuiVsNativeStatic: 10 / 8,
      idleGuiVsBareWorklet: 6 / 5,
    });
  });

  it('are paired within each round, so that a slow round counts as any other', () => {
    const slow = Object.fromEntries(
      Object.entries(ROUND).map(([name, microseconds]) => [name, 3 * microseconds]),
    );
    expect(ratioSpreads([ROUND, slow, ROUND]).staticVsNativeStatic?.iqr).toEqual([0.75, 0.75]);
  });

  it('leave out what was not measured', () => {
    expect(ratioSpreads([{ base: 2, bareWorklet: 5, pluginIdle: 6 }])).toEqual({
      idleVsBareWorklet: { median: 1.2, iqr: [1.2, 1.2] },
    });
    expect(costSpreads(['bareWorklet'], [{ base: 2, bareWorklet: 5 }])).toEqual({});
  });
});
