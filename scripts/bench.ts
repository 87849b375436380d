import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { USAGE, benchOptions, formatReport, runBench, withReport } from '../bench/index.ts';
import type { BenchCommand } from '../bench/index.ts';
import { ROOT } from './build/build-all.ts';
import { runCommand } from '../command-line/index.ts';

async function run({ json, readme, ...options }: BenchCommand): Promise<void> {
  const result = await runBench(options, (text) => process.stderr.write(`${text}\n`));
  console.log(json ? JSON.stringify(result) : formatReport(result));
  if (!readme) return;
  const path = join(ROOT, 'README.md');
  await writeFile(path, withReport(await readFile(path, 'utf8'), formatReport(result)));
}

await runCommand(USAGE, benchOptions, run);
