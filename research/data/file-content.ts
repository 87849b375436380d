import { readFile } from 'node:fs/promises';
import { DataError } from './data-error.ts';

/**
 * A file's content; undefined where there is no such file.
 *
 * @throws {DataError} if there is one that cannot be read
 */
export async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new DataError(`${path}: cannot be read (${code})`, { cause: error });
  }
}
