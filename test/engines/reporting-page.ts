import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Check } from './checks.ts';

const PAGE = fileURLToPath(new URL('page.ts', import.meta.url));
const HTML = '<!doctype html><title>Checks</title><script type="module" src="/page.js"></script>';

/** What a page sends back: its checks, or what stopped it. */
export type Report =
  | { readonly engine: string; readonly checks: readonly Check[] }
  | { readonly engine: string; readonly error: string };

/** A page that runs by itself and sends what it found home, so that no driver is needed. */
export interface ReportingPage {
  readonly url: string;
  readonly report: Promise<Report>;
  readonly close: () => void;
}

/** @param distUrl folder of the built plugin, on an origin of its own */
export async function serveReportingPage(distUrl: string): Promise<ReportingPage> {
  const { outputFiles } = await build({
    entryPoints: [PAGE],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const server = createServer();
  const report = new Promise<Report>((resolve, reject) => {
    server.on('request', (request, response) => {
      if (request.url === '/report') {
        text(request).then((body) => resolve(JSON.parse(body) as Report), reject);
        response.end();
      } else if (request.url === '/page.js') {
        response.setHeader('Content-Type', 'text/javascript').end(outputFiles[0]?.text);
      } else {
        response.setHeader('Content-Type', 'text/html').end(HTML);
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/?dist=${encodeURIComponent(distUrl)}`,
    report,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
