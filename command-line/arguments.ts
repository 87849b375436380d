import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** A command cannot follow its arguments. The message tells the person who typed them why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Node's parseArgs, with errors that a person can read.
 *
 * @throws {UsageError} for an argument that the configuration does not allow
 */
export function parsedArguments<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // A TypeError is about the arguments; anything else is a fault of the configuration.
    if (!(error instanceof TypeError)) throw error;
    // The sentences after the first one are about Node's own syntax.
    const [message = ''] = error.message.split(/(?<=['"])\.\s|\n/u);
    throw new UsageError(message, { cause: error });
  }
}

/**
 * The whole number that an option gives.
 *
 * @param standard the number if the option is not given
 * @throws {UsageError} naming the option, for anything but a whole number from `least` on
 */
export function wholeNumber(
  name: string,
  text: string | undefined,
  standard: number,
  least = 1,
): number {
  if (text === undefined) return standard;
  const number = Number(text);
  if (/^\d+$/u.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`${name} takes a whole number from ${least} on, not "${text}"`);
}
