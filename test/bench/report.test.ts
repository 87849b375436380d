import { describe, expect, it } from 'vitest';
import { parseSchedstat } from '../../bench/cpu-time.ts';
import { parseSmapsRollup } from '../../bench/private-memory.ts';
import { withReport } from '../../bench/marked-report.ts';
import type { Frames } from '../../bench/gui.ts';
import { formatReport } from '../../bench/report.ts';
import type { Result } from '../../bench/result.ts';
import { formatTable } from '../../bench/table.ts';

const spread = (median: number) => ({ median, iqr: [median, median] as const });

const FRAMES: Frames = {
  intervalMs: spread(16.7),
  interval95Ms: spread(17.1),
  lateShare: spread(0.021),
  workMs: spread(3.25),
  work95Ms: spread(5.5),
  overShare: spread(0.004),
  layoutsPerFrame: spread(0.5),
};

const RESULT: Result = {
  ratios: { staticVsNativeStatic: { median: 0.7, iqr: [0.68, 0.712] } },
  cases: { base: { microsecondsPerQuantum: { median: 2, iqr: [1.9, 2.1] } } },
  garbage: {
    glide: { after60: 2, after240: 2, bytesPerQuantum: 12.3 },
    liveEvents: { after60: 9, after240: 11, bytesPerQuantum: 12.3 },
    liveEventsInStockSdk: { after60: 17, after240: 33, bytesPerQuantum: 12.3 },
  },
  machine: {
    cpu: 'a processor',
    cores: 2,
    system: 'linux 6',
    chromium: '150.0',
    node: '20.19.0',
    load: 0.5,
    clock: 'CPU time of the rendering thread',
    rounds: 7,
    seconds: 60,
  },
};

describe('the report', () => {
  const report = formatReport(RESULT);

  it('shows each ratio with its spread beside its goal', () => {
    expect(report).toMatch(/\| staticVsNativeStatic \| 0\.700 \(0\.680 … 0\.712\) \| ≤ 0\.750 \|/u);
  });

  it('marks a ratio that misses its goal', () => {
    const ratios = { morphVsNativeStatic: spread(1.01), staticVsNativeStatic: spread(0.75) };
    const missed = formatReport({ ...RESULT, ratios });
    expect(missed).toMatch(/morphVsNativeStatic .* EXCEEDED: ≤ 1\.000 \|/u);
    expect(missed).toMatch(/staticVsNativeStatic .*\) \|\s+≤ 0\.750 \|/u);
  });

  it('shows how far the garbage grows, beside the stock SDK', () => {
    expect(report).toMatch(/long glide.*\|\s+2 \|\s+2 \|\s+\+0 \|\s+12 \|/u);
    expect(report).toMatch(/stock SDK.*\|\s+17 \|\s+33 \|\s+\+16 \|\s+12 \|/u);
  });

  it('says where and how it was measured', () => {
    expect(report).toContain('7 interleaved rounds of 60 s');
    expect(report).toContain('a processor, 2 cores, load 0.5, Chromium 150.0');
  });

  it("shows the GUI's frames beside an empty canvas, at both speeds", () => {
    const gui = { gui1: FRAMES, gui4: FRAMES, canvas1: FRAMES, canvas4: FRAMES };
    const rows = formatReport({ ...RESULT, gui })
      .split('\n')
      .filter((line) => line.includes('16.7 (17.1)'));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/GUI .* 2\.1 % .* 3\.25 \(.* 5\.50 \(.* 0\.4 % .* 0\.50 \|/u);
    expect(rows[3]).toMatch(/canvas.* 4 × slower/u);
  });

  it('has no table of what was not measured', () => {
    expect(report).not.toContain('onnxruntime');
    expect(report).not.toContain('frames of a page');
    expect(report).not.toContain('bare passing worklet');
    expect(report).not.toContain('--against');
    expect(report).not.toContain('private memory');
  });
});

describe('a table', () => {
  it('is lined up, numbers to the right', () => {
    expect(formatTable(['case', 'µs'], [['slow', '1234']])).toBe(
      '| case |   µs |\n| ---- | ---: |\n| slow | 1234 |',
    );
  });
});

describe('the section of a document', () => {
  const document = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n';

  it('is replaced between its markers, and only there', () => {
    expect(withReport(document, 'new')).toBe(
      'before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter\n',
    );
    expect(withReport(withReport(document, 'new'), 'new')).toBe(withReport(document, 'new'));
  });

  it('is not put anywhere if a marker is missing', () => {
    expect(() => withReport('no markers', 'new')).toThrow(RangeError);
    expect(() => withReport('<!-- /bench --> <!-- bench -->', 'new')).toThrow(RangeError);
  });
});

describe("a thread's CPU time", () => {
  it('is the first field of schedstat, in nanoseconds; nothing once the thread has ended', () => {
    expect(parseSchedstat('9630505 1202 33\n')).toBe(9_630_505);
    expect(parseSchedstat('')).toBe(0);
  });
});

describe("a process's private memory", () => {
  it('is what /proc says is private, clean and dirty, in megabytes', () => {
    const text = 'Rss:  9000 kB\nPrivate_Clean:   512 kB\nPrivate_Dirty:  1024 kB\nSwap: 77 kB\n';
    expect(parseSmapsRollup(text)).toBe(1.5);
  });
});
