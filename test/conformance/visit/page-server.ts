import { createServer } from 'node:http';
import type { Served } from '../../../scripts/build/serve.ts';
import { bundle } from '../../setup/bundle.ts';
import { listening } from '../../setup/listening.ts';

const HTML =
  '<!doctype html><meta charset="utf-8" /><title>A host</title><link rel="icon" href="data:," />' +
  '<script type="module" src="/page.js"></script>';

/** Serves the page that hosts WAMs, on an origin of its own and with no special header. */
export async function servePage(): Promise<Served> {
  const [page, backstage] = await Promise.all(
    ['../page/index.ts', '../worklet/backstage.ts'].map((file) =>
      bundle(new URL(file, import.meta.url)),
    ),
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
