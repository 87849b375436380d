import { UsageError, parsedArguments } from '../command-line/index.ts';

const OPTIONS = {
  morph: { type: 'string' },
  steps: { type: 'string' },
  even: { type: 'boolean' },
  blend: { type: 'string' },
  amount: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  svg: { type: 'string' },
  list: { type: 'boolean' },
  model: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const NUMBERS = ['--morph', '--amount', '--steps'];

/**
 * The options and words of a command line, as typed.
 *
 * @throws {UsageError} for an unknown option, and for a value that is missing or superfluous
 */
export function parseOptions(args: readonly string[]) {
  try {
    return parsedArguments({
      args: joinNegativeNumbers(args),
      allowPositionals: true,
      options: OPTIONS,
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { message } = error;
    const valueless = /(--\w+).* argument (?:missing|is ambiguous)/u.exec(message)?.[1];
    const reason = valueless === undefined ? message : `${valueless} needs a value`;
    throw new UsageError(`${reason} (--help shows the options)`, { cause: error });
  }
}

export type TypedOptions = ReturnType<typeof parseOptions>['values'];

/** Turns "--amount -1" into "--amount=-1", because parseArgs takes "-1" for an option. */
function joinNegativeNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  args.forEach((arg, i) => {
    const option = joined.at(-1) ?? '';
    if (i < end && NUMBERS.includes(option) && /^-[\d.,]/u.test(arg)) {
      joined.splice(-1, 1, `${option}=${arg}`);
    } else {
      joined.push(arg);
    }
  });
  return joined;
}
