import {
  GAIN_DB,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
} from '../eq/index.ts';
import { interpolateRow } from '../words/index.ts';

/** The band row at `morph`, 0 … 1, of a walk's rows, its gains multiplied by `amount`. */
export function rowAt(walk: Float64Array, morph: number, amount: number): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  interpolateRow(walk, morph, row);
  for (let at = GAIN_DB; at < ROW_LENGTH; at += NUMBERS_PER_BAND) row[at] = amount * (row[at] ?? 0);
  return row;
}

/** What a walk does to the sound: gain in dB, one row after the other. */
export interface WalkResponse {
  readonly rows: number;
  /** Gains in a row, from 20 Hz to 20 kHz, evenly spaced in octaves. */
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
