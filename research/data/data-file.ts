import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DataError } from './data-error.ts';
import { download } from './download.ts';
import type { OnDownload } from './download.ts';

/** A file of training data, local or downloaded. */
export interface DataFile {
  /** The path within its folder; for a download the URL without its query, which may be secret. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FILES = ['socialfx_eq.csv', 'eq-00000-of-00001.parquet'];
const NAMES = [...FILES, ...FILES.map((file) => join('data', file))];

/**
 * Finds the training data.
 *
 * @param source a folder that holds them under one of their names, a file, or an http(s) URL of a file
 * @throws {DataError} if they are missing or cannot be read
 */
export async function readDataFile(source: string, onDownload: OnDownload): Promise<DataFile> {
  if (isUrl(source)) {
    const name = nameOfUrl(source);
    return { name, bytes: await download(source, name, onDownload) };
  }
  const kind = await kindOf(source);
  if (kind === undefined) throw new DataError(`${source}: there is no such folder or file`);
  const folder = kind === 'folder' ? source : dirname(source);
  for (const name of kind === 'folder' ? NAMES : [basename(source)]) {
    const bytes = await fileContent(join(folder, name));
    if (bytes !== undefined) return { name, bytes };
  }
  throw new DataError(`${source}: holds no training data; looked for ${NAMES.join(', ')}`);
}

/** The folder of a source; undefined for a URL. */
export async function folderOf(source: string): Promise<string | undefined> {
  if (isUrl(source)) return undefined;
  return (await kindOf(source)) === 'file' ? dirname(source) : source;
}

/**
 * The content of a file; undefined if there is no such file.
 *
 * @throws {DataError} if the file cannot be read
 */
export async function fileContent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new DataError(`${path}: cannot be read (${code})`, { cause: error });
  }
}

function isUrl(source: string): boolean {
  return /^https?:\/\//iu.test(source);
}

/** @throws {DataError} for a text that only begins like a URL */
function nameOfUrl(source: string): string {
  if (!URL.canParse(source)) throw new DataError(`${source}: is no URL`);
  const { origin, pathname } = new URL(source);
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
