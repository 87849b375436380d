import { describe, expect, it } from 'vitest';
import { formatComparisons, formatMemory, formatWord } from '../../bench/report-builds.ts';

const comparison = (oldMedian: number, newMedian: number, lowerQuartile: number) => ({
  oldMedian,
  newMedian,
  newOverOld: { median: newMedian / oldMedian, iqr: [lowerQuartile, 2] as const },
});

describe('the report of two builds', () => {
  it('shows old, new, and new over old, and marks a ratio that exceeds its limit', () => {
    const report = formatComparisons({
      ratios: {
        morphVsNativeStatic: comparison(0.8, 1, 1.1),
        staticVsNativeStatic: comparison(0.5, 0.5, 1),
        idleVsBareWorklet: comparison(1, 1, 1.05),
        eventCost: comparison(1, 1, 1.06),
        mapVsNativeStatic: comparison(10, 20, 2),
        idleGuiVsBareWorklet: comparison(1, 2, 2),
      },
      cases: { pluginMap: comparison(96.1, 12.4, 0.13) },
    });
    const row = (text: string) => report.split('\n').find((line) => line.includes(text));
    expect(row('morphVs')).toMatch(
      /0\.800 \|\s+1\.000 \| 1\.250 \(1\.100 … 2\.000\) \| EXCEEDED: ≤ 1\.05 \|/u,
    );
    expect(row('staticVs')).toMatch(/\|\s+≤ 1\.05 \|/u);
    expect(row('staticVs')).not.toContain('EXCEEDED');
    expect(row('idleVs')).not.toContain('EXCEEDED');
    expect(row('eventCost')).toContain('EXCEEDED: ≤ 1.05');
    expect(row('mapVs')).not.toContain('1.05');
    expect(row('idleGuiVs')).not.toContain('1.05');
    expect(row('moving on the map')).toMatch(/96\.10 \|\s+12\.40 \|\s+0\.129 \(/u);
  });
});

describe('the report of a change of word', () => {
  it('shows each build, and the goal beside the measured one', () => {
    const rows = formatWord({
      plugin: { withEvent: 23, without: 3 },
      against: { withEvent: 103.2, without: 3 },
    }).split('\n');
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/\|\s+3\.0 \|\s+23\.0 \|\s+20\.0 \| ≤ 100 \|/u);
    expect(rows[3]).toMatch(/\|\s+103\.2 \|\s+100\.2 \|\s+\|/u);
  });
});

describe('the report of memory', () => {
  it('shows how much it grows, and what a forgotten instance costs', () => {
    const rows = formatMemory({
      builds: {
        plugin: {
          destroyed: { early: 40, late: 42 },
          offline: { early: 50, late: 100 },
          forgottenMegabytes: 0.34,
        },
      },
      bareOffline: { early: 30, late: 125 },
    }).split('\n');
    expect(rows[2]).toMatch(
      /destroyed\s+\|\s+40\.0 \|\s+42\.0 \| 0\.01 \| 1\.050 \|\s+≤ 1\.10 \|/u,
    );
    expect(rows[3]).toMatch(/\|\s+50\.0 \|\s+100\.0 \| 0\.26 \| 2\.000 \| EXCEEDED: ≤ 1\.10 \|/u);
    expect(rows[4]).toMatch(/without destroy\(\)\s+\|\s+\|\s+\| 0\.34 \|/u);
    expect(rows[5]).toMatch(/bare worklet\s+\|\s+30\.0 \|\s+125\.0 \| 0\.50 \| 4\.167 \|/u);
  });
});
