export { USAGE, benchOptions } from './options.ts';
export type { BenchCommand } from './options.ts';
export { withReport } from './readme.ts';
export { formatReport } from './report.ts';
export type { Result } from './result.ts';
export { runBench } from './run.ts';
