import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Contribution } from './contribution.ts';
import {
  SOCIALFX_FREQUENCIES_HZ,
  finiteNumber,
  normaliseLanguage,
  normaliseTerm,
  show,
} from './contribution.ts';
import { DataError } from './data-error.ts';
import { utf8Text } from './utf8.ts';

const COLUMNS = ['id', 'text', 'param_keys', 'param_values', 'extra'];

/**
 * Reads SocialFX's equalisation data from the parquet file of its public copy
 * (https://huggingface.co/datasets/seungheondoh/socialfx-original): the columns `id`, `text`,
 * `param_keys`, `param_values` and `extra`, a Python dict's text with the language under `lang`.
 *
 * @param bytes the file's content
 * @param file its name, for messages
 * @throws {DataError} naming file, row (the first is 1) and column
 */
export async function readSocialFxParquet(
  bytes: Uint8Array,
  file: string,
): Promise<Contribution[]> {
  const rows = await objects(bytes, file);
  if (rows.length === 0) throw new DataError(`${file}: holds no rows`);
  return rows.map((row, index) => {
    const at = `${file}, row ${index + 1}`;
    refuseBytes(row.id, `${at}, column "id"`);
    refuseBytes(row.text, `${at}, column "text"`);
    refuseBytes(row.extra, `${at}, column "extra"`);
    const term = typeof row.text === 'string' ? normaliseTerm(row.text) : '';
    if (term === '') throw new DataError(`${at}, column "text": there is no term`);
    return {
      id: typeof row.id === 'string' ? row.id : String(row.id),
      term,
      language: normaliseLanguage(languageOf(row.extra, `${at}, column "extra"`)),
      gains: gainsOf(row, at),
    };
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Leaves text that is not UTF-8 as its bytes, so that the code that knows row and column can refuse it. */
const parsers = { stringFromBytes: (bytes: Uint8Array) => utf8Text(bytes) ?? bytes };

/** @throws {DataError} for a text that is not UTF-8 */
function refuseBytes(text: unknown, at: string): void {
  if (!(text instanceof Uint8Array)) return;
  throw new DataError(`${at}: ${show(Buffer.from(text).toString('latin1'))} is not UTF-8`);
}

async function objects(bytes: Uint8Array, file: string): Promise<Row[]> {
  const buffer = Uint8Array.from(bytes).buffer;
  try {
    const metadata = parquetMetadata(buffer);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    for (const name of COLUMNS) {
      if (!names.includes(name)) throw new DataError(`${file}: there is no column "${name}"`);
    }
    return await parquetReadObjects({
      file: buffer,
      metadata,
      columns: COLUMNS,
      compressors,
      parsers,
    });
  } catch (error) {
    if (error instanceof DataError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(`${file}: is damaged or no parquet file: ${reason}`, { cause: error });
  }
}

/** The forty gains in order of frequency. */
function gainsOf(row: Row, at: string): Float64Array {
  const count = SOCIALFX_FREQUENCIES_HZ.length;
  const keys = list(row.param_keys, `${at}, column "param_keys"`);
  const values = list(row.param_values, `${at}, column "param_values"`);
  if (values.length !== count || keys.length !== count) {
    throw new DataError(
      `${at}: has ${keys.length} param_keys and ${values.length} param_values, not ${count} bands`,
    );
  }
  keys.forEach((key, i) => refuseBytes(key, `${at}, column "param_keys", item ${i + 1}`));
  const gains = new Float64Array(count);
  const bandIndices = bandIndicesOf(keys);
  values.forEach((value, i) => {
    gains[bandIndices[i] ?? i] = finiteNumber(value, `${at}, column "param_values", item ${i + 1}`);
  });
  return gains;
}

/** The band index of each key, in order of frequency; the keys' own order if they name no frequencies. */
function bandIndicesOf(keys: readonly unknown[]): number[] {
  const bandIndices = keys.map((key) => {
    const number = /\d+(?:\.\d+)?/u.exec(String(key))?.[0];
    return SOCIALFX_FREQUENCIES_HZ.findIndex((hz) => Math.abs(hz - Number(number)) <= 1);
  });
  return new Set(bandIndices).size === keys.length && !bandIndices.includes(-1)
    ? bandIndices
    : [...keys.keys()];
}

function list(value: unknown, at: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as unknown as ArrayLike<unknown>);
  }
  throw new DataError(`${at}: ${show(value)} is not a list`);
}

/** The `lang` of a Python dict's text such as "{'lang': 'English', 'ratings_consistency': 0.6}". */
function languageOf(extra: unknown, at: string): string {
  if (extra === null || extra === undefined || extra === '') return '';
  if (typeof extra === 'object' && 'lang' in extra) {
    return typeof extra.lang === 'string' ? extra.lang : '';
  }
  if (typeof extra !== 'string' || !/^\s*\{.*\}\s*$/su.test(extra)) {
    throw new DataError(`${at}: ${show(extra)} is not a Python dict`);
  }
  return /['"]lang['"]\s*:\s*(?:'([^']*)'|"([^"]*)")/u.exec(extra)?.slice(1).find(Boolean) ?? '';
}
