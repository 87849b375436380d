import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { listening } from '../setup/listening.ts';

/** How the origin answers a request. A request that is `held` is answered once the rule for it changes. */
export type Answer = 'served' | 'refused' | 'corrupt' | 'held';

/** The built plugin's files on an origin that counts requests and can fail on purpose. */
export interface PluginOrigin {
  readonly url: string;
  /** Paths that were requested, in order. */
  readonly requests: readonly string[];
  /** Sets the rule for files with such a path, from now on. */
  readonly answer: (path: RegExp, how: Answer) => void;
  /** Ends the server: the network is gone. */
  readonly close: () => Promise<void>;
}

/** @param distUrl where the files come from */
export async function pluginOrigin(distUrl: string): Promise<PluginOrigin> {
  const requests: string[] = [];
  /** The latest first. */
  const answers: (readonly [path: RegExp, how: Answer])[] = [];
  const held = new Set<() => void>();

  const answer = (path: string, response: ServerResponse): void => {
    const how = answers.find(([paths]) => paths.test(path))?.[1] ?? 'served';
    if (how === 'held') {
      held.add(() => answer(path, response));
    } else if (how === 'refused') {
      response.writeHead(503).end();
    } else {
      forward(new URL(path, distUrl), how === 'corrupt', response).catch(() => response.destroy());
    }
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, distUrl).pathname.slice(1);
    requests.push(path);
    response.setHeader('Access-Control-Allow-Origin', '*');
    answer(path, response);
  });
  return {
    ...(await listening(server)),
    requests,
    answer: (paths, how) => {
      answers.unshift([paths, how]);
      const waiting = [...held];
      held.clear();
      for (const again of waiting) again();
    },
  };
}

async function forward(url: URL, isCorrupt: boolean, response: ServerResponse): Promise<void> {
  const source = await fetch(url);
  const bytes = Buffer.from(await source.arrayBuffer());
  response.setHeader('Content-Type', source.headers.get('content-type') ?? 'text/plain');
  if (isCorrupt) {
    // A file of the right length and beginning, which the browser's cache keeps.
    bytes.fill(0xff, bytes.length >> 1);
    response.setHeader('Cache-Control', 'max-age=31536000, immutable');
  } else {
    response.setHeader('Cache-Control', 'no-store');
  }
  response.writeHead(source.status).end(bytes);
}
