import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contribution } from './contribution.ts';
import { correctedLanguage } from './corrections.ts';
import { DataError } from './data-error.ts';
import { FEWEST_PEOPLE, groupByTerm, shippedTerms } from './shipped-terms.ts';
import { readSocialFxCsv } from './socialfx-csv.ts';
import { readSocialFxParquet } from './socialfx-parquet.ts';

/** Contributions and the file they came from. */
export interface Dataset {
  /** Name of the file that was read, within the folder. */
  readonly file: string;
  readonly contributions: readonly Contribution[];
}

const CSV = 'socialfx_eq.csv';
const PARQUET = 'eq-00000-of-00001.parquet';
const NAMES = [CSV, PARQUET, join('data', CSV), join('data', PARQUET)];

/**
 * Reads SocialFX's equalisation data from a folder that holds it as CSV or as parquet.
 *
 * @throws {DataError} if the folder holds neither, or the file is wrong or holds too little to learn
 *   from
 */
export async function readDataset(folder: string): Promise<Dataset> {
  for (const name of NAMES) {
    const bytes = await contentOf(join(folder, name));
    if (bytes === undefined) continue;
    const read = name.endsWith(CSV)
      ? readSocialFxCsv(bytes.toString('utf8'), name)
      : await readSocialFxParquet(bytes, name);
    const contributions = read.map((contribution) => ({
      ...contribution,
      language: correctedLanguage(contribution.term, contribution.language),
    }));
    const terms = shippedTerms(groupByTerm(contributions, (contribution) => contribution)).length;
    if (terms < 2) {
      throw new DataError(
        `${name}: training needs two words that ${FEWEST_PEOPLE} people or more taught; it has ${terms}`,
      );
    }
    return { file: name, contributions };
  }
  throw new DataError(`${folder}: holds no training data; looked for ${NAMES.join(', ')}`);
}

/** The file's content; undefined where there is no such file. */
async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new DataError(`${path}: cannot be read (${code})`, { cause: error });
  }
}
