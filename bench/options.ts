import { parsedArguments, wholeNumber, UsageError } from '../command-line/index.ts';
import { CASE_NAMES } from './case-list.ts';
import { PARTS } from './run.ts';
import type { BenchOptions } from './run.ts';

export interface BenchCommand extends BenchOptions {
  readonly json: boolean;
  readonly write: boolean;
}

export const USAGE = `npm run bench [-- [NAME …] [OPTION …]]

  NAME              the same as --only NAME
  --rounds N        interleaved rounds, each with every case once (default: 7)
  --seconds N       audio that each case renders in a round (default: 60)
  --only NAME       a part or a case, and more of them by more --only:
                    ${PARTS.join(', ')};
                    ${CASE_NAMES.join(', ')}
  --build FOLDER    measures the build in this folder, such as dist, instead of building the plugin
  --against FOLDER  measures another build in the same rounds and compares: the cases of the plugin,
                    its ratios, and the parts word and memory
  --json            prints one JSON object and nothing else on standard output
  --write           writes the report into docs/performance.md as well`;

/**
 * Reads the bench's arguments.
 *
 * @returns 'help' if --help is given
 * @throws {UsageError} for an unknown option or name, or if a number is not a whole number
 */
export function benchOptions(argv: readonly string[]): BenchCommand | 'help' {
  const { values, positionals } = argumentsOf(argv);
  if (values.help === true) return 'help';
  const only = [...positionals, ...(values.only ?? [])];
  const known: readonly string[] = [...PARTS, ...CASE_NAMES];
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`there is no part or case "${unknown}"`);
  return {
    rounds: wholeNumber('--rounds', values.rounds, 7),
    seconds: wholeNumber('--seconds', values.seconds, 60),
    only,
    folders: { plugin: values.build, against: values.against },
    json: values.json === true,
    write: values.write === true,
  };
}

function argumentsOf(argv: readonly string[]) {
  return parsedArguments({
    args: [...argv],
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string', multiple: true },
      build: { type: 'string' },
      against: { type: 'string' },
      json: { type: 'boolean' },
      write: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
