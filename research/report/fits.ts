import type { Findings } from '../evaluation/findings.ts';
import { fixed, table } from './text.ts';

/** How five bands follow forty. */
export function fits(findings: Findings): string[] {
  return [
    '## Five bands for forty',
    '',
    'How far the five fitted bands stay from each curve, RMS in dB over the 40 frequencies. `ridge` keeps each band in its own part of the spectrum and draws it to the middle; `free` lets any band lie anywhere. With the level free, only the shape has to be followed. Every curve is fitted alone, so nothing is held out here.',
    '',
    '*Between neighbours* is what a morph needs: the response of the mean of two rows, against the mean of their responses, for each curve and the curve nearest to it (RMS, dB). *Under a wobble* is how far the 15 numbers move, in shares of the ridge’s ranges, when a smooth disturbance of 0.25 dB RMS is added to the curve. Small is steady; a network can learn only from what is steady.',
    '',
    ...table(
      [
        'fit',
        'median',
        '95th percentile',
        'greatest',
        'between neighbours, median',
        '90th percentile',
        'under a wobble, median',
        '90th percentile',
      ],
      findings.fits.map(({ name, medianDb, p95Db, maxDb, between, wobble }) => [
        name,
        fixed(medianDb, 3),
        fixed(p95Db, 3),
        fixed(maxDb),
        fixed(between.medianDb),
        fixed(between.p90Db),
        fixed(wobble.median, 3),
        fixed(wobble.p90, 3),
      ]),
    ),
  ];
}
