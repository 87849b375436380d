import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PAGES, PAGE_BUILD } from '../bench/index.ts';
import type { ServedPage, BenchEnvironment } from '../bench/index.ts';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './setup/find-chromium.mjs';

/** The bench's environment on this machine: the plugin as it is built now, and the Chromium that is found. */
export const BENCH_ENVIRONMENT: BenchEnvironment = {
  chromiumPath: findChromium(),
  chromiumArguments: CHROMIUM_ARGUMENTS,
  servePage,
};

async function servePage(): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'neural-eq-morph-'));
  const pageFolder = join(folder, 'page');
  await buildAll(join(folder, 'plugin'));
  await build({ ...PAGE_BUILD, absWorkingDir: ROOT, outdir: pageFolder });
  for (const name of PAGES) {
    const html = `<!doctype html><title>${name}</title><script type="module" src="${name}.js"></script>`;
    await writeFile(join(pageFolder, `${name}.html`), html);
  }
  const { url, close } = await serve(folder);
  return {
    url: `${url}page/`,
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
