import { report } from './report.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs a command of the command line: prints its usage where that is asked for, ends with 2 and the usage
 * for arguments that it does not understand, and with 1 and a line for whatever else goes wrong.
 *
 * @param read reads the arguments; throws {UsageError}
 */
export async function runCommand<Options>(
  usage: string,
  read: (argv: readonly string[]) => Options | 'help',
  run: (options: Options) => Promise<void>,
): Promise<void> {
  try {
    const options = read(process.argv.slice(2));
    if (options === 'help') console.log(usage);
    else await run(options);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${usage}`);
      process.exitCode = 2;
    } else {
      report(error);
    }
  }
}
