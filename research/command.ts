import { runCommand, UsageError } from '../command-line/index.ts';
import type { ProgressLine } from '../command-line/index.ts';
import { ModelError } from '../words/index.ts';
import { DataError } from './data/data-error.ts';
import type { OnDownload } from './data/download.ts';

/**
 * Runs a command on a person's files. An error in the data, the model or a path prints its message alone;
 * any other error is a fault of the program and prints its stack. Both set exit code 1.
 *
 * @param read reads the arguments; throws {UsageError}
 */
export function runOnFiles<Options>(
  usage: string,
  read: (argv: readonly string[]) => Options | 'help',
  run: (options: Options) => Promise<void>,
): Promise<void> {
  return runCommand(usage, read, async (options) => {
    try {
      await run(options);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      console.error(isAboutFiles(error) ? error.message : error);
      process.exitCode = 1;
    }
  });
}

function isAboutFiles(error: unknown): error is Error {
  return (
    error instanceof DataError ||
    error instanceof ModelError ||
    (error instanceof Error && 'code' in error && 'path' in error)
  );
}

/** Shows the progress of a download: how many bytes of how many, or only how many have arrived. */
export function downloadLine(progress: ProgressLine): OnDownload {
  return (bytes, total) => {
    const of = total === undefined ? '' : ` of ${total}`;
    progress.at(total ? bytes / total : 0, `Downloading: ${bytes}${of} bytes`);
  };
}
