import { gzipSync } from 'node:zlib';
import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { downloadLine } from '../../command.ts';
import { DataError } from '../../data/data-error.ts';
import { readDataset } from '../../data/dataset.ts';
import { serveData } from '../data-server.ts';
import type { DataServer } from '../data-server.ts';
import {
  csvBytes,
  csvCells,
  parquetBytes,
  parquetRows,
  syntheticContributions,
} from '../synthetic-data.ts';

const CONTRIBUTIONS = syntheticContributions();
const CSV = csvBytes(csvCells(CONTRIBUTIONS));
const PARQUET = parquetBytes(parquetRows(CONTRIBUTIONS));

let server: DataServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const serve = async (answer: RequestListener): Promise<string> => {
  server = await serveData(answer);
  return server.origin;
};
const withLength =
  (bytes: Uint8Array): RequestListener =>
  (_, response) => {
    response.setHeader('Content-Length', bytes.length).end(bytes);
  };

describe('data at a URL', () => {
  it.each<[string, Uint8Array, string]>([
    ['CSV', CSV, '/taught.csv'],
    ['parquet', PARQUET, '/data/eq-00000-of-00001.parquet'],
    ['parquet under any name', PARQUET, '/download'],
  ])('may be %s, and are called what the URL says', async (_, bytes, path) => {
    const origin = await serve(withLength(bytes));
    const { file, contributions } = await readDataset(`${origin}${path}?token=secret#top`);
    expect(file).toBe(`${origin}${path}`);
    expect(contributions).toEqual(CONTRIBUTIONS);
  });

  it('may be elsewhere by now', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/now') withLength(CSV)(request, response);
      else response.writeHead(302, { Location: '/now' }).end();
    });
    expect((await readDataset(`${origin}/then`)).contributions).toEqual(CONTRIBUTIONS);
  });

  it('tell how many bytes of how many have arrived', async () => {
    const origin = await serve(withLength(CSV));
    const told: [number, number | undefined][] = [];
    await readDataset(`${origin}/taught.csv`, (...progress) => told.push(progress));
    expect(told.every(([, total]) => total === CSV.length)).toBe(true);
    expect(told.at(-1)).toEqual([CSV.length, CSV.length]);
  });

  it.each<[string, RequestListener]>([
    ['in pieces', (_, response) => response.write(CSV, () => response.end())],
    [
      'compressed',
      (_, response) => {
        const body = gzipSync(CSV);
        response.setHeader('Content-Length', body.length).setHeader('Content-Encoding', 'gzip');
        response.end(body);
      },
    ],
    [
      'until the connection ends',
      ({ socket }) => socket.end(Buffer.concat([Buffer.from('HTTP/1.0 200 OK\r\n\r\n'), CSV])),
    ],
  ])('tell bytes alone where nobody says how many there will be: %s', async (_, answer) => {
    const origin = await serve(answer);
    const told: [number, number | undefined][] = [];
    const read = await readDataset(`${origin}/taught.csv`, (...progress) => told.push(progress));
    expect(read.contributions).toEqual(CONTRIBUTIONS);
    expect(told.length).toBeGreaterThan(1);
    expect(told.slice(0, -1).every(([, total]) => total === undefined)).toBe(true);
    expect(told.at(-1)).toEqual([CSV.length, CSV.length]);
  });
});

describe('a URL that gives no data', () => {
  const half = Math.floor(PARQUET.length / 2);

  it.each<[string, RequestListener, RegExp]>([
    [
      'is refused',
      (_, response) => response.writeHead(404).end('<html>not found</html>'),
      /\/eq\.parquet: the server answered 404 Not Found$/u,
    ],
    [
      'has a server in trouble',
      (_, response) => response.writeHead(503, 'Later').end(),
      /\/eq\.parquet: the server answered 503 Later$/u,
    ],
    [
      'breaks off',
      (_, response) => {
        response.setHeader('Content-Length', PARQUET.length);
        response.write(PARQUET.subarray(0, half), () => response.destroy());
      },
      new RegExp(
        `/eq\\.parquet: the connection broke off after \\d+ of ${PARQUET.length} bytes \\(.+\\)$`,
        'u',
      ),
    ],
    [
      'breaks off without having said how much there is',
      (_, response) => {
        response.write(PARQUET.subarray(0, half), () => response.destroy());
      },
      new RegExp(`/eq\\.parquet: the connection broke off after \\d+ bytes \\(.+\\)$`, 'u'),
    ],
    [
      'is cut short and does not say so',
      (_, response) => response.end(PARQUET.subarray(0, half)),
      /\/eq\.parquet: is damaged or no parquet file: /u,
    ],
    ['hangs up', ({ socket }) => socket.destroy(), /\/eq\.parquet: cannot be downloaded \(.+\)$/u],
    [
      'is a web page',
      (_, response) =>
        response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><p>Please sign in'),
      /\/eq\.parquet: is a web page \(HTML or XML\), not data$/u,
    ],
    [
      'is empty',
      (_, response) => response.end(),
      /\/eq\.parquet: is damaged or no parquet file: /u,
    ],
  ])('is an error that names it: one that %s', async (_, answer, message) => {
    const origin = await serve(answer);
    const reading = readDataset(`${origin}/eq.parquet`);
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(origin);
  });

  it('is an error where it answers something else', async () => {
    const origin = await serve((_, response) => response.end('{"error":"no such data set"}'));
    await expect(readDataset(`${origin}/rows`)).rejects.toThrow(`${origin}/rows: is no CSV: `);
  });

  it('is an error where nobody listens', async () => {
    const origin = await serve(withLength(CSV));
    await server?.close();
    const reading = readDataset(`${origin}/eq.csv`);
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow(/\/eq\.csv: cannot be downloaded \(.*ECONNREFUSED/u);
  });

  it('is an error where it is none', async () => {
    await expect(readDataset('https://:0')).rejects.toThrow('https://:0: is no URL');
  });
});

describe('the line that shows a download', () => {
  const shown = (bytes: number, total: number | undefined): [number, string][] => {
    const lines: [number, string][] = [];
    downloadLine({ at: (...line) => lines.push(line), done: () => undefined })(bytes, total);
    return lines;
  };

  it('has bytes of how many, or bytes alone', () => {
    expect(shown(250, 1000)).toEqual([[0.25, 'Downloading: 250 of 1000 bytes']]);
    expect(shown(250, undefined)).toEqual([[0, 'Downloading: 250 bytes']]);
    expect(shown(0, 0)).toEqual([[0, 'Downloading: 0 of 0 bytes']]);
  });
});
