import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { bundle } from '../setup/bundle.ts';
import { listening } from '../setup/listening.ts';
import type { Check } from './checks.ts';

const HTML = '<!doctype html><title>Checks</title><script type="module" src="/page.js"></script>';

/** The report of a page: its checks, or the error that stopped it. */
export type Report =
  | { readonly engine: string; readonly checks: readonly Check[] }
  | { readonly engine: string; readonly error: string };

/** A page that runs the checks on load and sends its report to its server. It needs no driver. */
export interface ReportingPage {
  readonly url: string;
  readonly report: Promise<Report>;
  readonly close: () => Promise<void>;
}

/** @param distUrl folder of the built plugin, on another origin */
export async function serveReportingPage(distUrl: string): Promise<ReportingPage> {
  const script = await bundle(new URL('page.ts', import.meta.url));
  const server = createServer();
  const report = new Promise<Report>((resolve, reject) => {
    server.on('request', (request, response) => {
      if (request.url === '/report') {
        text(request).then((body) => resolve(JSON.parse(body) as Report), reject);
        response.end();
      } else if (request.url === '/page.js') {
        response.setHeader('Content-Type', 'text/javascript').end(script);
      } else {
        response.setHeader('Content-Type', 'text/html').end(HTML);
      }
    });
  });
  const { url, close } = await listening(server);
  return { url: `${url}?dist=${encodeURIComponent(distUrl)}`, report, close };
}
