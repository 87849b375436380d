import type { SafeDatabase } from '../data/safe-database.ts';
import { alignedTable } from './aligned-table.ts';
import { fixed } from './text.ts';

const MOST_FREQUENT = 2;

/** What SAFE-DB is good for here. */
export function safeSection(safe: SafeDatabase | undefined): string[] {
  return [
    '## SAFE-DB',
    '',
    'Nothing is learned from it. It serves as an independent check alone: other people, another tool and other music, against which the evaluation holds the shipped English words that have 5 settings or more there.',
    '',
    ...(safe === undefined ? ['This run found no `safe_eq.csv`.', ''] : counts(safe)),
  ];
}

function counts({ file, settings, leftOut }: SafeDatabase): string[] {
  const out = leftOut.reduce((sum, one) => sum + one.settings, 0);
  const distinct = new Set(settings.map(({ row }) => Array.from(row).join(' '))).size;
  const frequencies = new Map<string, number>();
  for (const { descriptor } of settings) {
    frequencies.set(descriptor, (frequencies.get(descriptor) ?? 0) + 1);
  }
  const most = [...frequencies].toSorted(([, a], [, b]) => b - a).slice(0, MOST_FREQUENT);
  const share = most.reduce((sum, [, count]) => sum + count, 0) / settings.length;
  return [
    `Read from \`${file}\`: ${settings.length + out} settings. ${settings.length} of them, ${distinct} different ones, stand under ${frequencies.size} descriptors; ${most.map(([descriptor]) => `"${descriptor}"`).join(' and ')} are ${fixed(100 * share, 0)} % of these. Left out were (research/data/safe-descriptors.ts):`,
    '',
    ...alignedTable(
      ['settings under', 'settings'],
      leftOut.map(({ reason, settings: count }) => [reason, String(count)]),
    ),
  ];
}
