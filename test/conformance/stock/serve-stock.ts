import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve } from '../../../scripts/build/serve.ts';
import type { Served } from '../../../scripts/build/serve.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Bundles the stock WAM as its author would, and serves it. */
export async function serveStock(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'stock-'));
  await build({
    entryPoints: [join(FOLDER, 'index.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
  });
  for (const file of ['descriptor.json', 'thumbnail.svg']) {
    await cp(join(FOLDER, file), join(folder, file));
  }
  const { url, close } = await serve(folder);
  return {
    url,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
