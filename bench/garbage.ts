import { setTimeout as delay } from 'node:timers/promises';
import { MeasuredBrowser } from './browser.ts';
import { callPage } from './call-page.ts';
import { QUANTUM_FRAMES, SAMPLE_RATE } from './case-list.ts';
import type { GlideSubject } from './cases/garbage.ts';
import { markedSpan, parseGcTrace } from './gc-trace.ts';
import type { MarkedSpan } from './gc-trace.ts';
import type { BenchEnvironment } from './environment.ts';

/** Scavenges of the worklet's isolate during a glide of this many seconds. */
export interface Scavenges {
  readonly after60: number;
  readonly after240: number;
  /** Allocated in the 240 s, for each quantum. */
  readonly bytesPerQuantum: number;
}

export interface Garbage {
  /** Events all there before the rendering starts: what the processor itself leaves behind. */
  readonly glide: Scavenges;
  /** Events from the main thread, a second at a time. */
  readonly liveEvents: Scavenges;
  readonly liveEventsInStockSdk: Scavenges;
}

/** Time for the last lines of a trace to arrive. */
const SETTLE_MILLISECONDS = 300;

/** Counts what is left behind on the audio thread. */
export async function measureGarbage(
  environment: BenchEnvironment,
  url: string,
  progress: (text: string) => void,
): Promise<Garbage> {
  const count = async (subject: GlideSubject, isLive: boolean): Promise<Scavenges> => {
    const { scavenges: after60 } = await glide(environment, url, subject, 60, isLive);
    const { scavenges: after240, allocatedBytes } = await glide(
      environment,
      url,
      subject,
      240,
      isLive,
    );
    progress(`garbage: ${subject}${isLive ? ', live events' : ''}`);
    return { after60, after240, bytesPerQuantum: allocatedBytes / quanta(240) };
  };
  return {
    glide: await count('plugin', false),
    liveEvents: await count('plugin', true),
    liveEventsInStockSdk: await count('stock', true),
  };
}

/** A browser for each, so that no isolate has a past. */
async function glide(
  environment: BenchEnvironment,
  url: string,
  subject: GlideSubject,
  seconds: number,
  isLive: boolean,
): Promise<MarkedSpan> {
  const browser = await MeasuredBrowser.launch(environment, true);
  try {
    const page = await browser.open(url);
    await callPage(page, 'glide', subject, seconds, isLive);
    await delay(SETTLE_MILLISECONDS);
    return markedSpan(parseGcTrace(browser.trace));
  } finally {
    await browser.close();
  }
}

function quanta(seconds: number): number {
  return (seconds * SAMPLE_RATE) / QUANTUM_FRAMES;
}
