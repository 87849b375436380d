import { join } from 'node:path';
import { fileContent, folderOf } from './data-file.ts';
import { readSafeCsv } from './safe-csv.ts';
import type { SafeSetting } from './safe-csv.ts';
import { reasonToLeaveOutOfSafe } from './safe-descriptors.ts';

/** SAFE-DB's settings and the file that they came from. */
export interface SafeDatabase {
  /** Name of the file, within the data's folder. */
  readonly file: string;
  /** Settings whose descriptor may be a word for a sound. */
  readonly settings: readonly SafeSetting[];
  /** The reasons to leave out the others, with the number of settings, most frequent first. */
  readonly leftOut: readonly { readonly reason: string; readonly settings: number }[];
}

const CSV = 'safe_eq.csv';
const NAMES = [CSV, join('data', CSV)];

/**
 * Reads SAFE-DB's settings, from the folder of the training data.
 *
 * @param source the training data: a folder, a file or a URL
 * @returns undefined if the folder has no settings, and for every URL
 * @throws {DataError} naming file, line and column if they are wrong
 */
export async function readSafeDatabase(source: string): Promise<SafeDatabase | undefined> {
  const folder = await folderOf(source);
  if (folder === undefined) return undefined;
  for (const file of NAMES) {
    const bytes = await fileContent(join(folder, file));
    if (bytes !== undefined) return withoutOthers(file, readSafeCsv(bytes, file));
  }
  return undefined;
}

function withoutOthers(file: string, all: readonly SafeSetting[]): SafeDatabase {
  const settings: SafeSetting[] = [];
  const counts = new Map<string, number>();
  for (const setting of all) {
    const reason = reasonToLeaveOutOfSafe(setting.descriptor);
    if (reason === undefined) settings.push(setting);
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const leftOut = [...counts]
    .map(([reason, count]) => ({ reason, settings: count }))
    .sort((a, b) => b.settings - a.settings || (a.reason < b.reason ? -1 : 1));
  return { file, settings, leftOut };
}
