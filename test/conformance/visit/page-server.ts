import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Served } from '../../../scripts/build/serve.ts';
import { listening } from './listening.ts';

const HTML =
  '<!doctype html><meta charset="utf-8" /><title>A host</title><link rel="icon" href="data:," />' +
  '<script type="module" src="/page.js"></script>';

/** Serves the page that hosts WAMs, on an origin of its own and with no special header. */
export async function servePage(): Promise<Served> {
  const [page, backstage] = await Promise.all(
    ['../page/index.ts', '../worklet/backstage.ts'].map(bundle),
  );
  const scripts = new Map([
    ['/page.js', page],
    ['/backstage.js', backstage],
  ]);
  return listening(
    createServer(({ url = '/' }, response) => {
      const script = scripts.get(url);
      if (url === '/') response.setHeader('Content-Type', 'text/html').end(HTML);
      else if (script === undefined) response.writeHead(404).end();
      else response.setHeader('Content-Type', 'text/javascript').end(script);
    }),
  );
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'esm',
    // Below, functions that the SDK sends to the audio thread as text lack esbuild's helpers.
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
