import { UsageError } from '../command-line/index.ts';

const STANDARD_PORT = 8080;
const HIGHEST_PORT = 65_535;

/**
 * The port that the environment asks for, or 8080.
 *
 * @throws {UsageError} for what is no port
 */
export function portOf({ PORT }: Readonly<Record<string, string | undefined>>): number {
  if (PORT === undefined) return STANDARD_PORT;
  const port = Number(PORT);
  if (/^\d+$/u.test(PORT) && port <= HIGHEST_PORT) return port;
  throw new UsageError(`PORT is a whole number from 0 to ${HIGHEST_PORT}, not "${PORT}"`);
}
