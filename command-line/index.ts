export { parsedArguments, wholeNumber } from './arguments.ts';
export { progressLine } from './progress-line.ts';
export type { ProgressLine } from './progress-line.ts';
export { report } from './report.ts';
export { runCommand } from './run-command.ts';
export { UsageError } from './usage-error.ts';
