import { parsedArguments, wholeNumber, UsageError } from '../command-line/index.ts';

/** The options of the training command. */
export interface TrainOptions {
  readonly data: string;
  readonly out: string;
  readonly seed: number;
  readonly epochs: number;
}

/**
 * Reads the training command's arguments.
 *
 * @param standard the values of options that are not given
 * @returns 'help' if --help is among them
 * @throws {UsageError} for an unknown option, a missing --data or a bad number
 */
export function trainOptions(
  argv: readonly string[],
  standard: Pick<TrainOptions, 'seed' | 'epochs'>,
): TrainOptions | 'help' {
  const { values } = parsedArguments({
    args: [...argv],
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
      epochs: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  if (values.data === undefined) throw new UsageError('--data FOLDER is missing');
  return {
    data: values.data,
    out: values.out ?? 'model',
    seed: wholeNumber('--seed', values.seed, standard.seed, 0),
    epochs: wholeNumber('--epochs', values.epochs, standard.epochs, 1),
  };
}
