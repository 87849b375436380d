import { setTimeout as delay } from 'node:timers/promises';
import { MeasuredBrowser } from './browser.ts';
import { callPage } from './call-page.ts';
import { QUANTUM_FRAMES, SAMPLE_RATE } from './case-list.ts';
import type { GlideSubject } from './cases/garbage.ts';
import { markedSpan, parseGcTrace } from './gc-trace.ts';
import type { MarkedSpan } from './gc-trace.ts';
import type { BenchEnvironment } from './environment.ts';

/** Scavenges of the worklet's isolate during glides of 60 s and 240 s. */
export interface Scavenges {
  readonly after60: number;
  readonly after240: number;
  /** Bytes allocated per quantum in the 240 s. */
  readonly bytesPerQuantum: number;
}

export interface Garbage {
  /** All events are handed over before rendering starts: the processor's own garbage. */
  readonly glide: Scavenges;
  /** The main thread hands over a second of events at a time. */
  readonly liveEvents: Scavenges;
  readonly liveEventsInStockSdk: Scavenges;
}

/** Time for the last lines of a trace to arrive. */
const SETTLE_MILLISECONDS = 300;

/** Counts garbage collections and allocated bytes on the audio thread. */
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

/** Renders one glide in a new browser, so that earlier work is not counted. */
async function glide(
  environment: BenchEnvironment,
  url: string,
  subject: GlideSubject,
  seconds: number,
  isLive: boolean,
): Promise<MarkedSpan> {
  const browser = await MeasuredBrowser.launch(environment, { isTraced: true });
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
