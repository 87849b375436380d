import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * Node's parseArgs.
 *
 * @throws {UsageError} for what the configuration does not allow
 */
export function parsedArguments<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The whole number that an option says.
 *
 * @param standard what holds where it is not given
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
