import { parsedArguments, wholeNumber, UsageError } from '../../../command-line/index.ts';

/** The options of `evaluate -- personal`. */
export type PersonalOptions = {
  /** How many seeds; undefined for a number that suits the number of people. */
  readonly seeds: number | undefined;
  /** The first seed; the others follow it. */
  readonly seed: number;
  readonly workers: number;
} & (
  | { readonly kind: 'held out'; readonly data: string; readonly out: string }
  | { readonly kind: 'shipped'; readonly people: string; readonly isJson: boolean }
);

/**
 * Reads the arguments that follow `personal`.
 *
 * @returns 'help' if --help is among them
 * @throws {UsageError} for an unknown option, a missing one, two that exclude each other, or a bad number
 */
export function personalOptions(argv: readonly string[]): PersonalOptions | 'help' {
  const { values } = parsedArguments({
    args: [...argv],
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      people: { type: 'string' },
      json: { type: 'boolean' },
      seeds: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const common = {
    seeds: values.seeds === undefined ? undefined : wholeNumber('--seeds', values.seeds, 1),
    seed: wholeNumber('--seed', values.seed, 1),
    workers: wholeNumber('--workers', values.workers, 2),
  };
  if (values.people !== undefined) {
    if (values.data !== undefined || values.out !== undefined) {
      throw new UsageError('--people goes without --data and --out');
    }
    return { ...common, kind: 'shipped', people: values.people, isJson: values.json === true };
  }
  if (values.json === true) throw new UsageError('--json goes with --people');
  if (values.data === undefined) throw new UsageError('--data FOLDER or --people FILE is missing');
  return { ...common, kind: 'held out', data: values.data, out: values.out ?? 'docs' };
}
