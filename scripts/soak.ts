import { parseArgs } from 'node:util';
import {
  MOST_DIFFERENCE,
  MOST_GROWTH_BYTES,
  MOST_LATER_GROWTH_BYTES,
  heapGrowth,
  runSoak,
  soakFaults,
} from '../bench/soak/index.ts';
import { report } from '../command-line/index.ts';

const USAGE = `npm run test:soak [-- --minutes N]

  --minutes N   audio to render, from 2 on (default: 60)`;

/** Minutes to render, or undefined where the command line is none. */
function minutesOf(argv: readonly string[]): number | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { minutes: { type: 'string', default: '60' } },
    });
    const minutes = Number(values.minutes);
    return Number.isSafeInteger(minutes) && minutes >= 2 ? minutes : undefined;
  } catch {
    return undefined;
  }
}

async function run(minutes: number): Promise<void> {
  const findings = await runSoak(minutes, (text) => console.log(text));
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

const minutes = minutesOf(process.argv.slice(2));
if (minutes === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await run(minutes).catch((error: unknown) => report(error));
}
