import { describe, expect, it } from 'vitest';
import { costSpreads, guiRatioSpreads, ratioSpreads } from '../../bench/ratios.ts';
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
  pluginEvents: 11,
  pluginIdleGui: 6,
  pluginStaticGui: 9,
  pluginMorphGui: 12,
  pluginAmountGui: 18,
  pluginEventsGui: 12,
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
      idleVsBareWorklet: 1.1,
      eventCost: 0.25,
    });
  });

  it('with the GUI open compare the same costs as without', () => {
    const found = guiRatioSpreads([ROUND]);
    expect(found.morphVsNativeStatic?.median).toBe(10 / 8);
    expect(found.idleVsBareWorklet?.median).toBe(6 / 5);
    expect(found.eventCost?.median).toBe(3 / 12);
    expect(guiRatioSpreads([{ ...ROUND, pluginMorphGui: NaN }])).not.toHaveProperty(
      'morphVsNativeStatic',
    );
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
