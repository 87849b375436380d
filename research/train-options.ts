import { parsedArguments, wholeNumber, UsageError } from '../command-line/index.ts';

/** What the training command was asked for. */
export interface TrainOptions {
  readonly data: string;
  readonly out: string;
  readonly seed: number;
  readonly epochs: number;
}

/**
 * Reads the training command's arguments.
 *
 * @param standard what holds where the command line says nothing
 * @returns 'help' where that was asked for
 * @throws {UsageError} for an unknown option, a missing --data or a number that is none
 */
export function trainOptions(
  argv: readonly string[],
  standard: Pick<TrainOptions, 'seed' | 'epochs'>,
): TrainOptions | 'help' {
  const values = valuesOf(argv);
  if (values.help === true) return 'help';
  if (values.data === undefined) throw new UsageError('--data FOLDER is missing');
  return {
    data: values.data,
    out: values.out ?? 'model',
    seed: wholeNumber('--seed', values.seed, standard.seed, 0),
    epochs: wholeNumber('--epochs', values.epochs, standard.epochs, 1),
  };
}

function valuesOf(argv: readonly string[]) {
  return parsedArguments({
    args: [...argv],
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
      epochs: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}
