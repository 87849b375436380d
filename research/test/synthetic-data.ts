import { parquetWriteBuffer } from 'hyparquet-writer';
import { SOCIALFX_FREQUENCIES_HZ } from '../data/contribution.ts';
import type { Contribution } from '../data/contribution.ts';
import { Random } from '../statistics/random.ts';

const BANDS = SOCIALFX_FREQUENCIES_HZ.length;

/** A shape over the bands' octaves, -1 at 20 Hz … 1 at 20 kHz. */
type Shape = (position: number) => number;

const SHAPES: readonly (readonly [term: string, language: string, people: number, Shape])[] = [
  ['warm', 'en', 8, (x) => -x],
  ['bright', 'en', 6, (x) => x],
  ['loud', 'en', 5, (x) => 1 - 3 * x * x],
  ['soft', 'en', 4, (x) => 3 * x * x - 1],
  ['dark', 'en', 3, (x) => -x - 0.4 * Math.cos(3 * x)],
  ['love', 'en', 3, (x) => Math.sin(4 * x)],
  ['airy', 'en', 2, (x) => x * x * x],
  ['claro', 'es', 4, (x) => x - 0.3 * x * x],
  ['fuerte', 'es', 3, (x) => 1 - 2 * x * x],
  ['hum', '', 1, (x) => Math.cos(5 * x)],
];

/** People who teach a few words, each with an ear of their own. */
export function syntheticContributions(): Contribution[] {
  const random = new Random(3);
  let id = 0;
  return SHAPES.flatMap(([term, language, people, shape]) =>
    Array.from({ length: people }, () => {
      const [a, b, c] = [random.normal(), random.normal(), random.normal()];
      const gains = Float64Array.from({ length: BANDS }, (_, i) => {
        const x = (2 * i) / (BANDS - 1) - 1;
        const own = 0.3 * (a * x + b * Math.cos(2 * x) + c * Math.sin(3 * x));
        return Number((shape(x) + own).toFixed(5));
      });
      return { id: `eq_${id++}`, term, language, gains };
    }),
  );
}

/** Cells of a CSV file, header first. */
export type Cells = string[][];

export function csvCells(contributions: readonly Contribution[]): Cells {
  const bands = SOCIALFX_FREQUENCIES_HZ.map((hz) => `RSC_${hz}Hz_band`);
  return [
    ['id', 'descriptor', 'language', ...bands],
    ...contributions.map(({ id, term, language, gains }) => [
      id,
      term,
      language,
      ...Array.from(gains, String),
    ]),
  ];
}

export function csvText(cells: Cells): string {
  return `${cells.map((row) => row.join(',')).join('\n')}\n`;
}

/** The bytes of a CSV file in UTF-8. */
export function csvBytes(cells: Cells): Uint8Array {
  return Buffer.from(csvText(cells));
}

/** A row as the public parquet file holds it. */
export interface ParquetRow {
  id: string;
  text: string;
  param_keys: unknown[];
  param_values: unknown[];
  extra: string;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: "'English'", es: "'Español'" };

export function parquetRows(contributions: readonly Contribution[]): ParquetRow[] {
  return contributions.map(({ id, term, language, gains }) => ({
    id,
    text: term,
    param_keys: SOCIALFX_FREQUENCIES_HZ.map((hz) => `${hz}Hz`),
    param_values: [...gains],
    extra: `{'lang': ${LANGUAGE_NAMES[language] ?? 'None'}, 'ratings_consistency': 0.61}`,
  }));
}

const list = (name: string, element: object): object[] => [
  { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', repetition_type: 'OPTIONAL', ...element },
];
const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };

/** The bytes of a parquet file; `without` leaves a column out. */
export function parquetBytes(rows: readonly ParquetRow[], without?: string): Uint8Array {
  const columns = [
    { name: 'id', schema: [{ name: 'id', repetition_type: 'OPTIONAL', ...text }] },
    { name: 'text', schema: [{ name: 'text', repetition_type: 'OPTIONAL', ...text }] },
    { name: 'param_keys', schema: list('param_keys', text) },
    { name: 'param_values', schema: list('param_values', { type: 'DOUBLE' }) },
    { name: 'extra', schema: [{ name: 'extra', repetition_type: 'OPTIONAL', ...text }] },
  ].filter(({ name }) => name !== without);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name }) => ({
        name,
        data: rows.map((row) => row[name as keyof ParquetRow]),
      })),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.flatMap(({ schema }) => schema),
      ] as never,
    }),
  );
}
