import { UsageError } from './arguments.ts';

/**
 * Runs a command of the command line. It prints the usage if asked to. For arguments that it cannot follow
 * it prints the reason and the usage and sets exit code 2; for any other error it prints one line and sets
 * exit code 1.
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

/** Prints to standard error why a command failed, without a stack, and sets its exit code. */
export function report(error: unknown, exitCode = 1): void {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  process.exitCode = exitCode;
}
