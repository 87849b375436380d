import { execFileSync, spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import type { Browser, CDPSession, Page } from 'playwright';
import { mainNanoseconds } from './cpu-time.ts';
import type { BenchEnvironment } from './environment.ts';

/** Whether V8's trace can be read without losing lines. That needs `stdbuf` (GNU coreutils). */
export function canTrace(): boolean {
  return spawnSync('stdbuf', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** How long a page works so that its renderer can be told from others. */
const BUSY_MILLISECONDS = 200;

export interface LaunchOptions {
  /** Whether V8 reports each collection; it exposes `gc` then, too. */
  readonly isTraced?: boolean;
  /** Whether pages and worklets may ask for a collection by `gc()`. */
  readonly exposesGc?: boolean;
}

/** A Chromium with the ids of its renderers and, if traced, V8's reports of garbage collections. */
export class MeasuredBrowser {
  readonly browser: Browser;
  readonly #session: CDPSession;
  readonly #close: () => Promise<void>;
  readonly #output: string[];

  private constructor(
    browser: Browser,
    session: CDPSession,
    close: () => Promise<void>,
    output: string[],
  ) {
    this.browser = browser;
    this.#session = session;
    this.#close = close;
    this.#output = output;
  }

  static async launch(
    { chromiumPath, chromiumArguments }: BenchEnvironment,
    { isTraced = false, exposesGc = isTraced }: LaunchOptions = {},
  ): Promise<MeasuredBrowser> {
    const v8Flags = [
      ...(exposesGc ? ['--expose-gc'] : []),
      ...(isTraced ? ['--trace-gc', '--trace-gc-nvp'] : []),
    ];
    const server = await chromium.launchServer({
      args: [
        ...chromiumArguments,
        ...(v8Flags.length > 0 ? [`--js-flags=${v8Flags.join(' ')}`] : []),
      ],
      env: { ...process.env, ...(isTraced ? lineBuffering() : {}) },
      ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    });
    const output: string[] = [];
    if (isTraced) {
      server.process().stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
    }
    const browser = await chromium.connect(server.wsEndpoint());
    const session = await browser.newBrowserCDPSession();
    const close = async () => {
      await browser.close();
      await server.close();
    };
    return new MeasuredBrowser(browser, session, close, output);
  }

  /** Opens a page and waits until its module has run. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return page;
  }

  async rendererPids(): Promise<number[]> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  /** The renderer of a page: the one whose main thread works when the page does. */
  async rendererPid(page: Page): Promise<number> {
    const pids = await this.rendererPids();
    const before = pids.map((pid) => mainNanoseconds([pid]));
    await page.evaluate((milliseconds) => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    }, BUSY_MILLISECONDS);
    const worked = pids.map((pid, i) => mainNanoseconds([pid]) - (before[i] ?? NaN));
    return pids[worked.indexOf(Math.max(...worked))] ?? NaN;
  }

  /** V8's trace so far. */
  get trace(): string {
    return this.#output.join('');
  }

  close(): Promise<void> {
    return this.#close();
  }
}

/**
 * The environment in which Chromium's output comes line by line. Otherwise a renderer writes its
 * trace in blocks and loses the last of them when it ends.
 *
 * @throws {Error} if `canTrace` is false: counts would be wrong
 */
function lineBuffering(): Record<string, string> {
  const lines = execFileSync('stdbuf', ['-oL', 'env'], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => /^(?:LD_PRELOAD|_STDBUF_O)=/u.test(line));
  return Object.fromEntries(
    own.map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );
}
