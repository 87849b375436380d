/** Tells on standard error why a command failed, without a stack, and sets its exit code. */
export function report(error: unknown, exitCode = 1): void {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  process.exitCode = exitCode;
}
