export { USAGE, benchOptions } from './options.ts';
export type { BenchCommand } from './options.ts';
export { withReport } from './marked-report.ts';
export { formatReport } from './report.ts';
export type { Result } from './result.ts';
export { runBench } from './run.ts';
export { PAGES, PAGE_BUILD } from './environment.ts';
export type { BenchEnvironment, BuildFolders, ServedPage } from './environment.ts';
