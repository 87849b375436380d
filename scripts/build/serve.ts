import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder with the one header that a plugin needs to be loaded from another origin.
 *
 * @param port 0 or undefined for any free port; a port that is taken falls back to a free one
 */
export async function serve(folder: string, port = 0): Promise<Served> {
  const handler = sirv(folder, {
    dev: true,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cache-Control', 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end('not found');
    });
  });
  await listen(server, port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
