import { WALK_ROWS } from '../words/index.ts';
import { UsageError } from '../command-line/index.ts';
import { parseBlend } from './blend-option.ts';
import type { TypedPart } from './blend-option.ts';
import { shareOf } from './number.ts';
import { parseOptions } from './options.ts';
import type { TypedOptions } from './options.ts';

/** The options of every command that makes equalisers. */
interface CommonOptions {
  readonly format: Format;
  /** File for a picture of the response. */
  readonly svgFile?: string;
  readonly modelFolder: string;
}

/** A parsed `eq` command. */
export type EqCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'list'; readonly format: 'text' | 'json'; readonly modelFolder: string }
  | EqualiserCommand
  | StepsCommand;

/** One equaliser: of one word, of two at a morph, or of a blend. Words are as typed. */
export interface EqualiserCommand extends CommonOptions {
  readonly kind: 'equaliser';
  readonly asked:
    | { readonly words: readonly [string] }
    | { readonly words: readonly [string, string]; readonly morph: number }
    | { readonly parts: readonly TypedPart[] };
  /** -1 … 2 */
  readonly amount: number;
}

/** All stops between two words. */
export interface StepsCommand extends CommonOptions {
  readonly kind: 'steps';
  readonly words: readonly [string, string];
  /** 2 … 129 */
  readonly steps: number;
  /** Whether the stops are evenly spaced to the ear rather than in the latent space. */
  readonly isEven: boolean;
  /** -1 … 2 */
  readonly amount: number;
}

const FORMATS = ['text', 'json', 'apo'] as const;
type Format = (typeof FORMATS)[number];

const MORPH = { min: 0, max: 1 };
const AMOUNT = { min: -1, max: 2 };
/** Two words without a morph are halfway, because at an end one of them would not count. */
const DEFAULT_MORPH = 0.5;
const DEFAULT_AMOUNT = 1;

/**
 * Reads the arguments that follow `npm run eq --`.
 *
 * @param defaultModelFolder the model folder if none is given
 * @throws {UsageError} naming the argument and its allowed values
 */
export function parseCommand(args: readonly string[], defaultModelFolder: string): EqCommand {
  const { values, positionals: words } = parseOptions(args);
  if (values.help === true) return { kind: 'help' };
  const format = parseFormat(values);
  const modelFolder = values.model ?? defaultModelFolder;
  if (modelFolder === '') throw new UsageError('--model needs a folder');
  if (values.list === true) return { kind: 'list', format: listFormat(values, words), modelFolder };

  if (values.svg === '') throw new UsageError('--svg needs a file');
  const amount = parseShare('--amount', values.amount, AMOUNT) ?? DEFAULT_AMOUNT;
  const morph = parseShare('--morph', values.morph, MORPH);
  const steps = parseSteps(values.steps);
  if (values.even === true && steps === undefined) throw new UsageError('--even needs --steps');
  const common = {
    amount,
    format,
    modelFolder,
    ...(values.svg === undefined ? {} : { svgFile: values.svg }),
  };

  if (values.blend !== undefined) {
    if (words.length > 0) {
      throw new UsageError(`--blend names its words itself; leave out "${words.join('", "')}"`);
    }
    refuse('--blend', values, ['morph', 'steps']);
    return { kind: 'equaliser', asked: { parts: parseBlend(values.blend) }, ...common };
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
  if (b === undefined) {
    for (const option of ['morph', 'steps'] as const) {
      if (values[option] !== undefined) {
        throw new UsageError(`--${option} needs two words; "${a}" is one`);
      }
    }
    return { kind: 'equaliser', asked: { words: [a] }, ...common };
  }
  if (steps === undefined) {
    const asked = { words: [a, b], morph: morph ?? DEFAULT_MORPH } as const;
    return { kind: 'equaliser', asked, ...common };
  }
  refuse('--steps', values, ['morph']);
  if (format === 'apo') {
    throw new UsageError('--format apo writes one equaliser; give --morph instead of --steps');
  }
  return { kind: 'steps', words: [a, b], steps, isEven: values.even === true, ...common };
}

/** @throws {UsageError} for the first of `others` that is given together with `option` */
function refuse(
  option: string,
  values: TypedOptions,
  others: readonly (keyof TypedOptions)[],
): void {
  const found = others.find((other) => values[other] !== undefined);
  if (found !== undefined) throw new UsageError(`${option} takes no --${found}`);
}

function parseFormat({ format, json }: TypedOptions): Format {
  if (format === undefined) return json === true ? 'json' : 'text';
  const known = FORMATS.find((name) => name === format);
  if (known === undefined) {
    throw new UsageError(`--format is ${FORMATS.join(', ')}, not "${format}"`);
  }
  if (json === true && known !== 'json') {
    throw new UsageError(`--json and --format ${known} exclude each other`);
  }
  return known;
}

function listFormat(values: TypedOptions, words: readonly string[]): 'text' | 'json' {
  if (words.length > 0) throw new UsageError(`--list takes no words: "${words.join('", "')}"`);
  if (values.morph !== undefined || values.amount !== undefined) {
    throw new UsageError('--list takes neither --morph nor --amount');
  }
  refuse('--list', values, ['steps', 'even', 'blend', 'svg']);
  const format = parseFormat(values);
  if (format === 'apo') throw new UsageError('--list takes no --format apo');
  return format;
}

function parseSteps(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const steps = /^\d+$/u.test(text) ? Number(text) : NaN;
  if (!(steps >= 2 && steps <= WALK_ROWS)) {
    throw new UsageError(`--steps is a whole number from 2 to ${WALK_ROWS}, not "${text}"`);
  }
  return steps;
}

function parseShare(
  option: string,
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = shareOf(text, min, max);
  if (value === undefined) {
    throw new UsageError(`${option} is a number from ${min} to ${max}, not "${text}"`);
  }
  return value;
}
