import type { Contribution } from './contribution.ts';
import { correctedLanguage } from './corrections.ts';
import { DataError } from './data-error.ts';
import { readDataFile } from './data-file.ts';
import type { DataFile } from './data-file.ts';
import type { OnDownload } from './download.ts';
import { FEWEST_PEOPLE, groupByTerm, shippedTerms } from './shipped-terms.ts';
import { readSocialFxCsv } from './socialfx-csv.ts';
import { readSocialFxParquet } from './socialfx-parquet.ts';

/** Contributions and the file they came from. */
export interface Dataset {
  /** Name of the file that was read, within the folder; of a download its URL. */
  readonly file: string;
  readonly contributions: readonly Contribution[];
}

/**
 * Reads SocialFX's equalisation data, as CSV or as parquet.
 *
 * @param source a folder that holds them, a file, or an http(s) URL of a file
 * @param onDownload gets the progress of a download
 * @throws {DataError} if they are missing, wrong or too few to learn from
 */
export async function readDataset(
  source: string,
  onDownload: OnDownload = () => undefined,
): Promise<Dataset> {
  const dataset = await readPeople(source, onDownload);
  const { file, contributions } = dataset;
  const terms = shippedTerms(groupByTerm(contributions, (contribution) => contribution)).length;
  if (terms < 2) {
    throw new DataError(
      `${file}: training needs two words that ${FEWEST_PEOPLE} people or more taught; it has ${terms}`,
    );
  }
  return dataset;
}

/**
 * The same, however few people there are.
 *
 * @throws {DataError} if they are missing or wrong
 */
export async function readPeople(
  source: string,
  onDownload: OnDownload = () => undefined,
): Promise<Dataset> {
  const file = await readDataFile(source, onDownload);
  const contributions = (await contributionsOf(file)).map((contribution) => ({
    ...contribution,
    language: correctedLanguage(contribution.term, contribution.language),
  }));
  return { file: file.name, contributions };
}

/** The content tells the format: a URL need not end in a file's name. */
async function contributionsOf({ name, bytes }: DataFile): Promise<Contribution[]> {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*</u.test(start)) {
    throw new DataError(`${name}: is a web page (HTML or XML), not data`);
  }
  const isParquet = start.startsWith('PAR1') || name.toLowerCase().endsWith('.parquet');
  return isParquet ? readSocialFxParquet(bytes, name) : readSocialFxCsv(bytes, name);
}
