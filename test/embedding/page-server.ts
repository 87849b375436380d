import { createServer } from 'node:http';
import type { Served } from '../../scripts/build/serve.ts';
import { bundle } from '../setup/bundle.ts';
import { listening } from '../setup/listening.ts';
import { CENSUS_MODULE } from './census.ts';

const HTML =
  '<!doctype html><title>A host</title><link rel="icon" href="data:,">' +
  '<script type="module" src="/host.js"></script>';

/** The files of the page, by path. */
const files = (async () => {
  const [host = '', environment = ''] = await Promise.all(
    ['host.ts', 'wam-environment.ts'].map((file) => bundle(new URL(file, import.meta.url))),
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
  return listening(server);
}
