import { startVitest } from 'vitest/node';
import { ROOT } from './build/build-all.ts';
import { conformanceOptions } from './conformance-options.ts';
import { runCommand } from '../command-line/index.ts';

const USAGE = `npm run conformance -- URL

  URL   a Web Audio Module's module, as a host imports it: https://example.org/plugin/index.js`;

/** Asks the WAM at an address what hosts count on. Failed points set the exit code 1. */
async function run(url: URL): Promise<void> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(`${url.href} cannot be reached`, { cause });
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url.href} answers ${response.status}`);

  process.env.WAM_URL = url.href;
  const vitest = await startVitest('test', ['test/conformance/conformance.test.ts'], {
    root: ROOT,
    project: ['conformance'],
    reporters: ['verbose'],
    watch: false,
  });
  await vitest.close();
}

await runCommand(USAGE, conformanceOptions, run);
