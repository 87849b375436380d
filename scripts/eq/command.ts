import { parseArgs } from 'node:util';
import { percent } from '../../eq/index.ts';
import { UsageError } from '../usage-error.ts';

/** What a person asks of the `eq` command. */
export type EqCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'list'; readonly json: boolean; readonly modelFolder: string }
  | {
      readonly kind: 'equaliser';
      /** One word or two, as typed. */
      readonly words: readonly [string] | readonly [string, string];
      /** 0 … 1; 0 with one word. */
      readonly morph: number;
      /** -1 … 2 */
      readonly amount: number;
      readonly json: boolean;
      readonly modelFolder: string;
    };

const MORPH = { min: 0, max: 1 };
const AMOUNT = { min: -1, max: 2 };
/** Two words without a morph: half-way. At either end one of them would have no say. */
const DEFAULT_MORPH = 0.5;
const DEFAULT_AMOUNT = 1;

export const HELP = `Usage: npm run --silent eq -- WORD [WORD] [options]

Prints the five bands of an equaliser that sounds like a word, or like a stop
on the way between two words.

  --morph SHARE    where between the two words: 0 is the first, 1 the second;
                   0.25 or 25% (default: 0.5)
  --amount FACTOR  how strong: -1 … 2 or -100% … 200% (default: 1);
                   0 is flat, a negative amount turns every gain round
  --list           the words that the model knows
  --json           prints JSON, and nothing else
  --model FOLDER   a folder with vocabulary.json and decoder.onnx
                   (default: the project's model/)
  --help           this text

Examples:
  npm run --silent eq -- warm
  npm run --silent eq -- warm bright --morph 0.5 --json
  npm run --silent eq -- --list
`;

/**
 * Reads the arguments that follow `npm run eq --`.
 *
 * @param defaultModelFolder the model folder where none is given
 * @throws {UsageError} naming the argument and what it may be
 */
export function parseCommand(args: readonly string[], defaultModelFolder: string): EqCommand {
  const { values, positionals: words } = parseOptions(args);
  if (values.help === true) return { kind: 'help' };
  const json = values.json === true;
  const modelFolder = values.model ?? defaultModelFolder;
  if (modelFolder === '') throw new UsageError('--model needs a folder');

  if (values.list === true) {
    if (words.length > 0) throw new UsageError(`--list takes no words: "${words.join('", "')}"`);
    if (values.morph !== undefined || values.amount !== undefined) {
      throw new UsageError('--list takes neither --morph nor --amount');
    }
    return { kind: 'list', json, modelFolder };
  }

  const [a, b, ...others] = words;
  if (a === undefined) {
    throw new UsageError(
      'give one word or two, such as: warm bright (--list shows all, --help how)',
    );
  }
  if (others.length > 0) {
    throw new UsageError(`give one word or two, not ${words.length}: "${words.join('", "')}"`);
  }
  const amount = parseShare('--amount', values.amount, AMOUNT) ?? DEFAULT_AMOUNT;
  const morph = parseShare('--morph', values.morph, MORPH);
  if (b === undefined) {
    if (morph !== undefined) throw new UsageError(`--morph needs two words; "${a}" is one`);
    return { kind: 'equaliser', words: [a], morph: 0, amount, json, modelFolder };
  }
  return {
    kind: 'equaliser',
    words: [a, b],
    morph: morph ?? DEFAULT_MORPH,
    amount,
    json,
    modelFolder,
  };
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: joinNegativeNumbers(args),
      allowPositionals: true,
      options: {
        morph: { type: 'string' },
        amount: { type: 'string' },
        list: { type: 'boolean' },
        json: { type: 'boolean' },
        model: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
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

/** "--amount -1" as "--amount=-1": parseArgs takes "-1" for an option. */
function joinNegativeNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  args.forEach((arg, i) => {
    const option = joined.at(-1);
    const takesNumber = option === '--morph' || option === '--amount';
    if (i < end && takesNumber && /^-[\d.,]/u.test(arg)) joined.splice(-1, 1, `${option}=${arg}`);
    else joined.push(arg);
  });
  return joined;
}

const PLAIN_NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/iu;

/** A share typed as a number, 0.5, or in percent, 50%. */
function parseShare(
  option: string,
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const typed = text.trim().replace('\u2212', '-');
  const value = typed.endsWith('%')
    ? percent(min, max).fromText(typed)
    : PLAIN_NUMBER.test(typed)
      ? Number(typed.replace(',', '.'))
      : undefined;
  if (value === undefined || value < min || value > max) {
    throw new UsageError(`${option} is a number from ${min} to ${max}, not "${text}"`);
  }
  // 35 % is 35 × 0.01, which is not quite 0.35; and -0 is 0.
  return Number(value.toPrecision(12)) + 0;
}
