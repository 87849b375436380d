import { setTimeout as delay } from 'node:timers/promises';
import { MeasuredBrowser } from '../browser.ts';
import { markedSpan, parseGcTrace } from '../gc-trace.ts';
import type { BenchEnvironment } from '../environment.ts';
import { describeHeard } from './heard.ts';
import type { Heard } from './heard.ts';
import type { SoakPage } from './page.ts';
import type { SoakFindings } from './verdict.ts';

interface InPage {
  readonly bench: SoakPage;
}

/** Audio rendered between two looks at it. */
const PIECE_MINUTES = 10;

/** Time for the last lines of a trace to arrive. */
const SETTLE_MILLISECONDS = 300;

/**
 * Renders the built plugin for `minutes`, everything automated all the time, and listens.
 *
 * @param minutes more than one
 * @param progress told of each piece as it is over
 */
export async function runSoak(
  environment: BenchEnvironment,
  minutes: number,
  progress: (text: string) => void,
): Promise<SoakFindings> {
  const served = await environment.servePage();
  const browser = await MeasuredBrowser.launch(environment, true);
  try {
    const page = await browser.open(`${served.url}soak.html`);
    await page.evaluate((total) => (globalThis as unknown as InPage).bench.start(total), minutes);
    const pieces: Heard[] = [];
    // The first minute by itself: it is what the others are held against.
    for (let done = 0; done < minutes;) {
      const to =
        done === 0 ? 1 : Math.min(minutes, (Math.floor(done / PIECE_MINUTES) + 1) * PIECE_MINUTES);
      const heard = await page.evaluate(
        (count) => (globalThis as unknown as InPage).bench.render(count),
        to - done,
      );
      pieces.push(heard);
      progress(`minute ${to}: ${describeHeard(heard)}`);
      done = to;
    }
    await delay(SETTLE_MILLISECONDS);
    return { pieces, aliveBytes: markedSpan(parseGcTrace(browser.trace)).aliveBytes };
  } finally {
    await browser.close();
    await served.close();
  }
}
