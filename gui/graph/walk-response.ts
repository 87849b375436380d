import { ROW_LENGTH, analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';

/** The responses of the rows of a walk: gains in dB, one row after the other. */
export interface WalkResponse {
  readonly rows: number;
  /** How many gains a row has: from 20 Hz to 20 kHz, evenly spaced in octaves. */
  readonly columns: number;
  readonly gainDb: Float32Array;
  /** The largest boost or cut in dB. */
  readonly peakDb: number;
}

/** The analog response of each row of a walk at amount 1. */
export function walkResponse(walk: Float64Array, columns = 64): WalkResponse {
  const rows = walk.length / ROW_LENGTH;
  const frequenciesHz = logFrequenciesHz(columns);
  const gainDb = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    gainDb.set(analogResponseDb(rowToBands(walk, row * ROW_LENGTH), frequenciesHz), row * columns);
  }
  const peakDb = gainDb.reduce((peak, gain) => Math.max(peak, Math.abs(gain)), 0);
  return { rows, columns, gainDb, peakDb };
}
