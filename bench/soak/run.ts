import { setTimeout as delay } from 'node:timers/promises';
import { MeasuredBrowser } from '../browser.ts';
import { markedSpan, parseGcTrace } from '../gc-trace.ts';
import type { BenchEnvironment, BuildFolders } from '../environment.ts';
import type { SoakPage } from './page.ts';
import { describeSound } from './rendered-sound.ts';
import type { RenderedSound } from './rendered-sound.ts';
import type { SoakFindings } from './verdict.ts';

interface InPage {
  readonly bench: SoakPage;
}

/** Minutes of audio between two measurements. */
const PIECE_MINUTES = 10;

/** Time for the last lines of a trace to arrive. */
const SETTLE_MILLISECONDS = 300;

/**
 * Renders a build of the plugin for `minutes` while all parameters are automated, and measures its output.
 *
 * @param minutes more than one
 * @param folders of a ready-made build; by default the plugin is built
 * @param progress called at the end of each piece
 */
export async function runSoak(
  environment: BenchEnvironment,
  minutes: number,
  folders: BuildFolders,
  progress: (text: string) => void,
): Promise<SoakFindings> {
  const served = await environment.servePage(folders);
  const browser = await MeasuredBrowser.launch(environment, { isTraced: true });
  try {
    const page = await browser.open(`${served.url}soak.html`);
    await page.evaluate((total) => (globalThis as unknown as InPage).bench.start(total), minutes);
    const pieces: RenderedSound[] = [];
    // The first minute is a piece of its own, because the others are compared with it.
    for (let done = 0; done < minutes;) {
      const to =
        done === 0 ? 1 : Math.min(minutes, (Math.floor(done / PIECE_MINUTES) + 1) * PIECE_MINUTES);
      const sound = await page.evaluate(
        (count) => (globalThis as unknown as InPage).bench.render(count),
        to - done,
      );
      pieces.push(sound);
      progress(`minute ${to}: ${describeSound(sound)}`);
      done = to;
    }
    await delay(SETTLE_MILLISECONDS);
    return { pieces, aliveBytes: markedSpan(parseGcTrace(browser.trace)).aliveBytes };
  } finally {
    await browser.close();
    await served.close();
  }
}
