import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { USAGE, benchOptions, formatReport, runBench, withReport } from '../bench/index.ts';
import type { BenchCommand } from '../bench/index.ts';
import { runCommand } from '../command-line/index.ts';
import { BENCH_ENVIRONMENT } from './bench-environment.ts';
import { ROOT } from './build/build-all.ts';

async function run({ json, write, ...options }: BenchCommand): Promise<void> {
  const result = await runBench(BENCH_ENVIRONMENT, options, (text) =>
    process.stderr.write(`${text}\n`),
  );
  console.log(json ? JSON.stringify(result) : formatReport(result));
  if (!write) return;
  const path = join(ROOT, 'docs', 'performance.md');
  await writeFile(path, withReport(await readFile(path, 'utf8'), formatReport(result)));
}

await runCommand(USAGE, benchOptions, run);
