import type { Cells } from './synthetic-data.ts';

const HEADER = [
  'id',
  'descriptor',
  ...['low_shelf_gain_db', 'low_shelf_freq_hz'],
  ...[1, 2, 3].flatMap((peak) => [`peak${peak}_gain_db`, `peak${peak}_freq_hz`, `peak${peak}_q`]),
  ...['high_shelf_gain_db', 'high_shelf_freq_hz'],
  ...['genre', 'instrument'],
];

/** Cells of a file of SAFE-DB's settings, header first: one made-up setting for each descriptor. */
export function safeCells(...descriptors: readonly string[]): Cells {
  return [
    [...HEADER],
    ...descriptors.map((descriptor, i) => [
      `safe_${i}`,
      descriptor,
      ...['6', '100', '-3', '250', '0.5', '0', '1000', '1', '4.5', '4000', '2', '-12', '8000'],
      ...['Jazz', ''],
    ]),
  ];
}
