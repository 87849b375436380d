import { parsedArguments, UsageError } from '../command-line/index.ts';

/**
 * Reads the conformance command's arguments.
 *
 * @returns the address of the WAM's module, or 'help' where that was asked for
 * @throws {UsageError} for anything but one web address
 */
export function conformanceOptions(argv: readonly string[]): URL | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return 'help';
  const [address, ...others] = positionals;
  if (address === undefined) throw new UsageError('URL is missing');
  if (others.length > 0)
    throw new UsageError(`one URL is enough, not "${others.join('", "')}" too`);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new UsageError(`URL is an address with http: or https:, not "${address}"`);
  }
  return url;
}

function parsed(argv: readonly string[]) {
  return parsedArguments({
    args: [...argv],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
}
