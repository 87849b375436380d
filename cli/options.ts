import { parseArgs } from 'node:util';
import { UsageError } from '../command-line/index.ts';

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
 * @throws {UsageError} for an option that there is none of, that lacks its value or has one too many
 */
export function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: joinNegativeNumbers(args),
      allowPositionals: true,
      options: OPTIONS,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The first sentence says what is wrong; those that follow are about Node's own syntax.
    const [what = ''] = error.message.split(/(?<=['"])\.\s|\n/u);
    const valueless = /(--\w+).* argument (?:missing|is ambiguous)/u.exec(what)?.[1];
    throw new UsageError(
      `${valueless === undefined ? what : `${valueless} needs a value`} (--help shows the options)`,
      { cause: error },
    );
  }
}

export type TypedOptions = ReturnType<typeof parseOptions>['values'];

/** "--amount -1" as "--amount=-1": parseArgs takes "-1" for an option. */
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
