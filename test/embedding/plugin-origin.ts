import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { listening } from '../setup/listening.ts';

/** How the origin answers for a file; one that is held comes once the origin answers otherwise. */
export type Answer = 'served' | 'refused' | 'corrupt' | 'held';

/** The built plugin's files on an origin that keeps count and may misbehave. */
export interface PluginOrigin {
  readonly url: string;
  /** Paths asked for so far. */
  readonly requests: readonly string[];
  /** Answers so for files with such a path, from now on. */
  readonly answer: (path: RegExp, how: Answer) => void;
  /** From now on nobody answers. */
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
    // The length is right and the beginning is, and the browser is to keep it.
    bytes.fill(0xff, bytes.length >> 1);
    response.setHeader('Cache-Control', 'max-age=31536000, immutable');
  } else {
    response.setHeader('Cache-Control', 'no-store');
  }
  response.writeHead(source.status).end(bytes);
}
