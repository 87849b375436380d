import { access, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PAGES, PAGE_BUILD } from '../bench/index.ts';
import type { BenchEnvironment, BuildFolders, ServedPage } from '../bench/index.ts';
import { UsageError } from '../command-line/index.ts';
import { ROOT, buildAll } from './build/build-all.ts';
import { serve } from './build/serve.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './setup/find-chromium.mjs';

/** The bench's environment on this machine: the plugin as it is built now, and the Chromium that is found. */
export const BENCH_ENVIRONMENT: BenchEnvironment = {
  chromiumPath: findChromium(),
  chromiumArguments: CHROMIUM_ARGUMENTS,
  servePage,
};

async function servePage({ plugin, against }: BuildFolders = {}): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'neural-eq-morph-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    if (plugin === undefined) await buildAll(join(folder, 'plugin'));
    else await copyBuild(plugin, join(folder, 'plugin'));
    if (against !== undefined) await copyBuild(against, join(folder, 'against'));
    await buildPages(join(folder, 'page'));
    const { url, close } = await serve(folder);
    return {
      url: `${url}page/`,
      builds: against === undefined ? ['plugin'] : ['plugin', 'against'],
      close: async () => {
        await close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Copies a build, so that a build into the same folder meanwhile does not change what is measured. */
async function copyBuild(from: string, to: string): Promise<void> {
  try {
    await Promise.all(['index.js', 'processor.js'].map((file) => access(join(from, file))));
  } catch (cause) {
    throw new UsageError(`"${from}" does not hold a build of the plugin`, { cause });
  }
  await cp(from, to, { recursive: true });
}

async function buildPages(folder: string): Promise<void> {
  await build({ ...PAGE_BUILD, absWorkingDir: ROOT, outdir: folder });
  for (const name of PAGES) {
    const html = `<!doctype html><title>${name}</title><script type="module" src="${name}.js"></script>`;
    await writeFile(join(folder, `${name}.html`), html);
  }
}
