import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { Served } from '../../../scripts/build/serve.ts';
import { listening } from '../../setup/listening.ts';

/** Serves the files of another origin, so that a WAM can be loaded from a second URL. */
export async function serveCopy(origin: string): Promise<Served> {
  return listening(
    createServer(({ url = '/' }, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      forward(new URL(url, origin), response).catch(() => response.writeHead(502).end());
    }),
  );
}

async function forward(url: URL, response: ServerResponse): Promise<void> {
  const source = await fetch(url);
  const bytes = Buffer.from(await source.arrayBuffer());
  response.setHeader('Content-Type', source.headers.get('content-type') ?? 'text/plain');
  response.writeHead(source.status).end(bytes);
}
