import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from './checks.ts';
import type { Engine } from './engines.ts';
import { serveReportingPage } from './reporting-page.ts';

/** Loading and rendering take seconds, and longer on a busy machine. */
const TIMEOUT_MILLISECONDS = 120_000;

/**
 * Opens the page with the checks in an engine, and waits for its report.
 *
 * @param path of the engine's program
 * @param distUrl folder of the built plugin, on another origin
 * @throws {Error} if the page reports an error or nothing at all
 */
export async function askEngine(
  engine: Engine,
  path: string,
  distUrl: string,
): Promise<readonly Check[]> {
  const page = await serveReportingPage(distUrl);
  const home = await mkdtemp(join(tmpdir(), 'engine-'));
  const [command, ...rest] = engine.open(path, page.url, home);
  const browser = spawn(command, rest, {
    // A process group, because a browser is many processes and all of them have to end.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  try {
    const report = await Promise.race([page.report, failure(engine.name, browser)]);
    if ('error' in report) throw new Error(`${report.engine}: ${report.error}`);
    return report.checks;
  } finally {
    endGroup(browser.pid);
    await page.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Rejects if a browser ends without a report or takes too long. The message has the end of its stderr. */
function failure(name: string, browser: ChildProcess): Promise<never> {
  let output = '';
  browser.stderr?.on(
    'data',
    (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2000)),
  );
  const failed = new Promise<never>((_resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`${name} ${what}. It said:\n${output}`));
    browser.once('error', (error) => fail(`did not start (${error.message})`));
    browser.once('exit', (code) => fail(`ended with ${code ?? 'a signal'} and no report`));
    setTimeout(() => fail('gave no report in time'), TIMEOUT_MILLISECONDS).unref();
  });
  // After the report the browser is ended on purpose, and this rejection has no listener.
  failed.catch(() => undefined);
  return failed;
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
