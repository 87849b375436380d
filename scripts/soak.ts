import {
  MOST_DIFFERENCE,
  MOST_GROWTH_BYTES,
  MOST_LATER_GROWTH_BYTES,
  heapGrowth,
  runSoak,
  soakFaults,
} from '../bench/soak/index.ts';
import { parsedArguments, runCommand, wholeNumber } from '../command-line/index.ts';
import type { BuildFolders } from '../bench/index.ts';
import { BENCH_ENVIRONMENT } from './bench-environment.ts';

const USAGE = `npm run test:soak [-- [--minutes N] [--build FOLDER]]

  --minutes N     audio to render, from 2 on (default: 60)
  --build FOLDER  plays the build in this folder instead of building the plugin`;

interface SoakCommand {
  readonly minutes: number;
  readonly folders: BuildFolders;
}

function soakOptions(argv: readonly string[]): SoakCommand | 'help' {
  const { values } = parsedArguments({
    args: [...argv],
    options: {
      minutes: { type: 'string' },
      build: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  return {
    minutes: wholeNumber('--minutes', values.minutes, 60, 2),
    folders: { plugin: values.build },
  };
}

async function run({ minutes, folders }: SoakCommand): Promise<void> {
  const findings = await runSoak(BENCH_ENVIRONMENT, minutes, folders, (text) => console.log(text));
  const { growth, laterGrowth } = heapGrowth(findings.aliveBytes);
  console.log(
    `heap of the worklet: ${findings.aliveBytes.join(', ')} bytes alive; ` +
      `after the first minute ${signed(growth)} (allowed: ${MOST_GROWTH_BYTES}), ` +
      `after the first piece ${signed(laterGrowth)} (allowed: ${MOST_LATER_GROWTH_BYTES}); ` +
      `difference allowed: ${MOST_DIFFERENCE}`,
  );
  const faults = soakFaults(findings);
  console.log(faults.length === 0 ? `${minutes} minutes: sound` : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
}

function signed(bytes: number): string {
  return `${bytes >= 0 ? '+' : ''}${bytes}`;
}

await runCommand(USAGE, soakOptions, run);
