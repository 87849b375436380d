import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Served } from '../../scripts/build/serve.ts';
import { CENSUS_MODULE } from './census.ts';

const HTML =
  '<!doctype html><title>A place</title><link rel="icon" href="data:,">' +
  '<script type="module" src="/host.js"></script>';

/** What the page consists of, by path. */
const files = (async () => {
  const [host = '', environment = ''] = await Promise.all(
    ['host.ts', 'wam-environment.ts'].map(bundle),
  );
  return new Map([
    ['/', { type: 'text/html', text: HTML }],
    ['/host.js', { type: 'text/javascript', text: host }],
    ['/wam-environment.js', { type: 'text/javascript', text: environment + CENSUS_MODULE }],
  ]);
})();

/** Serves a page that hosts the plugin, with headers of its own, on an origin of its own. */
export async function servePage(headers: Readonly<Record<string, string>> = {}): Promise<Served> {
  const known = await files;
  const server = createServer(({ url = '' }, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const file = known.get(url);
    if (file === undefined) response.writeHead(404).end();
    else response.setHeader('Content-Type', file.type).end(file.text);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
