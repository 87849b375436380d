import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT, buildAll } from '../scripts/build/build-all.ts';
import { serve } from '../scripts/build/serve.ts';

export interface ServedPage {
  readonly url: string;
  /** Stops serving and removes the folder. */
  readonly close: () => Promise<void>;
}

/** Builds the plugin and the bench's page beside it, in a folder of their own, and serves them. */
export async function servePage(): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'neural-eq-morph-'));
  const pageFolder = join(folder, 'page');
  await buildAll(join(folder, 'plugin'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'bench/cases/page.ts', out: 'page' },
      { in: 'bench/soak/page.ts', out: 'soak' },
      ...['empty', 'bare', 'stock', 'gc-marker'].map((name) => ({
        in: `bench/worklets/${name}.ts`,
        out: `worklets/${name}`,
      })),
      { in: 'bench/soak/checker.ts', out: 'worklets/checker' },
    ],
    outdir: pageFolder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  for (const name of ['page', 'soak']) {
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
