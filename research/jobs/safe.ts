import { join } from 'node:path';
import { folderOf } from '../data/data-file.ts';
import type { SafeSetting } from '../evaluation/safe-agreement.ts';
import { contentOf } from '../data/file-content.ts';
import { readSafeCsv } from '../data/safe-csv.ts';
import { reasonToLeaveOutOfSafe } from '../data/safe-descriptors.ts';

/** SAFE-DB's settings and the file that they came from. */
export interface SafeDatabase {
  /** Name of the file, within the data's folder. */
  readonly file: string;
  /** Settings under what may be a word for a sound. */
  readonly settings: readonly SafeSetting[];
  /** Why the others were left out, and how many for each reason, the most frequent first. */
  readonly leftOut: readonly { readonly reason: string; readonly settings: number }[];
}

const CSV = 'safe_eq.csv';
const NAMES = [CSV, join('data', CSV)];

/**
 * Reads SAFE-DB's settings, which lie beside the training data.
 *
 * @param place where the training data are: a folder, a file or a URL
 * @returns undefined where there are no settings; with a URL there never are
 * @throws {DataError} naming file, line and column if they are wrong
 */
export async function readSafeSettings(place: string): Promise<SafeDatabase | undefined> {
  const folder = await folderOf(place);
  if (folder === undefined) return undefined;
  for (const file of NAMES) {
    const bytes = await contentOf(join(folder, file));
    if (bytes !== undefined) return sorted(file, readSafeCsv(bytes, file));
  }
  return undefined;
}

function sorted(file: string, all: readonly SafeSetting[]): SafeDatabase {
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
