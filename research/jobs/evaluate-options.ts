import { parsedArguments, wholeNumber, UsageError } from '../../command-line/index.ts';

/** The options of the evaluation. */
export interface EvaluateOptions {
  readonly data: string;
  readonly out: string;
  /** How many seeds; they are 1, 2, 3 … */
  readonly seeds: number;
  readonly workers: number;
  readonly isQuick: boolean;
  /** The folder of results; undefined for one that belongs to the data. */
  readonly work: string | undefined;
  /** Writes the report of the results that exist, and computes none. */
  readonly isReportOnly: boolean;
  /** Names of the recipes and of "methods" to look at; empty for all. */
  readonly only: readonly string[];
}

/**
 * Reads the evaluation command's arguments.
 *
 * @returns 'help' if --help is among them
 * @throws {UsageError} for an unknown option, a missing --data or a bad number
 */
export function evaluateOptions(argv: readonly string[]): EvaluateOptions | 'help' {
  const { values } = parsedArguments({
    args: [...argv],
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      seeds: { type: 'string' },
      workers: { type: 'string' },
      work: { type: 'string' },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean' },
      'report-only': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  if (values.data === undefined) throw new UsageError('--data FOLDER is missing');
  const isQuick = values.quick === true;
  return {
    data: values.data,
    out: values.out ?? 'docs',
    seeds: wholeNumber('--seeds', values.seeds, isQuick ? 1 : 3),
    workers: wholeNumber('--workers', values.workers, 2),
    isQuick,
    work: values.work,
    isReportOnly: values['report-only'] === true,
    only: values.only ?? [],
  };
}
