import { BRIEF_RECIPE, SHIPPED_RECIPE } from '../baselines/recipe.ts';
import type { Findings, Measured } from '../evaluation/findings.ts';
import { bytes, fixed, signed, table } from './text.ts';

/** Other people with another tool. */
export function safe({ safe: found }: Findings): string[] {
  if (found === undefined) return [];
  return [
    '## Against other data',
    '',
    'SAFE-DB (Stables et al., ISMIR 2014) holds settings that users of another equaliser saved under words of their own. It was not learned from. Correlation of the shipped word’s curve with the mean curve of SAFE’s settings, for English words with 5 settings or more there.',
    '',
    ...table(
      ['word', 'settings', 'correlation'],
      found.map(({ term, settings, correlation }) => [term, String(settings), fixed(correlation)]),
    ),
  ];
}

/** What the brief claims, beside what is so. */
export function claims(findings: Findings): string[] {
  const recipe = (name: string) => findings.recipes.find((one) => one.name === name);
  const shipped = recipe(SHIPPED_RECIPE);
  const brief = recipe(BRIEF_RECIPE);
  const held = (of: 'zMse' | 'gainDb' | 'frequencyHz' | 'q', decimals = 2): string[] =>
    [shipped, brief].map((one) => fixed(one?.reconstruction.heldOut?.[of], decimals));
  const cluster = (of: 'silhouette' | 'daviesBouldin'): string[] =>
    [shipped, brief].map((one) => {
      const found = one?.embeddingClusters.heldOut;
      return fixed(found?.[of]);
    });
  return [
    '## What the brief claims',
    '',
    'This project follows a report, "Neural EQ Morphing", that describes such a system. Its numbers are **claims**, not measurements of ours; beside them what we measure held out, with what ships and with the report’s own recipe (`brief`). Its authors withdrew the silhouette and the Davies-Bouldin index later (true values: −0.51 and 2.57).',
    '',
    ...table(
      ['', 'claimed', `\`${SHIPPED_RECIPE}\``, `\`${BRIEF_RECIPE}\``],
      [
        ['reconstruction, mean squared error', '0.123', ...held('zMse', 3)],
        ['gain, dB', '±0.5', ...held('gainDb')],
        ['frequency, Hz', '±15', ...held('frequencyHz', 0)],
        ['Q', '±0.3', ...held('q')],
        ['silhouette', '0.68, withdrawn', ...cluster('silhouette')],
        ['Davies-Bouldin', '0.82, withdrawn', ...cluster('daviesBouldin')],
        [
          'weights, encoder / decoder',
          '500 K each',
          ...[shipped, brief].map((one) =>
            one ? `${one.weightCount.encoder} / ${one.weightCount.decoder}` : '–',
          ),
        ],
        [
          'model files',
          '2 MB',
          bytes(findings.shipped.encoderBytes + findings.shipped.decoderBytes),
          '–',
        ],
        ['centroids', '100 KB', bytes(findings.shipped.centroidBytes), '–'],
      ],
    ),
    'Memory (claimed: 50 MB) and times (claimed: 50 ms for the centroids, under 5 ms for an interpolation, 15 minutes of training; 10–20 ms for FlowEQ) are in the next section.',
    '',
  ];
}

/** Sizes, and what hangs on the machine. */
export function sizesAndTimes({ shipped }: Findings, measured: Measured | undefined): string[] {
  return [
    '## Sizes and times',
    '',
    `The shipped decoder has ${shipped.decoderWeights} weights. Files: decoder.onnx ${bytes(shipped.decoderBytes)}, encoder.onnx ${bytes(shipped.encoderBytes)}, vocabulary.json ${bytes(shipped.vocabularyBytes)}; the ${shipped.terms} words’ points are ${bytes(shipped.centroidBytes)} of Float32.`,
    '',
    ...(measured === undefined ? ['Times were not measured in this run.', ''] : times(measured)),
  ];
}

function times({ machine, milliseconds, plainBytes, onnxBytes, foldSeconds }: Measured): string[] {
  const { plainRow, plainWalk, onnxRow, onnxWalk } = milliseconds;
  return [
    `What follows was measured on one machine (${machine}) and comes out otherwise on another, and on this one from run to run. Medians.`,
    '',
    ...table(
      ['', 'claimed', 'measured'],
      [
        ['one interpolation, plain forward pass', '5 ms', `${fixed(plainRow, 3)} ms`],
        ['a walk of 129 rows, plain forward pass', '', `${fixed(plainWalk)} ms`],
        ['one interpolation, onnxruntime-web, one thread', '5 ms', `${fixed(onnxRow, 3)} ms`],
        ['a walk of 129 rows, onnxruntime-web, one thread', '', `${fixed(onnxWalk)} ms`],
        ['memory: model files and plain decoder', '50 MB', signed(plainBytes / 1e6, 1) + ' MB'],
        ['memory: the same and onnxruntime', '50 MB', signed(onnxBytes / 1e6, 1) + ' MB'],
      ],
    ),
    'Training of one fold (the brief claims 15 minutes), and encoding of all its examples with placing of all words (the brief claims 50 ms for the centroids):',
    '',
    ...table(
      ['recipe', 'training, s', 'centroids, ms'],
      foldSeconds.map(({ name, training, placing }) => [
        `\`${name}\``,
        fixed(training, 1),
        fixed(placing * 1000, 0),
      ]),
    ),
  ];
}
