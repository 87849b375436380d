import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataError } from './data-error.ts';
import { download } from './download.ts';
import type { OnDownload } from './download.ts';
import { contentOf } from './file-content.ts';

/** A file of training data, wherever it came from. */
export interface DataFile {
  /** Within its folder; of a download its URL, without what may be secret in it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FILES = ['socialfx_eq.csv', 'eq-00000-of-00001.parquet'];
const NAMES = [...FILES, ...FILES.map((file) => join('data', file))];

/**
 * Finds the training data.
 *
 * @param place a folder that holds them under one of their names, a file, or an http(s) URL of a file
 * @throws {DataError} if they are not there or cannot be read
 */
export async function dataFile(place: string, onDownload: OnDownload): Promise<DataFile> {
  if (isUrl(place)) {
    const name = nameOfUrl(place);
    return { name, bytes: await download(place, name, onDownload) };
  }
  const kind = await kindOf(place);
  if (kind === undefined) throw new DataError(`${place}: there is no such folder or file`);
  const folder = kind === 'folder' ? place : dirname(place);
  for (const name of kind === 'folder' ? NAMES : [basename(place)]) {
    const bytes = await contentOf(join(folder, name));
    if (bytes !== undefined) return { name, bytes };
  }
  throw new DataError(`${place}: holds no training data; looked for ${NAMES.join(', ')}`);
}

/** The folder that a place is or lies in; undefined for a URL. */
export async function folderOf(place: string): Promise<string | undefined> {
  if (isUrl(place)) return undefined;
  return (await kindOf(place)) === 'file' ? dirname(place) : place;
}

function isUrl(place: string): boolean {
  return /^https?:\/\//iu.test(place);
}

/** @throws {DataError} for what only begins like a URL */
function nameOfUrl(place: string): string {
  if (!URL.canParse(place)) throw new DataError(`${place}: is no URL`);
  const { origin, pathname } = new URL(place);
  return `${origin}${pathname}`;
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new DataError(`${path}: cannot be read (${code})`, { cause: error });
  }
}
