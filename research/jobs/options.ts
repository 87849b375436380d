import { parsedArguments, wholeNumber, UsageError } from '../../command-line/index.ts';

/** What the evaluation was asked for. */
export interface EvaluateOptions {
  readonly data: string;
  readonly out: string;
  /** How many seeds; they are 1, 2, 3 … */
  readonly seeds: number;
  readonly workers: number;
  readonly isQuick: boolean;
  /** Where results are kept; undefined for a folder of the data's own. */
  readonly work: string | undefined;
  /** Writes the report of what is there, and computes nothing. */
  readonly isReportOnly: boolean;
  /** Names of the recipes and of "methods" to look at; empty for all. */
  readonly only: readonly string[];
}

/**
 * Reads the evaluation command's arguments.
 *
 * @returns 'help' where that was asked for
 * @throws {UsageError} for an unknown option, a missing --data or a number that is none
 */
export function evaluateOptions(argv: readonly string[]): EvaluateOptions | 'help' {
  const values = valuesOf(argv);
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

function valuesOf(argv: readonly string[]) {
  return parsedArguments({
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
  }).values;
}
