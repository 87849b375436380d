import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from '../../scripts/build/serve.ts';

/** Starts a server on a free port, which is an origin of its own. */
export async function listening(server: Server): Promise<Served> {
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
