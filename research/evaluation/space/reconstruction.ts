import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
  centredResponseDb,
  rmsDifferenceDb,
} from '../../../eq/index.ts';
import type { Numbers } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import type { Normalisation } from '../../network/network.ts';
import { average, median } from '../../statistics/quantiles.ts';

/** How near encoder and decoder come to what they were given. */
export interface Reconstruction {
  readonly count: number;
  /** Mean squared difference of the 15 numbers, each in units of its spread in training. */
  readonly zMse: number;
  /** Mean absolute differences of the bands. */
  readonly gainDb: number;
  readonly octaves: number;
  readonly frequencyHz: number;
  readonly q: number;
  /** Mean and median of the RMS difference between the response and the curve, both without level. */
  readonly curveDb: number;
  readonly curveMedianDb: number;
}

/**
 * Compares decoded rows with what was encoded. Undefined without examples.
 *
 * @param rows the decoded row of each example
 * @param normalisation of the training rows
 */
export function reconstruction(
  examples: readonly Example[],
  rows: readonly Numbers[],
  { spread }: Normalisation,
): Reconstruction | undefined {
  if (examples.length === 0) return undefined;
  let zMse = 0;
  let gainDb = 0;
  let octaves = 0;
  let frequencyHz = 0;
  let q = 0;
  examples.forEach(({ row }, n) => {
    const decoded = rows[n] as Numbers;
    for (let i = 0; i < ROW_LENGTH; i++) {
      const difference = Math.abs((decoded[i] as number) - (row[i] as number));
      zMse += (difference / (spread[i] as number)) ** 2;
      const number = i % NUMBERS_PER_BAND;
      const linear = Math.abs(2 ** (decoded[i] as number) - 2 ** (row[i] as number));
      if (number === GAIN_DB) gainDb += difference;
      if (number === LOG2_FREQUENCY_HZ) octaves += difference;
      if (number === LOG2_FREQUENCY_HZ) frequencyHz += linear;
      if (number === LOG2_Q) q += linear;
    }
  });
  const curves = examples.map(({ curveDb }, n) =>
    rmsDifferenceDb(centredResponseDb(rows[n] as Numbers), curveDb),
  );
  const bands = examples.length * BAND_COUNT;
  return {
    count: examples.length,
    zMse: zMse / (examples.length * ROW_LENGTH),
    gainDb: gainDb / bands,
    octaves: octaves / bands,
    frequencyHz: frequencyHz / bands,
    q: q / bands,
    curveDb: average(curves),
    curveMedianDb: median(curves),
  };
}
