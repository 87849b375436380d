export { UsageError, parsedArguments, wholeNumber } from './arguments.ts';
export { progressLine } from './progress-line.ts';
export type { ProgressLine } from './progress-line.ts';
export { report, runCommand } from './run-command.ts';
