import type { MeasuredBrowser } from './browser.ts';
import { callPage } from './call-page.ts';
import { tracedFrames } from './frame-trace.ts';
import type { TraceEvent } from './frame-trace.ts';
import { seededRandom, shuffled } from './random.ts';
import { quantile, spread } from './statistics.ts';
import type { Spread } from './statistics.ts';

/** What the page shows while the plugin plays, with titles for the report. */
export const SUBJECTS = { gui: "the plugin's GUI", canvas: 'an empty canvas, cleared' } as const;
export const SLOWDOWNS = [1, 4] as const;

type Subject = keyof typeof SUBJECTS;

/** The frames of each subject at each slowdown. */
export type GuiFrames = Readonly<Record<`${Subject}${(typeof SLOWDOWNS)[number]}`, Frames>>;

/** Statistics of the frames of one turn. Each spread is over the rounds. */
export interface Frames {
  /** From one frame to the next. */
  readonly intervalMs: Spread;
  readonly interval95Ms: Spread;
  /** Share of the intervals over 25 ms, in which a frame of the screen was missed. */
  readonly lateShare: Spread;
  /** Work of the page's thread from one frame to the next. */
  readonly workMs: Spread;
  readonly work95Ms: Spread;
  /** Share of the frames with more work than fits into 1/60 s. */
  readonly overShare: Spread;
  readonly layoutsPerFrame: Spread;
}

type Measured = Readonly<Record<keyof Frames, number>>;

const SECONDS = 4;
const SETTLING_SECONDS = 1;
const FRAME_MS = 1000 / 60;
const LATE_MS = 1.5 * FRAME_MS;
const SEED = 2;

/**
 * Measures frames while sound plays and the morph moves: those of the GUI and, in turn with them, those
 * of a canvas that is only cleared. Without a screen Chromium's own clock makes 60 frames a second.
 */
export async function measureGui(
  browser: MeasuredBrowser,
  url: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<GuiFrames> {
  const page = await browser.open(url);
  const devTools = await page.context().newCDPSession(page);
  await callPage(page, 'startGui');
  const turns = SLOWDOWNS.flatMap((slowdown) =>
    (Object.keys(SUBJECTS) as Subject[]).map((subject) => ({ slowdown, subject })),
  );
  const measured: Record<string, Measured[]> = {};
  const random = seededRandom(SEED);
  for (let round = 1; round <= rounds; round++) {
    for (const { slowdown, subject } of shuffled(turns, random)) {
      await callPage(page, 'showGui', subject);
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await callPage(page, 'frames', SETTLING_SECONDS);
      await browser.browser.startTracing(page, {
        categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      });
      const times = await callPage(page, 'frames', SECONDS);
      const trace = await browser.browser.stopTracing();
      const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
      (measured[`${subject}${slowdown}`] ??= []).push(framesOf(times, traceEvents));
    }
    progress(`gui: round ${round} of ${rounds}`);
  }
  await page.close();
  return Object.fromEntries(
    Object.entries(measured).map(([turn, found]) => [turn, spreads(found)]),
  ) as GuiFrames;
}

function framesOf(times: readonly number[], events: readonly TraceEvent[]): Measured {
  const intervals = times.slice(1).map((time, i) => time - (times[i] ?? NaN));
  const { workMs, layouts } = tracedFrames(events);
  const share = (values: readonly number[], limit: number): number =>
    values.filter((value) => value > limit).length / values.length;
  return {
    intervalMs: quantile(intervals, 0.5),
    interval95Ms: quantile(intervals, 0.95),
    lateShare: share(intervals, LATE_MS),
    workMs: quantile(workMs, 0.5),
    work95Ms: quantile(workMs, 0.95),
    overShare: share(workMs, FRAME_MS),
    layoutsPerFrame: layouts / workMs.length,
  };
}

function spreads(found: readonly Measured[]): Frames {
  const names = Object.keys(found[0] ?? {}) as (keyof Frames)[];
  return Object.fromEntries(
    names.map((name) => [name, spread(found.map((each) => each[name]))]),
  ) as unknown as Frames;
}
