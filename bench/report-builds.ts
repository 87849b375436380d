import { BUILDS } from './builds.ts';
import type { Build, ByBuild } from './builds.ts';
import { CASES, CASE_NAMES, isPluginCase } from './case-list.ts';
import { GROWTH_LIMIT, LIMITED_RATIOS } from './comparison.ts';
import type { Comparison, Comparisons } from './comparison.ts';
import { EARLY_INSTANCES, FORGOTTEN_INSTANCES, LATE_INSTANCES, MOST_GROWTH } from './memory.ts';
import type { Growth, MemoryByBuild } from './memory.ts';
import { RATIO_NAMES } from './ratios.ts';
import { formatGoal, formatSpread, formatTable } from './table.ts';
import { MOST_WORD_MICROSECONDS } from './word/measure.ts';
import type { WordChange } from './word/measure.ts';

/** The tables of two builds side by side. */
export function formatComparisons({ ratios, cases }: Comparisons): string {
  const row = ({ oldMedian, newMedian, newOverOld }: Comparison, digits: number) => [
    oldMedian.toFixed(digits),
    newMedian.toFixed(digits),
    formatSpread(newOverOld, 3),
  ];
  const ratioRows = RATIO_NAMES.flatMap((name) => {
    const { [name]: found } = ratios;
    if (found === undefined) return [];
    const [lowerQuartile] = found.newOverOld.iqr;
    const limit = LIMITED_RATIOS.has(name) ? formatGoal(lowerQuartile, GROWTH_LIMIT, 2) : '';
    return [[name, ...row(found, 3), limit]];
  });
  const caseRows = CASE_NAMES.filter(isPluginCase).flatMap((name) => {
    const { [name]: found } = cases;
    return found === undefined ? [] : [[CASES[name], ...row(found, 2)]];
  });
  return [
    'Old is the build given with `--against`. New over old is paired within each round: median (quartiles). ' +
      'A ratio is compared as it is defined above; the µs of a case include those of source → destination.',
    ...(ratioRows.length === 0
      ? []
      : [formatTable(['ratio', 'old', 'new', 'new / old', 'lower quartile'], ratioRows)]),
    ...(caseRows.length === 0
      ? []
      : [formatTable(['case, µs per quantum', 'old', 'new', 'new / old'], caseRows)]),
  ].join('\n\n');
}

/** The table of an automated change of word. */
export function formatWord(word: ByBuild<WordChange>): string {
  return formatTable(
    [
      'an automated change of word, worst block of 20 in Node, lowest of 20 repeats, µs',
      'without',
      'with the event',
      'more',
      'goal',
    ],
    rows(word, (title, { withEvent, without }, isMeasured) => [
      [
        title,
        without.toFixed(1),
        withEvent.toFixed(1),
        (withEvent - without).toFixed(1),
        isMeasured ? formatGoal(withEvent - without, MOST_WORD_MICROSECONDS, 0) : '',
      ],
    ]),
  );
}

/** The table of what instances leave behind. */
export function formatMemory({ builds, bareOffline }: MemoryByBuild): string {
  const growth = ({ early, late }: Growth) => [
    early.toFixed(1),
    late.toFixed(1),
    ((late - early) / (LATE_INSTANCES - EARLY_INSTANCES)).toFixed(2),
    (late / early).toFixed(3),
  ];
  return formatTable(
    [
      'private memory of the renderer, MB',
      `after ${EARLY_INSTANCES}`,
      `after ${LATE_INSTANCES}`,
      'each',
      'ratio',
      'goal',
    ],
    [
      ...rows(builds, (title, { destroyed, offline, forgottenMegabytes }, isMeasured) => {
        const goal = ({ early, late }: Growth) =>
          isMeasured ? formatGoal(late / early, MOST_GROWTH, 2) : '';
        return [
          [`${title}, instances created and destroyed`, ...growth(destroyed), goal(destroyed)],
          [`${title}, offline contexts rendered and dropped`, ...growth(offline), goal(offline)],
          [
            `${title}, for each of ${FORGOTTEN_INSTANCES} live instances dropped without destroy()`,
            '',
            '',
            forgottenMegabytes.toFixed(2),
          ],
        ];
      }),
      ['no build: offline contexts with a bare worklet', ...growth(bareOffline)],
    ],
  );
}

/** The rows of each build that was measured. */
function rows<T>(
  found: ByBuild<T>,
  of: (title: string, value: T, isMeasured: boolean) => readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return (Object.keys(BUILDS) as Build[]).flatMap((build) => {
    const { [build]: value } = found;
    return value === undefined ? [] : of(BUILDS[build], value, build === 'plugin');
  });
}
