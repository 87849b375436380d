import {
  MOST_DIFFERENCE,
  MOST_GROWTH_BYTES,
  MOST_LATER_GROWTH_BYTES,
  heapGrowth,
  runSoak,
  soakFaults,
} from '../bench/soak/index.ts';
import { parsedArguments, runCommand, wholeNumber } from '../command-line/index.ts';
import { BENCH_ENVIRONMENT } from './bench-environment.ts';

const USAGE = `npm run test:soak [-- --minutes N]

  --minutes N   audio to render, from 2 on (default: 60)`;

function minutesOf(argv: readonly string[]): number | 'help' {
  const { values } = parsedArguments({
    args: [...argv],
    options: { minutes: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  return values.help === true ? 'help' : wholeNumber('--minutes', values.minutes, 60, 2);
}

async function run(minutes: number): Promise<void> {
  const findings = await runSoak(BENCH_ENVIRONMENT, minutes, (text) => console.log(text));
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

await runCommand(USAGE, minutesOf, run);
