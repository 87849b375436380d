import { CASES, CASE_NAMES } from './case-list.ts';
import type { Decode } from './decode.ts';
import type { Garbage, Scavenges } from './garbage.ts';
import { SUBJECTS, SLOWDOWNS } from './gui.ts';
import type { GuiFrames } from './gui.ts';
import type { Machine } from './machine.ts';
import { RATIOS, RATIO_NAMES } from './ratios.ts';
import { formatComparisons, formatMemory, formatWord } from './report-builds.ts';
import type { Result } from './result.ts';
import { formatGoal, formatSpread, formatTable } from './table.ts';

/** The bench's result in Markdown. */
export function formatReport({
  ratios,
  cases,
  against,
  garbage,
  decode,
  gui,
  word,
  memory,
  machine,
}: Result): string {
  const caseRows = CASE_NAMES.flatMap((name) => {
    const { [name]: found } = cases;
    if (found === undefined) return [];
    const { microsecondsPerQuantum, costVsNativeStatic } = found;
    return [[CASES[name], formatSpread(microsecondsPerQuantum), formatSpread(costVsNativeStatic)]];
  });
  const ratioRows = RATIO_NAMES.flatMap((name) => {
    const { [name]: found } = ratios;
    if (found === undefined) return [];
    return [[name, formatSpread(found, 3), formatGoal(found.median, RATIOS[name].goal, 3)]];
  });
  return [
    formatMachine(machine),
    ...(caseRows.length === 0
      ? []
      : [formatTable(['case', 'µs per quantum', '× 5 static native biquads'], caseRows)]),
    ...(ratioRows.length === 0 ? [] : [formatTable(['ratio', 'measured', 'goal'], ratioRows)]),
    ...(against === undefined ? [] : [formatComparisons(against)]),
    ...(garbage === undefined ? [] : [formatGarbage(garbage)]),
    ...(decode === undefined ? [] : [formatDecode(decode)]),
    ...(gui === undefined ? [] : [formatGui(gui)]),
    ...(word === undefined ? [] : [formatWord(word)]),
    ...(memory === undefined ? [] : [formatMemory(memory)]),
  ].join('\n\n');
}

function formatMachine(machine: Machine): string {
  const { cpu, cores, chromium, rounds, seconds, load, clock } = machine;
  return (
    `${rounds} interleaved rounds of ${seconds} s of stereo at 48 kHz, ${clock}, median ` +
    `(quartiles). Costs are over source → destination and paired within each round. ` +
    `${cpu}, ${cores} cores, load ${load.toFixed(1)}, Chromium ${chromium}.`
  );
}

function formatGarbage({ glide, liveEvents, liveEventsInStockSdk }: Garbage): string {
  const row = (title: string, { after60, after240, bytesPerQuantum }: Scavenges) => [
    title,
    String(after60),
    String(after240),
    `${after240 - after60 < 0 ? '' : '+'}${after240 - after60}`,
    bytesPerQuantum.toFixed(0),
  ];
  return formatTable(
    ['scavenges on the audio thread', 'in 60 s', 'in 240 s', 'growth', 'bytes per quantum'],
    [
      row('plugin, a long glide (goal: +1 or less)', glide),
      row('plugin, events from the main thread', liveEvents),
      row('stock SDK processor, the same events', liveEventsInStockSdk),
    ],
  );
}

function formatDecode(decode: Decode): string {
  return formatTable(
    ['onnxruntime-web, the decoder that ships', 'measured', 'goal'],
    [
      ['a single row, µs', formatSpread(decode.singleRowMicroseconds, 1), ''],
      ['a row of a 129-row walk, µs', formatSpread(decode.batchRowMicroseconds), ''],
      [
        'the second as a share of the first',
        formatSpread(decode.batchRowVsSingleRow, 3),
        formatGoal(decode.batchRowVsSingleRow.median, 0.1, 3),
      ],
      ['from a new pair to its table, ms', formatSpread(decode.newPairMilliseconds), '< 16.67'],
    ],
  );
}

function formatGui(frames: GuiFrames): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return formatTable(
    [
      'frames of a page, the plugin playing and morphing',
      'interval, ms (95th percentile)',
      'over 25 ms',
      "page's work, ms",
      '95th percentile',
      'over 16.7 ms',
      'layouts',
    ],
    SLOWDOWNS.flatMap((slowdown) =>
      Object.entries(SUBJECTS).map(([subject, title]) => {
        const found = frames[`${subject as keyof typeof SUBJECTS}${slowdown}`];
        return [
          `${title}${slowdown === 1 ? '' : `, CPU ${slowdown} × slower`}`,
          `${found.intervalMs.median.toFixed(1)} (${found.interval95Ms.median.toFixed(1)})`,
          percent(found.lateShare.median),
          formatSpread(found.workMs),
          formatSpread(found.work95Ms),
          percent(found.overShare.median),
          found.layoutsPerFrame.median.toFixed(2),
        ];
      }),
    ),
  );
}
